package jp.komado.renewal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.issuance.EndingCertificate;
import jp.komado.issuance.EndingCertificates;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import jp.komado.workflow.Workflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * ⑯ Finds the certificates that end. Each is a transaction of its own and is taken once, whoever asks and however often: a run that was
 * stopped goes on where it was, and a certificate that was posted late is found on the next day.
 */
@Component
class Extraction {

    static final String BY_ITSELF = "system";
    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

    private final EndingCertificates certificates;
    private final RenewalNoticeRepository notices;
    private final Persons persons;
    private final Lots lots;
    private final Timeline timeline;
    private final Workflow workflow;
    private final RenewalDates dates;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Extraction(EndingCertificates certificates, RenewalNoticeRepository notices, Persons persons, Lots lots, Timeline timeline,
               Workflow workflow, RenewalDates dates, TransactionTemplate transactions, JdbcClient jdbc, Clock clock) {
        this.certificates = certificates;
        this.notices = notices;
        this.persons = persons;
        this.lots = lots;
        this.timeline = timeline;
        this.workflow = workflow;
        this.dates = dates;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every morning: the months that are due, up to the lead before their end. */
    @Scheduled(cron = "${komado.renewal.cron:0 30 5 * * *}", zone = "Asia/Tokyo")
    void daily() {
        var found = due(BY_ITSELF);
        LOG.info("renewal: {} certificates that end were extracted", found);
    }

    /** Extracts everything that is due and has no notice yet; gives the number. */
    int due(String by) {
        var last = YearMonth.from(dates.lastDue(today()));
        var found = 0;
        for (var month = YearMonth.from(today()); !month.isAfter(last); month = month.plusMonths(1)) {
            found += month(month, by);
        }
        return found;
    }

    /**
     * Extracts the certificates of one month; gives the number of those that had no notice yet.
     *
     * @throws Problem 409 if the month is over, or its notices are not due yet
     */
    int byHand(YearMonth month, String by) {
        if (month.atEndOfMonth().isBefore(today()) || month.atEndOfMonth().isAfter(dates.lastDue(today()))) {
            throw Problem.conflict("renewal.problem.month-not-due");
        }
        return month(month, by);
    }

    private int month(YearMonth month, String by) {
        var from = month.atDay(1).isBefore(today()) ? today() : month.atDay(1);
        var ending = certificates.between(from, month.atEndOfMonth()).stream()
            .filter(certificate -> notices.findByCertificateId(certificate.certificateId()).isEmpty()).toList();
        if (ending.isEmpty()) {
            return 0;
        }
        var wave = wave(month.atEndOfMonth(), by);
        return (int) ending.stream().filter(certificate -> Boolean.TRUE.equals(transactions.execute(status -> take(wave, certificate)))).count();
    }

    /** The wave of a month; two who open it at the same moment open one. */
    private UUID wave(LocalDate monthEnd, String by) {
        return transactions.execute(status -> {
            jdbc.sql("insert into komado.renewal_wave (id, month_end, opened_at, opened_by) values (?, ?, ?, ?) on conflict (month_end) do nothing")
                .params(UUID.randomUUID(), monthEnd, Timestamp.from(clock.instant()), by).update();
            return jdbc.sql("select id from komado.renewal_wave where month_end = ?").param(monthEnd).query(UUID.class).single();
        });
    }

    private boolean take(UUID wave, EndingCertificate certificate) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('renewal ' || ?, 0))").param(certificate.personId().toString())
            .query((row, i) -> true).list();
        var known = jdbc.sql("select exists (select from komado.renewal_notice where certificate_id = ? or person_id = ? and ends_on = ?)")
            .params(certificate.certificateId(), certificate.personId(), certificate.validTo()).query(Boolean.class).single();
        if (known) {
            return false;
        }
        var year = FiscalYear.of(today());
        var number = NoticeNumber.of(year, lots.nextNumber("renewal-notice-" + year.value()));
        var birthDate = persons.find(certificate.personId()).birthDate();
        var notice = notices.saveAndFlush(new RenewalNotice(wave, number, certificate,
            birthDate != null && dates.adult(birthDate, certificate.validTo()), birthDate != null && dates.twenty(birthDate, certificate.validTo())));
        timeline.add(certificate.caseId(), RenewalNotices.STEP, "renewal.timeline.extracted", certificate.validTo(), number.value());
        workflow.start("renewal.due", notice.id(), Map.of(
            "renewalReminder", dates.remindedOn(certificate.validTo()).toString(),
            "renewalExpiry", RenewalDates.over(certificate.validTo()).toString()));
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
