package jp.komado.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.komado.access.AccessDenied;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.Shipments.ActKind;
import jp.komado.exchange.Shipments.Confirmation;
import jp.komado.exchange.Shipments.Entry;
import jp.komado.problem.Problem;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The road of a shipment through its people; below the screens, so that no screen can be left out. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShipmentTest {

    @Autowired
    private Exchange exchange;

    @Autowired
    private Shipments shipments;

    @Autowired
    private PartnerDesk partner;

    @Autowired
    private WeatherInquiries inquiries;

    @Autowired
    private CurrentUsers users;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    private String url;

    private final UUID personKey = UUID.randomUUID();

    @BeforeEach
    void nothing_is_left_over() {
        partner.shipEverything("linkage");
        partner.shipEverything("resident-register");
        partner.take(WeatherInquiries.KIND);
        partner.take(MediumInquiries.KIND);
        inquiries.received.clear();
    }

    @Test
    void a_request_leaves_approved_by_another_person_and_comes_back_answered() {
        long inquiry = place(WeatherInquiries.KIND);
        String number = as("worker1", () -> prepare(WeatherInquiries.KIND)).number();

        assertThat(number).matches("\\d{4}L\\d{5}");
        assertThat(exchange.state(inquiry)).contains(RequestState.IN_SHIPMENT);

        as("usage", () -> shipments.approve(number));
        as("worker1", () -> shipments.send(number));
        partner.work();

        assertThat(exchange.state(inquiry)).contains(RequestState.SENT);

        partner.answerAll(WeatherInquiries.KIND, record -> List.of(record.substring(0, 8) + ",OK,晴れ"));

        assertThat(exchange.state(inquiry)).contains(RequestState.ANSWERED);
        assertThat(inquiries.received).singleElement().satisfies(answer -> {
            assertThat(answer.inquiryNumber()).isEqualTo(inquiry);
            assertThat(answer.shipmentNumber()).isEqualTo(number);
            assertThat(answer.fields()).containsEntry("weather", "晴れ");
        });

        var closed = as("worker1", () -> shipments.confirm(number, new Confirmation(null, false)));

        assertThat(closed.state()).isEqualTo(ShipmentState.CONFIRMED);
        assertThat(closed.acts()).extracting(Shipments.Act::kind).containsExactly(ActKind.PREPARED, ActKind.APPROVED, ActKind.RELEASED,
                ActKind.SENT, ActKind.IMPORTED, ActKind.CARRIER_ERASED, ActKind.CONFIRMED);
    }

    @Test
    void nothing_leaves_without_approval() {
        place(WeatherInquiries.KIND);
        String number = as("worker1", () -> prepare(WeatherInquiries.KIND)).number();

        refused("exchange.problem.state", () -> as("worker1", () -> shipments.send(number)));
        partner.work();

        assertThat(partner.take(WeatherInquiries.KIND)).isEmpty();
    }

    @Test
    void nobody_approves_their_own_entry_and_nobody_without_the_right_approves_any() {
        place(WeatherInquiries.KIND);
        String number = as("worker1", () -> prepare(WeatherInquiries.KIND)).number();
        jdbc.sql("update komado.exchange_shipment set prepared_by = 'usage' where number = ?").param(number).update();

        refused("exchange.problem.own-approval", () -> as("usage", () -> shipments.approve(number)));
        assertThatThrownBy(() -> as("worker2", () -> shipments.approve(number))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> as("usage", () -> prepare(WeatherInquiries.KIND))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> as("ward-chuo", () -> shipments.find(number))).isInstanceOf(AccessDenied.class);
    }

    @Test
    void the_database_itself_lets_nothing_leave_without_another_persons_approval() throws SQLException {
        place(WeatherInquiries.KIND);
        String number = as("worker1", () -> prepare(WeatherInquiries.KIND)).number();

        try (Connection owner = TestDatabase.ownerConnection(url); Statement statement = owner.createStatement()) {
            for (String deceit : List.of("state = 'QUEUED'", "state = 'SENT', queued_by = 'worker1'",
                    "state = 'SENT', queued_by = 'worker1', approved_by = 'worker1'")) {
                assertThatThrownBy(() -> statement.execute("update komado.exchange_shipment set " + deceit + " where number = '" + number + "'"))
                        .isInstanceOf(SQLException.class).hasMessageContaining("exchange_shipment_");
            }
        }
        assertThatThrownBy(() -> jdbc.sql("delete from komado.exchange_act").update()).hasStackTraceContaining("permission denied");
    }

    @Test
    void a_medium_leaves_only_with_the_permit_of_a_third_person_and_is_closed_with_a_report() {
        place(MediumInquiries.KIND);
        String number = as("worker1", () -> prepare(MediumInquiries.KIND)).number();
        as("usage", () -> shipments.approve(number));

        refused("exchange.problem.no-permit", () -> as("worker1", () -> shipments.send(number)));
        jdbc.sql("update komado.exchange_shipment set approved_by = 'security' where number = ?").param(number).update();
        refused("exchange.problem.own-approval", () -> as("security", () -> shipments.permit(number)));
        jdbc.sql("update komado.exchange_shipment set approved_by = 'usage' where number = ?").param(number).update();
        as("security", () -> shipments.permit(number));
        as("worker1", () -> shipments.send(number));
        partner.work();
        refused("exchange.problem.no-answer", () -> as("worker1", () -> shipments.confirm(number, new Confirmation("済", true))));
        partner.answerAll(MediumInquiries.KIND, record -> List.of(record + ",OK"));

        refused("exchange.problem.report-needed", () -> as("worker1", () -> shipments.confirm(number, new Confirmation(" ", true))));
        refused("exchange.problem.medium-not-erased", () -> as("worker1", () -> shipments.confirm(number, new Confirmation("済", false))));
        assertThat(as("worker1", () -> shipments.confirm(number, new Confirmation("媒体を返却した", true))).state())
                .isEqualTo(ShipmentState.CONFIRMED);
    }

    @Test
    void a_permit_is_only_for_a_medium() {
        place(WeatherInquiries.KIND);
        String number = as("worker1", () -> prepare(WeatherInquiries.KIND)).number();
        as("usage", () -> shipments.approve(number));

        refused("exchange.problem.no-medium", () -> as("security", () -> shipments.permit(number)));
    }

    @Test
    void what_is_sent_back_waits_for_another_shipment() {
        long inquiry = place(WeatherInquiries.KIND);
        String number = as("worker1", () -> prepare(WeatherInquiries.KIND)).number();

        var returned = as("usage", () -> shipments.giveBack(number, "目的の記載が足りない"));

        assertThat(returned.state()).isEqualTo(ShipmentState.RETURNED);
        assertThat(returned.acts()).last().satisfies(act -> {
            assertThat(act.by()).isEqualTo("usage");
            assertThat(act.note()).isEqualTo("目的の記載が足りない");
        });
        assertThat(exchange.state(inquiry)).contains(RequestState.OPEN);
        refused("exchange.problem.state", () -> as("usage", () -> shipments.approve(number)));
        assertThat(as("worker1", () -> prepare(WeatherInquiries.KIND)).progress().requests()).isEqualTo(1);
    }

    @Test
    void an_empty_shipment_is_not_made() {
        refused("exchange.problem.nothing-open", () -> as("worker1", () -> prepare(WeatherInquiries.KIND)));
        refused("exchange.problem.no-shipment", () -> as("worker1", () -> shipments.find("2026L99999")));
    }

    @Test
    void each_export_stands_in_the_log_with_the_people_asked_about() {
        place(WeatherInquiries.KIND);

        String number = partner.shipEverything("linkage").get(0);

        assertThat(jdbc.sql("select user_id || ' ' || what from komado.audit_entry where detail like ? and ? = any(person_keys) order by id")
                .params(number + "%", personKey).query(String.class).list())
                .containsExactly("worker1 export-release", "system export");
    }

    private <T> T as(String user, Supplier<T> act) {
        return users.runAs(user, act);
    }

    private static void refused(String key, Supplier<?> act) {
        assertThatThrownBy(act::get).isInstanceOf(Problem.class).hasMessage(key);
    }

    private Shipments.Shipment prepare(String kind) {
        return shipments.prepare(new Entry(kind, "目的", "根拠", "項目", 100));
    }

    private long place(String kind) {
        return transactions.execute(status -> exchange.place(new NewRequest(kind, UUID.randomUUID(), UUID.randomUUID(), personKey)));
    }
}
