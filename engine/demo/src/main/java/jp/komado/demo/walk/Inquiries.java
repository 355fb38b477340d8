package jp.komado.demo.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.ExchangeWork;
import jp.komado.exchange.ShipmentState;
import jp.komado.exchange.Shipments;
import jp.komado.exchange.Shipments.Confirmation;
import jp.komado.exchange.Shipments.Entry;
import jp.komado.exchange.Shipments.OpenRequests;
import jp.komado.exchange.Shipments.Shipment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * ④ to ⑦ What the prefecture asks other offices: the clerk enters the day's inquiries into the usage register, the officers approve and
 * permit, and the next mornings bring the answers. The files are real, and so is the program that answers them.
 */
@Component("walkInquiries")
class Inquiries {

    private static final Logger LOG = LoggerFactory.getLogger(Inquiries.class);
    private static final String PREPARES = "worker1";
    private static final String APPROVES = "usage";
    private static final String PERMITS = "security";
    private static final int MOST = 500;
    private static final Set<ShipmentState> ON_THE_DESK = Set.of(ShipmentState.PREPARED, ShipmentState.APPROVED, ShipmentState.PERMITTED);
    /** Long enough for programs that were killed to be there again on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Shipments shipments;
    private final ExchangeWork work;
    private final Outside outside;
    private final CurrentUsers users;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    Inquiries(Shipments shipments, ExchangeWork work, Outside outside, CurrentUsers users, TransactionTemplate transaction, JdbcTemplate jdbc) {
        this.shipments = shipments;
        this.work = work;
        this.outside = outside;
        this.users = users;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Whether one of the prefecture's cases has something to ask on this channel. */
    boolean isOpen(String channel) {
        return jdbc.queryForObject("""
            select exists (select from komado.exchange_request r join demo.walk w on w.case_id = r.case_id
              where r.channel = ? and r.state in ('OPEN', 'IN_SHIPMENT'))""", Boolean.class, channel);
    }

    /**
     * Ships all that is open on a channel, one shipment for each kind; what an interrupted afternoon left on a desk goes first. However
     * quick an answer is, it is found in the morning: otherwise the story would hang on who is faster.
     */
    void ship(String channel) {
        ship(channel::equals, kind -> true);
    }

    /** Ships all that is open of one kind, and leaves the rest of its channel on the desk. */
    void shipKind(String kind) {
        ship(channel -> true, kind::equals);
    }

    private void ship(Predicate<String> channels, Predicate<String> kinds) {
        onTheDesk().filter(shipment -> channels.test(shipment.channel()) && kinds.test(shipment.kind())).toList().forEach(this::pass);
        for (var open : users.runAs(PREPARES, shipments::open)) {
            if (channels.test(open.channel()) && kinds.test(open.kind())) {
                transaction.executeWithoutResult(status -> pass(users.runAs(PREPARES, () -> shipments.prepare(entry(open)))));
            }
        }
        work.send();
    }

    private Stream<Shipment> onTheDesk() {
        return users.runAs(PREPARES, () -> shipments.newest(null, MOST)).stream()
            .filter(shipment -> ON_THE_DESK.contains(shipment.state())).filter(shipment -> PREPARES.equals(shipment.acts().get(0).by()));
    }

    private static Entry entry(OpenRequests open) {
        return new Entry(open.kind(), open.purpose(), open.basis(), open.items(), Math.min(open.count(), MOST));
    }

    private void pass(Shipment shipment) {
        var now = shipment;
        if (now.state() == ShipmentState.PREPARED) {
            now = users.runAs(APPROVES, () -> shipments.approve(shipment.number()));
        }
        if (now.medium() && now.state() == ShipmentState.APPROVED) {
            users.runAs(PERMITS, () -> shipments.permit(shipment.number()));
        }
        users.runAs(PREPARES, () -> shipments.send(shipment.number()));
    }

    /** Whether anything is still to be answered. */
    boolean isAwaited() {
        return jdbc.queryForObject("select exists (select from komado.exchange_request where state in ('SENT', 'IN_SHIPMENT'))", Boolean.class);
    }

    /** Imports what the outside has answered; whoever entered a shipment in the usage register closes it when all is answered. */
    void receive() {
        awaitOutside();
        while (work.run() > 0) {
            // a round may leave files that came in the meantime
        }
        users.runAs(PREPARES, () -> shipments.newest(null, MOST)).stream().filter(shipment -> shipment.state() == ShipmentState.ANSWERED)
            .forEach(shipment -> users.runAs(shipment.acts().get(0).by(), () -> shipments.confirm(shipment.number(), confirmation(shipment))));
        work.run();
    }

    private static Confirmation confirmation(Shipment shipment) {
        return shipment.medium() ? new Confirmation("全件の回答を確認し、媒体を消去して総務局へ返却した。", true)
            : new Confirmation("全件の回答を確認した。", false);
    }

    /** Outside, time is real: whoever answers by himself has answered before the morning begins. */
    private void awaitOutside() {
        var limit = Instant.now().plus(PATIENCE);
        work.run();
        while (!outside.isQuiet()) {
            if (Instant.now().isAfter(limit)) {
                LOG.warn("The outside world does not come to an end with its answers; what comes later is imported later");
                return;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for answers", e);
        }
    }
}
