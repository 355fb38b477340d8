package jp.komado.claims;

import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.issuance.RecipientNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Children who hold a posted certificate, put on file without their application's long way. */
@Component
public class CertificateHolders {

    public static final String PAYER_NUMBER = "52136017";
    public static final String INSURER = "06130397";

    private final JdbcTemplate database;

    CertificateHolders(JdbcTemplate database) {
        this.database = database;
    }

    /** A child with its certificate. */
    public record Holder(UUID personId, UUID certificateId, String number, LocalDate birthDate, int capYen, @Nullable String highCostClass) {
    }

    /** A schoolchild with class ウ, cap 10 000 yen, valid since 2016, so that tests have months enough. */
    public Holder child() {
        return child(LocalDate.of(2010, 6, 10), 10_000, "U", false, LocalDate.of(2016, 1, 1), LocalDate.of(2027, 12, 31));
    }

    @Transactional
    public Holder child(LocalDate birthDate, int capYen, @Nullable String highCostClass, boolean hemophilia, LocalDate from, LocalDate to) {
        UUID person = UUID.randomUUID();
        UUID episode = UUID.randomUUID();
        UUID certificate = UUID.randomUUID();
        long serial = database.queryForObject("select nextval('komado.recipient_number_serial')", Long.class);
        String number = RecipientNumber.of(serial).value();
        database.update("""
            insert into komado.person (id, log_key, family_name, given_name, birth_date, sex, created_at, updated_at)
            values (?, ?, '請求', ?, ?, 'FEMALE', now(), now())""", person, UUID.randomUUID(), "花" + serial, Date.valueOf(birthDate));
        database.update("""
            insert into komado.application_episode (id, application_number, kind, channel, status, municipality_code, received_on, application_date,
                                                    standard_period_ends, patient_id, insurer_number, created_at, updated_at)
            values (?, ?, 'NEW', 'PAPER', 'CERTIFIED', '131024', '2026-01-10', '2026-01-10', '2026-04-10', ?, ?, now(), now())""",
            episode, "9" + serial, person, INSURER);
        database.update("insert into komado.recipient_number (person_id, number, assigned_at) values (?, ?, now())", person, number);
        database.update("""
            insert into komado.certificate (id, case_id, person_id, recipient_number, public_payer_number, issue_number, reissue, state, valid_from,
                                            valid_to, monthly_cap_yen, issued_on, certificate_document_id, ledger_document_id, posted_on)
            values (?, ?, ?, ?, ?, 1, false, 'POSTED', ?, ?, ?, ?, gen_random_uuid(), gen_random_uuid(), ?)""", certificate, episode, person, number,
            PAYER_NUMBER, Date.valueOf(from), Date.valueOf(to), capYen, Date.valueOf(from), Date.valueOf(from));
        if (hemophilia) {
            database.update("""
                insert into komado.cap_assessment (id, case_id, patient_id, monthly_cap_yen, tier, severe, life_support, hemophilia, application_month,
                                                   tax_year, income_levy_total_yen, explanation, computed_at)
                values (gen_random_uuid(), ?, ?, 0, 'IV', false, false, true, '2026-01-01', 2025, 0, '{"household": [], "steps": []}', now())""",
                episode, person);
        }
        if (highCostClass != null) {
            registerClass(person, episode, highCostClass, serial);
        }
        return new Holder(person, certificate, number, birthDate, capYen, highCostClass);
    }

    private void registerClass(UUID person, UUID episode, String highCostClass, long serial) {
        UUID inquiry = UUID.randomUUID();
        database.update("""
            insert into komado.insurer_inquiry (id, case_id, person_id, letter_number, attempt, state, prepared_at)
            values (?, ?, ?, ?, 1, 'CANCELLED', now())""", inquiry, episode, person, String.format("I%011d", 90_000_000_000L + serial));
        database.update("""
            insert into komado.high_cost_category (id, case_id, person_id, inquiry_id, category, answered_on, registered_at, registered_by)
            values (gen_random_uuid(), ?, ?, ?, ?, '2026-02-01', now(), 'worker1')""", episode, person, inquiry, highCostClass);
    }
}
