package jp.komado.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import jp.komado.access.AccessDenied;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalData;
import jp.komado.audit.Purpose;
import jp.komado.problem.Problem;
import jp.komado.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IndividualNumbersTest {

    @Autowired
    private IndividualNumbers numbers;

    @Autowired
    @Qualifier("vaultPersonalData")
    private PersonalData personalData;

    @Autowired
    private CurrentUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    private String url;

    @Test
    void a_stored_number_is_masked_compared_and_replaced() {
        UUID person = UUID.randomUUID();
        IndividualNumber first = anyNumber();
        IndividualNumber second = anyNumber();
        numbers.store(person, first);

        assertThat(numbers.has(person)).isTrue();
        assertThat(numbers.masked(person)).isEqualTo("********" + first.value().substring(8));
        assertThat(numbers.matches(person, first)).isTrue();
        assertThat(numbers.matches(person, second)).isFalse();

        numbers.store(person, second);

        assertThat(numbers.matches(person, second)).isTrue();
        assertThat(numbers.holderOf(first)).isEmpty();
    }

    @Test
    void a_person_without_a_number_has_none() {
        UUID person = UUID.randomUUID();

        assertThat(numbers.has(person)).isFalse();
        assertThat(numbers.masked(person)).isNull();
        assertThat(numbers.matches(person, anyNumber())).isFalse();
        assertThatThrownBy(() -> users.runAs("worker1", () -> numbers.reveal(person, look(Right.INDIVIDUAL_NUMBER_SHOW))))
                .isInstanceOf(Problem.class)
                .hasMessage("vault.no-number");
    }

    @Test
    void two_people_with_one_number_are_found_without_decrypting_anything() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        IndividualNumber number = anyNumber();

        numbers.store(first, number);
        numbers.store(second, number);

        assertThat(numbers.holderOf(number)).contains(first);
        assertThat(numbers.holdersOf(number)).containsExactly(first, second);
        assertThat(numbers.holdersOf(anyNumber())).isEmpty();
    }

    @Test
    void a_number_is_revealed_to_who_may_see_it_and_the_look_is_on_record() {
        UUID person = UUID.randomUUID();
        IndividualNumber number = anyNumber();
        numbers.store(person, number);
        Look look = look(Right.INDIVIDUAL_NUMBER_SHOW);

        IndividualNumber revealed = users.runAs("worker1", () -> numbers.reveal(person, look));

        assertThat(revealed).isEqualTo(number);
        assertThat(outcomes(look)).containsExactly("SHOWN");
    }

    @Test
    void payment_staff_and_operators_never_see_a_number() {
        UUID person = UUID.randomUUID();
        numbers.store(person, anyNumber());

        for (String user : List.of("payment", "operator", "ward-chuo", "analyst", "approver", "chief")) {
            Look look = look(Right.INDIVIDUAL_NUMBER_SHOW);
            assertThatThrownBy(() -> users.runAs(user, () -> numbers.reveal(person, look)))
                    .as(user)
                    .isInstanceOf(AccessDenied.class);
            assertThat(outcomes(look)).as(user).containsExactly("REFUSED");
        }
    }

    @Test
    void no_lesser_right_opens_the_vault() {
        UUID person = UUID.randomUUID();
        numbers.store(person, anyNumber());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.runAs("worker1", () -> numbers.reveal(person, look(Right.CASE_READ))));
    }

    @Test
    void the_applications_role_cannot_touch_the_table_behind_the_functions() {
        for (String sql : List.of(
                "select ciphertext from vault.individual_number",
                "select count(*) from vault.individual_number",
                "insert into vault.individual_number (person_id) values (gen_random_uuid())",
                "update vault.individual_number set person_id = gen_random_uuid()",
                "delete from vault.individual_number",
                "create table vault.copy as select 1",
                "create function vault.spy() returns int language sql as 'select 1'")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_ciphertext_moved_to_another_person_does_not_open() throws SQLException {
        UUID owner = UUID.randomUUID();
        UUID thief = UUID.randomUUID();
        numbers.store(owner, anyNumber());
        numbers.store(thief, anyNumber());

        asOwner("update vault.individual_number set ciphertext = (select ciphertext from vault.individual_number where person_id = '"
                + owner + "') where person_id = '" + thief + "'");

        assertThatThrownBy(() -> numbers.masked(thief)).isInstanceOf(IllegalStateException.class);
        personalData.erase(thief);
    }

    @Test
    void the_database_holds_no_digit_of_a_number() throws SQLException {
        UUID person = UUID.randomUUID();
        IndividualNumber number = anyNumber();
        numbers.store(person, number);

        try (Connection connection = TestDatabase.ownerConnection(url);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select encode(ciphertext, 'escape') || encode(blind_index, 'escape') from vault.individual_number where person_id = '"
                                + person + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(number.value(), number.value().substring(8));
        }
    }

    @Test
    void the_room_answers_for_its_people() {
        UUID person = UUID.randomUUID();
        IndividualNumber number = anyNumber();
        numbers.store(person, number);

        assertThat(personalData.export(person)).containsEntry("individualNumber", number.masked());
        personalData.hold(person, "開示請求");
        assertThatThrownBy(() -> personalData.erase(person)).isInstanceOf(Problem.class).hasMessage("vault.held");
        assertThat(numbers.has(person)).isTrue();

        UUID free = UUID.randomUUID();
        numbers.store(free, anyNumber());
        assertThat(personalData.erase(free)).isEqualTo(1);
        assertThat(personalData.erase(free)).isZero();
        assertThat(numbers.has(free)).isFalse();
    }

    private List<String> outcomes(Look look) {
        return jdbc.sql("select outcome from komado.audit_entry where what = :what order by id")
                .param("what", look.what())
                .query(String.class)
                .list();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.ownerConnection(url); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Look look(Right right) {
        return new Look(right, Purpose.IDENTITY_CHECK, "t-" + UUID.randomUUID(), null, List.of(UUID.randomUUID()));
    }

    private static IndividualNumber anyNumber() {
        String body = String.format("%011d", ThreadLocalRandom.current().nextLong(100_000_000_000L));
        return new IndividualNumber(body + IndividualNumber.checkDigit(body));
    }
}
