package jp.komado.insurer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.komado.dossier.Applications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed that the insurer is asked: on the application form, or when asked for it later. The newest answer counts. */
@Component
class InquiryConsents {

    private final Applications applications;
    private final JdbcClient jdbc;
    private final Clock clock;

    InquiryConsents(Applications applications, JdbcClient jdbc, Clock clock) {
        this.applications = applications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes the answer to our question. */
    @Transactional
    void answered(UUID caseId, boolean given, LocalDate on, Way way, String userId) {
        jdbc.sql("""
                insert into komado.insurer_consent (id, case_id, person_id, given, answered_on, way, recorded_at, recorded_by)
                values (:id, :caseId, :person, :given, :on, :way, :at, :by)""")
            .param("id", UUID.randomUUID()).param("caseId", caseId).param("person", applications.find(caseId).patientId())
            .param("given", given).param("on", on).param("way", way.name()).param("at", Timestamp.from(clock.instant()))
            .param("by", userId).update();
    }

    /** What is on file; empty if nobody has agreed or refused. */
    @Transactional(readOnly = true)
    Optional<Consent> onFile(UUID caseId) {
        var asked = jdbc.sql("""
                select given, answered_on, way from komado.insurer_consent where case_id = ? order by recorded_at desc limit 1""")
            .param(caseId)
            .query((row, number) -> new Consent(row.getBoolean(1), row.getObject(2, LocalDate.class), Way.valueOf(row.getString(3))))
            .optional();
        if (asked.isPresent()) {
            return asked;
        }
        var episode = applications.find(caseId);
        return episode.consents().insurerInquiry() ? Optional.of(new Consent(true, episode.receivedOn(), null)) : Optional.empty();
    }

    /** Whether an insurer may be asked (K15). */
    boolean given(UUID caseId) {
        return onFile(caseId).map(Consent::given).orElse(false);
    }

    /** How the answer reached us. */
    enum Way { FORM, COUNTER, PHONE_THEN_FORM }

    /** @param way null where the application form itself bears the consent */
    record Consent(boolean given, LocalDate on, @Nullable Way way) {
    }
}
