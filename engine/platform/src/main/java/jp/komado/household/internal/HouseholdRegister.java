package jp.komado.household.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.household.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which certificates an insurance household has: those of this scheme from decisions, those of others from what families showed. */
@Component
class HouseholdRegister {

    private static final String KEY = "komado.insurance_household(e.insurer_number, e.insurance_symbol, e.insurance_number)";

    private static final String CERTIFIED = """
        select d.case_id, d.patient_id, d.valid_from, least(d.valid_to, told.last_day) as ends, e.application_date,
               coalesce(d.base_cap_yen, d.monthly_cap_yen) as base_yen, d.monthly_cap_yen,
               told.last_day is null and exists (
                   select from komado.application_episode renewing
                   where renewing.patient_id = d.patient_id and renewing.kind = 'RENEWAL' and renewing.application_date <= d.valid_to
                     and renewing.application_date > e.application_date
                     and renewing.status not in ('CERTIFIED', 'ISSUED', 'REFUSED', 'REJECTED', 'WITHDRAWN', 'TURNED_BACK')) as renewing
        from komado.certification_decision d
        join komado.application_episode e on e.id = d.case_id
        left join lateral (select min(case kind when 'DIED' then since else since - 1 end) as last_day from komado.renewal_circumstance
                           where person_id = d.patient_id and kind in ('DIED', 'MOVED_AWAY', 'NOT_NEEDED') and since >= d.valid_from) told on true
        where d.outcome = 'CERTIFIED' and %s""";

    private static final String SHOWN = """
        select o.id, o.case_id, o.person_id, o.valid_from, o.valid_to, o.told_on, o.base_yen
        from komado.other_certificate o join komado.application_episode e on e.id = o.case_id
        where %s""";

    private final JdbcClient database;
    private final Clock clock;

    HouseholdRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What two cases of one household have in common; empty where the insurance is not on file as far as that. */
    Optional<String> key(UUID caseId) {
        return database.sql("select coalesce(" + KEY + ", '') from komado.application_episode e where e.id = ?").param(caseId).query(String.class)
            .optional().filter(key -> !key.isEmpty());
    }

    /** Until the end of the transaction nobody else decides about this household. */
    void lock(String key) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('household ' || ?, 0))").param(key).query((row, i) -> true).list();
    }

    /** All certificates of the household, whatever their period. */
    List<HeldCertificate> of(String key) {
        return Stream.concat(database.sql(CERTIFIED.formatted(KEY + " = ?")).param(key).query(this::certified).stream(),
            database.sql(SHOWN.formatted(KEY + " = ?")).param(key).query(this::shown).stream()).toList();
    }

    /** The certificates of one case alone, where nothing says with whom it shares. */
    List<HeldCertificate> ofCase(UUID caseId) {
        return Stream.concat(database.sql(CERTIFIED.formatted("d.case_id = ?")).param(caseId).query(this::certified).stream(),
            database.sql(SHOWN.formatted("o.case_id = ?")).param(caseId).query(this::shown).stream()).toList();
    }

    /** Whether somebody else of the case's household statement holds a certificate on a day, of whatever household. */
    boolean statementHolds(UUID caseId, LocalDate day) {
        return database.sql("""
            select exists (
                select from komado.certification_decision d
                where d.outcome = 'CERTIFIED' and ? between d.valid_from and d.valid_to
                  and d.patient_id in (select member.person_id from komado.household_member member where member.case_id = ?)
                  and d.patient_id <> (select e.patient_id from komado.application_episode e where e.id = ?)
                  and (select %1$s from komado.application_episode e where e.id = ?) is distinct from
                      (select %1$s from komado.application_episode e where e.id = d.case_id)
                  and ((select %1$s from komado.application_episode e where e.id = ?) is null
                       or (select %1$s from komado.application_episode e where e.id = d.case_id) is null))""".formatted(KEY))
            .params(day, caseId, caseId, caseId, caseId).query(Boolean.class).single();
    }

    /** One case of each household with several certificates of which one is valid or ended within a year. */
    List<UUID> severalCertificates() {
        return database.sql("""
            select (array_agg(case_id order by case_id))[1] from (
                select %1$s as household, d.case_id, d.case_id as certificate, d.valid_to from komado.certification_decision d
                join komado.application_episode e on e.id = d.case_id where d.outcome = 'CERTIFIED'
                union all
                select %1$s, o.case_id, o.id, o.valid_to from komado.other_certificate o join komado.application_episode e on e.id = o.case_id) held
            where household is not null
            group by household having count(*) > 1 and max(valid_to) >= ?""".formatted(KEY)).param(today().minusYears(1)).query(UUID.class).list();
    }

    private HeldCertificate certified(ResultSet row, int number) throws SQLException {
        var to = row.getObject("ends", LocalDate.class);
        return new HeldCertificate(Scheme.SHOUMAN, row.getObject("case_id", UUID.class), row.getObject("case_id", UUID.class),
            row.getObject("patient_id", UUID.class), row.getObject("valid_from", LocalDate.class), to, row.getObject("application_date", LocalDate.class),
            row.getInt("base_yen"), row.getInt("monthly_cap_yen"), !to.isBefore(today()) || row.getBoolean("renewing"));
    }

    private HeldCertificate shown(ResultSet row, int number) throws SQLException {
        var to = row.getObject("valid_to", LocalDate.class);
        return new HeldCertificate(Scheme.NANBYO, row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("person_id", UUID.class),
            row.getObject("valid_from", LocalDate.class), to, row.getObject("told_on", LocalDate.class), row.getInt("base_yen"), row.getInt("base_yen"),
            !to.isBefore(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
