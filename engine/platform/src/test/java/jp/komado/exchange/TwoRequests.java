package jp.komado.exchange;

import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.Shipments.Arrival;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.PartnerDesk.Taken;
import jp.komado.testing.TestKeys;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two requests that have left with one shipment, and the answers to them. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TwoRequests {

    private static final String KIND = WeatherInquiries.KIND;

    long first;
    long second;
    Taken taken;

    private final Exchange exchange;
    private final Shipments shipments;
    private final PartnerDesk partner;
    private final WeatherInquiries inquiries;
    private final CurrentUsers users;
    private final TransactionTemplate transactions;

    TwoRequests(Exchange exchange, Shipments shipments, PartnerDesk partner, WeatherInquiries inquiries, CurrentUsers users,
                TransactionTemplate transactions) {
        this.exchange = exchange;
        this.shipments = shipments;
        this.partner = partner;
        this.inquiries = inquiries;
        this.users = users;
        this.transactions = transactions;
    }

    void send() {
        partner.shipEverything("linkage");
        partner.take(KIND);
        inquiries.received.clear();
        inquiries.refusing.clear();
        first = place();
        second = place();
        partner.shipEverything("linkage");
        taken = partner.take(KIND).get(0);
    }

    void answer(String part, String... lines) {
        partner.answer(taken, part, List.of(lines));
        partner.work();
    }

    void drop(String fileName, byte[] content) {
        partner.drop(fileName, content);
        partner.work();
    }

    byte[] sealed(String content) {
        return partner.seal(content, TestKeys.PARTNER, TestKeys.OURS);
    }

    String content(int count, String... lines) {
        return "H," + taken.shipment() + "," + KIND + ",20261124," + count + "\r\n" + String.join("\r\n", lines) + "\r\nT," + count + "\r\n";
    }

    String name(String part) {
        return taken.shipment() + "." + KIND + "." + part + ".p7m";
    }

    static String line(long number, String status) {
        return "%08d,%s,晴れ".formatted(number, status);
    }

    RequestState state(long number) {
        return exchange.state(number).orElseThrow();
    }

    Shipments.Shipment shipment() {
        return users.runAs("worker1", () -> shipments.find(taken.shipment()));
    }

    List<Arrival> arrivals() {
        return users.runAs("worker1", () -> shipments.arrivals(taken.shipment()));
    }

    Arrival arrival() {
        return arrivals().get(0);
    }

    Arrival newest() {
        return users.runAs("worker1", () -> shipments.arrivals(null)).get(0);
    }

    long place() {
        return transactions.execute(status -> exchange.place(new NewRequest(KIND, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())));
    }
}
