package jp.komado.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Timeline;
import jp.komado.lot.Lots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 収受簿: what reached the prefecture, numbered without gaps within a fiscal year. */
@Service
public class ReceiptRegister {

    private static final String APPLICATION = "CERTIFICATION_APPLICATION";

    private final Applications applications;
    private final ReceptionRecords records;
    private final Lots lots;
    private final Timeline timeline;
    private final Today today;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptRegister(Applications applications, ReceptionRecords records, Lots lots, Timeline timeline, Today today,
                    JdbcClient jdbc, Clock clock) {
        this.applications = applications;
        this.records = records;
        this.lots = lots;
        this.timeline = timeline;
        this.today = today;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** ② Registers an application that came out of a bag. */
    @Transactional
    public void registerFromBag(UUID caseId) {
        var seen = records.of(caseId);
        register(caseId, seen.pages(), seen.bagNumber(), seen.receivedBy());
    }

    /** Registers an application and gives the number of the line. */
    @Transactional
    public String register(UUID caseId, @Nullable Integer pages, @Nullable String bagNumber, String receivedBy) {
        var fiscalYear = FiscalYear.of(today.get()).value() % 100;
        var number = "%02d-%06d".formatted(fiscalYear, lots.nextNumber("receipt-register-" + fiscalYear));
        jdbc.sql("""
                insert into komado.receipt_register
                    (number, received_at, municipality_code, document_kind, case_id, pages, bag_number, received_by)
                values (:number, :at, :municipality, :kind, :caseId, :pages, :bag, :by)""")
            .param("number", number).param("at", Timestamp.from(clock.instant()))
            .param("municipality", applications.find(caseId).municipalityCode()).param("kind", APPLICATION)
            .param("caseId", caseId).param("pages", pages).param("bag", bagNumber).param("by", receivedBy).update();
        timeline.add(caseId, "②", "intake.timeline.registered", number);
        return number;
    }

    /** The register's numbers of a case, the oldest first; an application that was lost and found again has one each time it arrived. */
    @Transactional(readOnly = true)
    public List<String> numbersOf(UUID caseId) {
        return jdbc.sql("select number from komado.receipt_register where case_id = ? order by received_at, number")
            .param(caseId).query(String.class).list();
    }

    /** Whether the application stands in the register. */
    @Transactional(readOnly = true)
    public Optional<String> latestOf(UUID caseId) {
        var numbers = numbersOf(caseId);
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1));
    }
}
