package jp.komado.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import jp.komado.claims.CertificateHolders;
import jp.komado.claims.CertificateHolders.Holder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑩ The database itself holds that two certified periods of a child share no day. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CertifiedPeriodsTest {

    @Autowired
    private CertificateHolders holders;
    @Autowired
    private JdbcClient database;

    @Test
    void a_period_that_begins_on_the_last_day_of_another_is_refused_and_the_day_after_is_not() {
        var child = holders.child();
        certify(child, child, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30));
        var other = holders.child();

        assertThatThrownBy(() -> certify(child, other, LocalDate.of(2026, 9, 30), LocalDate.of(2027, 9, 29)))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("certification_decision_no_overlap");
        certify(child, other, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 9, 30));

        assertThat(database.sql("select count(*) from komado.certification_decision where patient_id = ?").param(child.personId()).query(Integer.class)
            .single()).isEqualTo(2);
    }

    /** Certifies a child on an application, which is taken from another child's certificate: a test needs two. */
    private void certify(Holder child, Holder applicationOf, LocalDate from, LocalDate to) {
        var application = database.sql("select case_id from komado.certificate where id = ?").param(applicationOf.certificateId()).query(UUID.class).single();
        var proposal = UUID.randomUUID();
        database.sql("""
            insert into komado.decision_proposal (id, case_id, kind, valid_from, valid_to, monthly_cap_yen, state, proposed_by, proposed_at)
            values (?, ?, 'CERTIFY', ?, ?, 5000, 'APPROVED', 'worker1', now())""").params(proposal, application, from, to).update();
        database.sql("""
            insert into komado.certification_decision (case_id, proposal_id, patient_id, outcome, decided_on, valid_from, valid_to, monthly_cap_yen,
                                                       proposed_by, approved_by, approved_at)
            values (?, ?, ?, 'CERTIFIED', ?, ?, ?, 5000, 'worker1', 'approver', now())""")
            .params(application, proposal, child.personId(), from, from, to).update();
    }
}
