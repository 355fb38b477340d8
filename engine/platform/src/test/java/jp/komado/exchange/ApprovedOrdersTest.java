package jp.komado.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.Shipments.ActKind;
import jp.komado.exchange.Shipments.Entry;
import jp.komado.exchange.Shipments.Shipment;
import jp.komado.problem.Problem;
import jp.komado.testing.PartnerDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Kinds with duties of their own, and what two people approved before it became a shipment. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApprovedOrdersTest {

    private static final Entry ENTRY = new Entry(OrdersOfMoney.KIND, "支払", "根拠", "項目", 100);

    @Autowired
    private Exchange exchange;

    @Autowired
    private Shipments shipments;

    @Autowired
    private PartnerDesk partner;

    @Autowired
    private CurrentUsers users;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void nothing_is_left_over() {
        partner.work();
        partner.takeWhole(OrdersOfMoney.KIND);
    }

    @Test
    void an_order_that_two_people_approved_leaves_by_itself_in_the_form_of_the_room() {
        // when
        var number = placeApproved(UUID.randomUUID(), "payment", "subsidy-head");
        partner.work();

        // then
        assertThat(partner.takeWhole(OrdersOfMoney.KIND)).containsExactly("1HEAD\r\n2%010d\r\n8000001\r\n".formatted(number));
        assertThat(shipmentOf(number).acts()).extracting(Shipments.Act::kind, Shipments.Act::by).containsExactly(
                tuple(ActKind.PREPARED, "payment"), tuple(ActKind.APPROVED, "subsidy-head"),
                tuple(ActKind.RELEASED, "payment"), tuple(ActKind.SENT, null));
        assertThat(exchange.state(number)).contains(RequestState.SENT);
    }

    @Test
    void the_same_order_placed_twice_leaves_once() {
        // given
        var key = UUID.randomUUID();
        var number = placeApproved(key, "payment", "subsidy-head");

        // when
        var again = placeApproved(key, "payment", "subsidy-head");
        partner.work();

        // then
        assertThat(again).isEqualTo(number);
        assertThat(partner.takeWhole(OrdersOfMoney.KIND)).hasSize(1);
    }

    @Test
    void nobody_approves_what_he_prepared() {
        // given
        var key = UUID.randomUUID();

        // then
        assertThatThrownBy(() -> placeApproved(key, "payment", "payment")).isInstanceOf(Problem.class);
        partner.work();
        assertThat(partner.takeWhole(OrdersOfMoney.KIND)).isEmpty();
    }

    @Test
    void each_kind_is_sent_and_approved_by_the_duties_that_it_names() {
        // given
        transactions.execute(status -> exchange.place(new NewRequest(OrdersOfMoney.KIND, UUID.randomUUID(), UUID.randomUUID(), null)));

        // then
        assertThatThrownBy(() -> users.runAs("worker1", () -> shipments.prepare(ENTRY))).isInstanceOf(Problem.class);
        var shipment = users.runAs("payment", () -> shipments.prepare(ENTRY)).number();
        assertThatThrownBy(() -> users.runAs("usage", () -> shipments.approve(shipment))).isInstanceOf(Problem.class);
        users.runAs("subsidy-head", () -> shipments.approve(shipment));
        assertThatThrownBy(() -> users.runAs("worker1", () -> shipments.send(shipment))).isInstanceOf(Problem.class);
        users.runAs("payment2", () -> shipments.send(shipment));
        partner.work();
        assertThat(partner.takeWhole(OrdersOfMoney.KIND)).hasSize(1);
    }

    private long placeApproved(UUID key, String preparedBy, String approvedBy) {
        return transactions.execute(status -> exchange.placeApproved(new NewRequest(OrdersOfMoney.KIND, key, UUID.randomUUID(), null), preparedBy, approvedBy));
    }

    private Shipment shipmentOf(long number) {
        var shipment = exchange.find(number).orElseThrow().shipmentNumber();
        return users.runAs("payment", () -> List.of(shipments.find(shipment))).get(0);
    }
}
