package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.komado.KomadoApplication;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.demo.process.EngineJobs;
import jp.komado.demo.time.DemoClock;
import jp.komado.dossier.ApplicationKind;
import jp.komado.intake.PaperApplication;
import jp.komado.intake.Receptions;
import jp.komado.mailing.MailingDesk.Receipt;
import jp.komado.renewal.CaseRenewals;
import jp.komado.renewal.Circumstance;
import jp.komado.renewal.RenewalDesk;
import jp.komado.renewal.RenewalRunDesk;
import jp.komado.renewal.RenewalState;
import jp.komado.renewal.RenewalViews.NoticeView;
import jp.komado.renewal.RenewalViews.WaveView;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItems;
import org.springframework.stereotype.Component;

/**
 * ⑯ Certificates that end in the next three months: of the first wave some have applied, one has moved away, and who was silent has a
 * reminder waiting; the second was written to; the letters of the third wait for the printer. A season that was interrupted goes on.
 */
@Component
class RenewalSeason {

    private static final String CLERK = "worker1";
    private static final String COUNTS = "worker2";
    private static final String CONFIRMS = "head";
    private static final String MUNICIPALITY = "131024";
    private static final List<Integer> PEOPLE = List.of(8, 7, 9);
    private static final int LEAD_MONTHS = 4;
    private static final int REMINDER_MONTHS = 2;
    private static final int LOOKED_AFTER_DAYS = 3;
    private static final int POSTED_AFTER_DAYS = 7;
    private static final int MOVED_AFTER_DAYS = 30;
    private static final int APPLIED_AFTER_DAYS = 35;
    private static final int SHEETS = 12;

    private final HeldCertificates certificates;
    private final RenewalDesk desk;
    private final RenewalRunDesk runs;
    private final CaseRenewals circumstances;
    private final Receptions receptions;
    private final Workflow workflow;
    private final EngineJobs jobs;
    private final Office office;
    private final OfficeCalendar calendar;
    private final DemoClock clock;
    private final WorkItems workItems;
    private final ObjectMapper json;

    RenewalSeason(HeldCertificates certificates, RenewalDesk desk, RenewalRunDesk runs, CaseRenewals circumstances, Receptions receptions,
                  Workflow workflow, EngineJobs jobs, Office office, OfficeCalendar calendar, DemoClock clock, WorkItems workItems,
                  ObjectMapper json) {
        this.certificates = certificates;
        this.desk = desk;
        this.runs = runs;
        this.circumstances = circumstances;
        this.receptions = receptions;
        this.workflow = workflow;
        this.jobs = jobs;
        this.office = office;
        this.calendar = calendar;
        this.clock = clock;
        this.workItems = workItems;
        this.json = json;
    }

    /** Lives the season up to a day. */
    void live(LocalDate today) {
        for (int months = 1; months <= PEOPLE.size(); months++) {
            certificates.endingWith(YearMonth.from(today).plusMonths(months), PEOPLE.get(months - 1));
        }
        var first = extracted(YearMonth.from(today).plusMonths(1));
        looked(first, extractionOf(YearMonth.from(today).plusMonths(1)).plusDays(LOOKED_AFTER_DAYS));
        posted(first, extractionOf(YearMonth.from(today).plusMonths(1)).plusDays(POSTED_AFTER_DAYS));
        told(first, 0, extractionOf(YearMonth.from(today).plusMonths(1)).plusDays(MOVED_AFTER_DAYS));
        applied(first, List.of(1, 2, 3), extractionOf(YearMonth.from(today).plusMonths(1)).plusDays(APPLIED_AFTER_DAYS));
        reminded(first, YearMonth.from(today).plusMonths(1).minusMonths(REMINDER_MONTHS).atEndOfMonth().plusDays(1));
        var second = extracted(YearMonth.from(today).plusMonths(2));
        looked(second, extractionOf(YearMonth.from(today).plusMonths(2)).plusDays(LOOKED_AFTER_DAYS));
        posted(second, extractionOf(YearMonth.from(today).plusMonths(2)).plusDays(POSTED_AFTER_DAYS));
        applied(second, List.of(0, 1), extractionOf(YearMonth.from(today).plusMonths(2)).plusDays(APPLIED_AFTER_DAYS));
        extracted(YearMonth.from(today).plusMonths(PEOPLE.size()));
    }

    private static LocalDate extractionOf(YearMonth month) {
        return month.minusMonths(LEAD_MONTHS).atEndOfMonth();
    }

    /** The wave of a month, its notices made. */
    private UUID extracted(YearMonth month) {
        return on(extractionOf(month), LocalTime.of(9, 10), () -> {
            office.as(CLERK, () -> desk.extract(month));
            var wave = office.as(CLERK, desk::waves).stream().filter(one -> one.monthEnd().equals(month.atEndOfMonth())).map(WaveView::id).findFirst()
                .orElseThrow();
            notices(wave).forEach(notice -> goOn(notice.id()));
            return wave;
        });
    }

    /** Who grows up is written to as well, after somebody has looked. */
    private void looked(UUID wave, LocalDate day) {
        on(day, LocalTime.of(10, 40), () -> {
            notices(wave).stream().filter(notice -> notice.state() == RenewalState.TO_CHECK).forEach(notice -> {
                workItems.openOf(notice.id()).forEach(item -> office.as(CLERK, () -> workItems.complete(item.id(), item.version(),
                    json.valueToTree(Map.of("outcome", "NOTIFY", "note", "満了後は申請できないことを案内に書き添える")))));
                goOn(notice.id());
            });
            return null;
        });
    }

    private void posted(UUID wave, LocalDate day) {
        on(day, LocalTime.of(15, 0), () -> {
            if (office.as(CLERK, () -> desk.wave(wave)).wave().notices() > 0) {
                office.atOnce(() -> post(wave));
            }
            notices(wave).forEach(notice -> goOn(notice.id()));
            return null;
        });
    }

    private void post(UUID wave) {
        var run = office.as(CLERK, () -> runs.open(wave, false));
        var count = office.as(COUNTS, () -> {
            var seen = runs.show(run);
            runs.check(run, seen.version(), seen.totals().letters());
            return seen.totals().letters();
        });
        office.as(CONFIRMS, () -> {
            var today = office.today();
            runs.confirm(run, runs.show(run).version(), new Receipt("%1$ty%1$tm%1$td-%2$03d".formatted(today, count), count, today));
        });
    }

    /** The office hears that a child has moved away. */
    private void told(UUID wave, int position, LocalDate day) {
        on(day, LocalTime.of(11, 20), () -> {
            var notice = notices(wave).get(position);
            if (notice.state() == RenewalState.NOTIFIED) {
                office.as(CLERK, () -> circumstances.record(notice.caseId(), Circumstance.MOVED_AWAY, office.today().minusDays(3)));
            }
            return null;
        });
    }

    private void applied(UUID wave, List<Integer> positions, LocalDate day) {
        on(day, LocalTime.of(13, 30), () -> {
            var all = notices(wave);
            positions.stream().map(all::get).filter(notice -> notice.state() == RenewalState.NOTIFIED).forEach(this::apply);
            return null;
        });
    }

    private void apply(NoticeView notice) {
        var opened = office.as(CLERK, () -> receptions.openFromBag(new PaperApplication("102-16", MUNICIPALITY, office.today().minusDays(2),
            ApplicationKind.RENEWAL, null, SHEETS, notice.number())));
        goOn(opened.id());
        goOn(notice.id());
    }

    /** Who is silent on the day of the reminders gets one. */
    private void reminded(UUID wave, LocalDate day) {
        on(day, LocalTime.of(9, 15), () -> {
            Set<UUID> ids = notices(wave).stream().map(NoticeView::id).collect(Collectors.toSet());
            ids.forEach(id -> jobs.dueTimers(id, clock.instant()).forEach(jobs::fire));
            ids.forEach(this::goOn);
            return null;
        });
    }

    private List<NoticeView> notices(UUID wave) {
        return office.as(CLERK, () -> desk.notices(wave, null)).items();
    }

    private void goOn(UUID episode) {
        while (workflow.runJobs(episode) > 0) {
            // a job may leave another one behind
        }
    }

    private <T> T on(LocalDate day, LocalTime time, Supplier<T> work) {
        var open = day;
        while (!calendar.isOfficeDay(open)) {
            open = open.plusDays(1);
        }
        return clock.at(LocalDateTime.of(open, time).atZone(KomadoApplication.JAPAN).toInstant(), work);
    }
}
