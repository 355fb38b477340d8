package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.komado.KomadoApplication;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.copies.internal.CopyRuns;
import jp.komado.demo.time.DemoClock;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItems;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * ⑫ Two weeks of the copy registration: the first run is registered, its lists are confirmed, and the section head has decided about most
 * of what only a person may tell; of the second some records failed, and its lists wait. What was interrupted goes on where it stands.
 */
@Component
class CopyWeeks {

    private static final String CLERK = "worker1";
    private static final String DECIDES = "head";
    private static final int FIRST_DAYS_AGO = 11;
    private static final int CONFIRMED_DAYS_AGO = 8;
    private static final int DECIDED_DAYS_AGO = 7;
    private static final int SECOND_DAYS_AGO = 3;
    private static final int LEFT_TO_DECIDE = 2;

    private final CopyRuns runs;
    private final Inquiries inquiries;
    private final WorkItems workItems;
    private final Workflow workflow;
    private final Office office;
    private final OfficeCalendar calendar;
    private final DemoClock clock;
    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    CopyWeeks(CopyRuns runs, Inquiries inquiries, WorkItems workItems, Workflow workflow, Office office, OfficeCalendar calendar, DemoClock clock,
              JdbcTemplate jdbc, ObjectMapper json) {
        this.runs = runs;
        this.inquiries = inquiries;
        this.workItems = workItems;
        this.workflow = workflow;
        this.office = office;
        this.calendar = calendar;
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The run that is over, and what was told from its copies. */
    void first(LocalDate today) {
        var run = registered(0, today.minusDays(FIRST_DAYS_AGO));
        on(today.minusDays(CONFIRMED_DAYS_AGO), LocalTime.of(13, 10), () -> {
            complete(CLERK, run, "User_ConfirmCheckLists", Map.of("provisionListChecked", true, "errorListChecked", true,
                "errorHandling", "エラーの人は、符号を取得し直してから次の回で送る。"));
            inquiries.receive();
            return null;
        });
        on(today.minusDays(DECIDED_DAYS_AGO), LocalTime.of(10, 15), () -> {
            decide();
            inquiries.shipKind("provision-answer");
            inquiries.receive();
            return null;
        });
    }

    /** The run whose lists wait to be confirmed. */
    void second(LocalDate today) {
        registered(1, today.minusDays(SECOND_DAYS_AGO));
    }

    /** The run, begun unless it is there, and answered as far as the other side answers. */
    private UUID registered(int position, LocalDate day) {
        return on(day, LocalTime.of(9, 30), () -> {
            var known = jdbc.queryForList("select id from komado.copy_run order by started_at", UUID.class);
            var run = position < known.size() ? known.get(position) : office.as(CLERK, runs::request);
            goOn(run);
            inquiries.shipKind("copy-registration");
            inquiries.receive();
            goOn(run);
            return run;
        });
    }

    private void decide() {
        var waiting = jdbc.queryForList("select id from komado.provision where state = 'WAITING' order by number", UUID.class);
        waiting.forEach(this::goOn);
        decidable(waiting).forEach(id -> complete(DECIDES, id, "User_ApproveProvision", Map.of("decision", "APPROVE", "contentChecked", true)));
    }

    private static List<UUID> decidable(List<UUID> waiting) {
        return waiting.subList(0, Math.max(0, waiting.size() - LEFT_TO_DECIDE));
    }

    private void complete(String user, UUID episode, String element, Map<String, Object> answer) {
        workItems.openOf(episode).stream().filter(item -> item.elementId().equals(element)).findFirst()
            .ifPresent(item -> office.as(user, () -> workItems.complete(item.id(), item.version(), json.valueToTree(answer))));
        goOn(episode);
    }

    private void goOn(UUID episode) {
        while (workflow.runJobs(episode) > 0) {
            // a job may leave another one behind
        }
    }

    private <T> T on(LocalDate day, LocalTime time, Supplier<T> work) {
        var open = day;
        while (!calendar.isOfficeDay(open)) {
            open = open.minusDays(1);
        }
        return clock.at(open.atTime(time).atZone(KomadoApplication.JAPAN).toInstant(), work);
    }
}
