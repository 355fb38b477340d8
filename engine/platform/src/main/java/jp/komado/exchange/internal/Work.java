package jp.komado.exchange.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import jp.komado.exchange.ExchangeWork;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.exchange.remote.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs by itself as often as the configuration says. */
@Component
@EnableConfigurationProperties(ExchangeProperties.class)
class Work implements ExchangeWork, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Outbox outbox;
    private final Inbox inbox;
    private final ShipmentRepository shipments;
    private final Arrivals arrivals;
    private final Folders folders;
    private final ExchangeProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Work(Outbox outbox, Inbox inbox, ShipmentRepository shipments, Arrivals arrivals, Folders folders, ExchangeProperties properties,
            TransactionTemplate transactions, Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.shipments = shipments;
        this.arrivals = arrivals;
        this.folders = folders;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        if (!properties.poll().isZero()) {
            registrar.addFixedDelayTask(this::run, properties.poll());
        }
    }

    @Override
    public int send() {
        return (int) Stream.generate(outbox::sendOne).takeWhile(sent -> sent).count();
    }

    @Override
    public int run() {
        int sent = send();
        inbox.takeIn();
        long imported = Stream.generate(inbox::importOne).takeWhile(more -> more).count();
        erase();
        return sent + (int) imported;
    }

    /** K10: carriers go once they were answered or imported, at the latest after the set time. */
    private void erase() {
        Instant before = clock.instant().minus(properties.erasedAfter());
        transactions.executeWithoutResult(status -> arrivals.erase(before));
        for (String number : shipments.carriers(before)) {
            transactions.executeWithoutResult(status -> shipments.lock(number).ifPresent(this::erase));
        }
    }

    private void erase(ShipmentRow shipment) {
        try {
            if (folders.eraseOutgoing(shipment.channel(), shipment.fileName())) {
                shipment.carrierErased(clock.instant());
            }
        } catch (IOException e) {
            LOG.warn("the carrier of {} was not erased: {}", shipment.number(), e.getClass().getName());
        }
    }
}
