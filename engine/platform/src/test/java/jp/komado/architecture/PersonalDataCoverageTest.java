package jp.komado.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import jp.komado.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Disclosure, hold and erasure do not know the rooms; so no table with people in it may be forgotten by its room. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PersonalDataCoverageTest {

    /** Tables in which nobody's data stand. A new table goes here only after somebody has looked at its columns. */
    private static final Set<String> NOBODYS = Set.of(
            // the machinery's own
            "komado.flyway_schema_history",
            "komado.spring_session",
            "komado.spring_session_attributes",
            // staff, not the people whom the subsidy serves
            "komado.user_account",
            "komado.user_role",
            "komado.access_grant",
            "komado.access_grant_change",
            "komado.queue_role",
            "komado.section_title",
            "komado.board_meeting",
            "komado.result_list_delivery",
            // the log holds random keys, and nobody may alter it
            "komado.audit_entry",
            "komado.audit_block",
            "komado.audit_search",
            // ids of staff, random keys of the log, and counts
            "komado.misuse_report",
            "komado.misuse_finding",
            // these name a case by its key, which means nothing once the case's people are erased
            "komado.work_item",
            "komado.work_item_reassignment",
            "komado.work_item_search",
            // these name a case and a log key; the contents of what was asked and answered stand in the asking room
            "komado.exchange_request",
            "komado.exchange_shipment",
            "komado.exchange_act",
            "komado.exchange_arrival",
            "komado.exchange_refusal",
            // how far a batch is; its parameters are ids of claim months and evaluations
            "komado.batch_job_instance",
            "komado.batch_job_execution",
            "komado.batch_job_execution_context",
            "komado.batch_job_execution_params",
            "komado.batch_step_execution",
            "komado.batch_step_execution_context",
            // sums of what payers bill; the lines are the room's
            "komado.claim_month",
            "komado.claim_file",
            // cases without their people, under keys that lead nowhere, thrown away after a day; and sums over them
            "komado.impact_generation",
            "komado.impact_intake",
            "komado.impact_case",
            "komado.impact_evaluation",
            "komado.impact_evaluation_version",
            "komado.impact_cell",
            // kinds of inquiries that may not be asked, with the number of the one that was refused
            "komado.linkage_stop",
            // runs and comparisons by number; the people stand in the records of a run and in the differences
            "komado.copy_run",
            "komado.copy_chase",
            "komado.copy_comparison",
            // tables of law, numbers, counters
            "komado.decision_version",
            "komado.application_number_counter",
            "komado.exchange_counter",
            // boxes, their places and the orders about them; whose papers lie in them is answered for
            "komado.custody_cabinet",
            "komado.custody_box",
            "komado.custody_stay",
            "komado.custody_order",
            "komado.custody_answer_line",
            "komado.custody_certificate",
            "komado.custody_chase",
            "komado.insurer",
            "komado.insurer_letter_run",
            "komado.renewal_wave",
            "komado.renewal_run",
            "komado.insurer_hand_over",
            // orders to payers, their lines and records: they name claim lines, which are the claims room's
            "komado.payment_order",
            "komado.payment_order_line",
            "komado.payment_record",
            "komado.payment_resolution",
            "komado.payment_closing",
            "komado.lot",
            "komado.lot_counter");

    private static final String COLUMNS_OF_PEOPLE = """
            select distinct table_schema || '.' || table_name
            from information_schema.columns
            where table_schema in ('komado', 'vault')
              and (column_name in ('person_id', 'patient_id', 'applicant_id')
                   or column_name like '%\\_name' and table_name like '%person%')
            """;

    private static final String TABLES = """
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema in ('komado', 'vault') and table_type = 'BASE TABLE'
            """;

    @Autowired
    private List<PersonalData> rooms;

    @Value("${spring.datasource.url}")
    private String url;

    private Set<String> claimed;

    @BeforeEach
    void ask_the_rooms() {
        claimed = new TreeSet<>();
        rooms.forEach(room -> claimed.addAll(room.tables()));
    }

    @Test
    void every_table_is_either_answered_for_by_a_room_or_known_to_hold_nobodys_data() throws SQLException {
        Set<String> forgotten = query(TABLES);
        forgotten.removeAll(claimed);
        forgotten.removeAll(NOBODYS);

        assertThat(forgotten).isEmpty();
    }

    @Test
    void a_table_with_a_column_of_people_is_never_nobodys() throws SQLException {
        Set<String> wrong = query(COLUMNS_OF_PEOPLE);
        wrong.retainAll(NOBODYS);

        assertThat(wrong).isEmpty();
    }

    @Test
    void rooms_claim_only_tables_that_exist_and_no_table_twice() throws SQLException {
        Set<String> existing = query(TABLES);
        Set<String> seen = new HashSet<>();

        for (PersonalData room : rooms) {
            assertThat(existing).as(room.room()).containsAll(room.tables());
            assertThat(room.tables()).as(room.room()).allMatch(seen::add);
        }
    }

    @Test
    void a_room_with_holds_of_its_own_erases_nobody_whom_it_holds() {
        List<PersonalData> holding = rooms.stream().filter(room -> room.tables().stream().anyMatch(table -> table.endsWith("_hold"))).toList();
        UUID held = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        assertThat(holding).extracting(PersonalData::room).contains("insurer", "claims", "payment", "renewal", "custody", "issuance", "copies");
        for (PersonalData room : holding) {
            room.hold(held, "審査請求");
            room.hold(held, "訴訟");

            assertThatThrownBy(() -> room.erase(held)).as(room.room()).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT));
            assertThat(room.erase(other)).as(room.room()).isZero();
            assertThat(room.export(held)).as(room.room()).isNotEmpty();
        }
    }

    private Set<String> query(String sql) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = TestDatabase.ownerConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
