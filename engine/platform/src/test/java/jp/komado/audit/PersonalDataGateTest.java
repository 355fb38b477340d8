package jp.komado.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.komado.access.AccessDenied;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PersonalDataGateTest {

    @Autowired
    private PersonalDataGate gate;

    @Autowired
    private CurrentUsers users;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void the_row_is_there_before_the_data_are_fetched() {
        Look look = look(Right.CASE_READ);

        int rowsBefore = users.runAs("worker1", () -> gate.show(look, () -> rows(look, "SHOWN")));

        assertThat(rowsBefore).isEqualTo(1);
    }

    @Test
    void the_row_stays_when_the_request_fails_and_rolls_back() {
        Look look = look(Right.CASE_READ);

        assertThatThrownBy(() -> users.runAs("worker1", () -> transactions.execute(status -> gate.show(look, () -> {
                    throw new IllegalStateException("the page fails");
                }))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows(look, "SHOWN")).isEqualTo(1);
    }

    @Test
    void without_the_right_nothing_is_fetched_and_the_refusal_is_on_record() {
        Look look = look(Right.INDIVIDUAL_NUMBER_SHOW);
        AtomicInteger fetched = new AtomicInteger();

        assertThatThrownBy(() -> users.runAs("payment", () -> gate.show(look, fetched::incrementAndGet)))
                .isInstanceOf(AccessDenied.class);

        assertThat(fetched).hasValue(0);
        assertThat(rows(look, "REFUSED")).isEqualTo(1);
        assertThat(rows(look, "SHOWN")).isZero();
    }

    @Test
    void a_list_is_one_row_with_the_keys_of_all_its_people() {
        List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        Look look = new Look(Right.CASE_READ, Purpose.CASE_WORK, "list-" + UUID.randomUUID(), null, people);

        users.runAs("worker1", () -> gate.show(look, () -> "rows"));

        assertThat(jdbc.sql("select unnest(person_keys) from komado.audit_entry where what = :what")
                        .param("what", look.what())
                        .query(UUID.class)
                        .list())
                .containsExactlyElementsOf(people);
    }

    @Test
    void work_that_nobody_is_signed_in_for_is_the_systems() {
        Look look = look(Right.CASE_READ);

        gate.show(look, () -> "rendered");

        assertThat(jdbc.sql("select user_id from komado.audit_entry where what = :what")
                        .param("what", look.what())
                        .query(String.class)
                        .single())
                .isEqualTo("system");
    }

    @Test
    void a_missing_right_that_a_service_demands_is_on_record_too() {
        assertThatThrownBy(() -> users.runAs("analyst", () -> {
                    rights.demand(Right.CASE_READ);
                    return null;
                }))
                .isInstanceOf(AccessDenied.class);

        assertThat(jdbc.sql("""
                                select count(*) from komado.audit_entry
                                 where user_id = 'analyst' and action = 'RIGHT_REFUSED' and right_name = 'CASE_READ' and outcome = 'REFUSED'
                                """)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void the_application_can_neither_alter_nor_remove_a_row() {
        Look look = look(Right.CASE_READ);
        gate.change(look, "address");

        for (String tampering : List.of(
                "update komado.audit_entry set user_id = 'somebody'",
                "delete from komado.audit_entry",
                "truncate komado.audit_entry",
                "insert into komado.audit_block select 1, 1, 1, 1, '', '', '', now()",
                "delete from komado.audit_block")) {
            assertThatThrownBy(() -> jdbc.sql(tampering).update())
                    .as(tampering)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(rows(look, "DONE")).isEqualTo(1);
    }

    private int rows(Look look, String outcome) {
        return jdbc.sql("select count(*) from komado.audit_entry where what = :what and outcome = :outcome")
                .param("what", look.what())
                .param("outcome", outcome)
                .query(Integer.class)
                .single();
    }

    private static Look look(Right right) {
        return new Look(right, Purpose.CASE_WORK, "t-" + UUID.randomUUID(), UUID.randomUUID(), List.of(UUID.randomUUID()));
    }
}
