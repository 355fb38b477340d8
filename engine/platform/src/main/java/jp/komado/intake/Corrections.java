package jp.komado.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 補正: what is missing, until when it may come, and what came. */
@Service
public class Corrections {

    private final Applications applications;
    private final OfficeCalendar calendar;
    private final Timeline timeline;
    private final Today today;
    private final CorrectionLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int reminderDays;
    private final int deadlineDays;

    Corrections(Applications applications, OfficeCalendar calendar, Timeline timeline, Today today,
                CorrectionLetters letters, JdbcClient jdbc, Clock clock,
                @Value("${komado.intake.correction-reminder-office-days:10}") int reminderDays,
                @Value("${komado.intake.correction-deadline-office-days:20}") int deadlineDays) {
        this.applications = applications;
        this.calendar = calendar;
        this.timeline = timeline;
        this.today = today;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
        this.reminderDays = reminderDays;
        this.deadlineDays = deadlineDays;
    }

    /** The usual deadlines for a request of that day, in office days. */
    public Deadlines deadlinesFrom(LocalDate day) {
        return new Deadlines(calendar.plusOfficeDays(day, reminderDays), calendar.plusOfficeDays(day, deadlineDays));
    }

    /** Notes what the check of the papers found missing. */
    @Transactional
    void note(UUID caseId, List<String> missingKinds, String note) {
        jdbc.sql("""
                insert into komado.correction_request (id, case_id, missing_kinds, note, noted_at)
                values (:id, :caseId, string_to_array(:kinds, ','), :note, :at)""")
            .param("id", UUID.randomUUID()).param("caseId", caseId).param("kinds", String.join(",", missingKinds))
            .param("note", note).param("at", Timestamp.from(clock.instant())).update();
        applications.become(caseId, ApplicationStatus.CORRECTION_REQUESTED);
        timeline.add(caseId, "①", "intake.timeline.incomplete", missingKinds.size());
    }

    /** ① Writes the request: from today the deadlines run. */
    @Transactional
    public Deadlines request(UUID caseId) {
        var deadlines = deadlinesFrom(today.get());
        var request = open(caseId);
        jdbc.sql("""
                update komado.correction_request set requested_on = :today, reminder_on = :reminder, deadline = :deadline
                where id = :id""")
            .param("today", today.get()).param("reminder", deadlines.reminder()).param("deadline", deadlines.deadline())
            .param("id", request.id()).update();
        letters.write(caseId, request.missingKinds(), request.note(), today.get(), deadlines.deadline());
        timeline.add(caseId, "①", "intake.timeline.correction-requested", deadlines.deadline());
        return deadlines;
    }

    /** ① Reminds of what is still missing. */
    @Transactional
    public void remind(UUID caseId) {
        var request = open(caseId);
        jdbc.sql("update komado.correction_request set reminded_at = ? where id = ?")
            .params(Timestamp.from(clock.instant()), request.id()).update();
        timeline.add(caseId, "①", "intake.timeline.correction-reminded", request.deadline());
    }

    /** ① What was missing arrived. */
    @Transactional
    void receive(UUID caseId, LocalDate receivedOn, List<String> kinds) {
        var request = open(caseId);
        new FieldErrors()
            .demand(!receivedOn.isAfter(today.get()), "/receivedOn", "future-date")
            .demand(request.requestedOn() == null || !receivedOn.isBefore(request.requestedOn()), "/receivedOn",
                "intake.field.before-request")
            .refuseTask();
        jdbc.sql("""
                update komado.correction_request
                set received_on = :on, received_kinds = string_to_array(:kinds, ','), outcome = 'RECEIVED' where id = :id""")
            .param("on", receivedOn).param("kinds", String.join(",", kinds)).param("id", request.id()).update();
        applications.become(caseId, ApplicationStatus.RECEIVED);
        timeline.add(caseId, "①", "intake.timeline.correction-received", receivedOn, kinds.size());
    }

    /** ① The deadline has passed, and the applicant gets more time. */
    @Transactional
    Deadlines extend(UUID caseId, LocalDate newDeadline, String reason) {
        var earliest = today.get().plusDays(1);
        new FieldErrors().demand(!newDeadline.isBefore(earliest), "/newDeadline", "intake.field.deadline-passed").refuseTask();
        var halfWay = calendar.plusOfficeDays(newDeadline, reminderDays - deadlineDays);
        var reminder = halfWay.isBefore(earliest) ? earliest : halfWay;
        jdbc.sql("""
                update komado.correction_request set deadline = :deadline, reminder_on = :reminder, outcome_reason = :reason
                where id = :id""")
            .param("deadline", newDeadline).param("reminder", reminder).param("reason", reason)
            .param("id", open(caseId).id()).update();
        timeline.add(caseId, "①", "intake.timeline.correction-extended", newDeadline);
        return new Deadlines(reminder, newDeadline);
    }

    /** ① The deadline has passed, and a rejection will be proposed. */
    @Transactional
    void giveUp(UUID caseId, String reason) {
        jdbc.sql("update komado.correction_request set outcome = 'REJECTED', outcome_reason = ? where id = ?")
            .params(reason, open(caseId).id()).update();
        timeline.add(caseId, "①", "intake.timeline.correction-given-up");
    }

    /** The day on which the last missing paper arrived, if any was missing. */
    @Transactional(readOnly = true)
    Optional<LocalDate> lastReceivedOn(UUID caseId) {
        return jdbc.sql("select max(received_on) from komado.correction_request where case_id = ?")
            .param(caseId).query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    /** The request that is not answered yet. */
    @Transactional(readOnly = true)
    Open open(UUID caseId) {
        return jdbc.sql("""
                select id, array_to_string(missing_kinds, ','), requested_on, deadline, note
                from komado.correction_request where case_id = ? and outcome = 'OPEN'""")
            .param(caseId)
            .query((row, n) -> new Open(row.getObject(1, UUID.class),
                row.getString(2).isEmpty() ? List.of() : List.of(row.getString(2).split(",")),
                row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class), row.getString(5)))
            .optional().orElseThrow(() -> Problem.conflict("intake.problem.no-correction"));
    }

    record Open(UUID id, List<String> missingKinds, @Nullable LocalDate requestedOn, @Nullable LocalDate deadline, String note) {
    }
}
