package jp.komado.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.exchange.RequestState;
import jp.komado.exchange.ShipmentState;
import jp.komado.exchange.Shipments.ArrivalState;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.exchange.remote.Folders;
import jp.komado.exchange.remote.Keys;
import jp.komado.seal.Seal;
import jp.komado.seal.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in and imports them: the whole file is verified and understood before anything is stored, then each answer is matched by
 * its number and received in a transaction of its own (K9). What cannot be accepted is refused and reported; nothing of it stays.
 */
@Component
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration UNTIL_DEPARTURE_IS_RECORDED = Duration.ofSeconds(5);

    private final Arrivals arrivals;
    private final Requests requests;
    private final ShipmentRepository shipments;
    private final ObjectProvider<Receiver> receivers;
    private final Deliveries deliveries;
    private final Folders folders;
    private final Keys keys;
    private final ExchangeProperties properties;
    private final TransactionTemplate transactions;
    private final TransactionTemplate own;
    private final Clock clock;

    Inbox(Arrivals arrivals, Requests requests, ShipmentRepository shipments, ObjectProvider<Receiver> receivers, Deliveries deliveries,
            Folders folders, Keys keys, ExchangeProperties properties, PlatformTransactionManager manager, Clock clock) {
        this.arrivals = arrivals;
        this.requests = requests;
        this.shipments = shipments;
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.folders = folders;
        this.keys = keys;
        this.properties = properties;
        this.transactions = new TransactionTemplate(manager);
        this.own = new TransactionTemplate(manager);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Takes every finished file out of the folders into the database: stored in one transaction, removed in the next. */
    void takeIn() {
        for (String channel : properties.channels().keySet()) {
            for (int pass = 0; pass < 2; pass++) {
                try {
                    for (Path file : folders.arrived(channel)) {
                        transactions.executeWithoutResult(status -> takeIn(channel, file));
                    }
                } catch (IOException | IllegalStateException e) {
                    LOG.warn("the incoming folder of {} cannot be read: {}", channel, e.getClass().getName());
                }
            }
        }
    }

    private void takeIn(String channel, Path file) {
        arrivals.lockFolder(channel);
        try {
            if (!Files.exists(file)) {
                return;
            }
            String name = file.getFileName().toString();
            String digest = folders.digest(file);
            long size = Files.size(file);
            if (arrivals.takenIn(channel, name, digest)) {
                Files.delete(file);
            } else if (size > properties.maximumSize().toBytes()) {
                arrivals.add(channel, name, digest, size, null, "exchange.refusal.too-large");
            } else if (arrivals.known(channel, digest)) {
                arrivals.add(channel, name, digest, size, null, "exchange.refusal.repeated");
            } else {
                arrivals.add(channel, name, digest, size, Files.readAllBytes(file), null);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a file in the incoming folder cannot be read", e);
        }
    }

    /** Imports one file that is due; false if there is none. */
    boolean importOne() {
        var arrival = transactions.execute(status -> {
            var due = arrivals.lockDue();
            due.ifPresent(this::importFile);
            return due;
        });
        return arrival.isPresent();
    }

    private void importFile(Arrivals.Sealed arrival) {
        String number = null;
        try {
            var delivered = deliveries.receive(arrival);
            if (delivered.isPresent()) {
                arrivals.imported(arrival.id(), null, delivered.get());
                return;
            }
            var name = AnswerFile.Name.of(arrival.fileName());
            ShipmentRow shipment = shipments.lock(name.shipment()).orElse(null);
            if (shipment == null || !shipment.channel().equals(arrival.channel()) || !shipment.kind().equals(name.kind())) {
                throw new SealBroken("exchange.refusal.unsolicited");
            }
            number = shipment.number();
            if (shipment.state() == ShipmentState.QUEUED) {
                arrivals.later(arrival.id(), clock.instant().plus(UNTIL_DEPARTURE_IS_RECORDED), arrival.attempts(), null);
                return;
            }
            if (shipment.sentAt() == null) {
                throw new SealBroken("exchange.refusal.unsolicited");
            }
            Receiver receiver = receivers.stream().filter(one -> one.kind().equals(name.kind())).findFirst().orElseThrow();
            AnswerFile file = Seal.open(arrival.payload(), keys.own(), keys.partners(arrival.channel()),
                    clear -> AnswerFile.read(clear, name, receiver));
            importAnswers(arrival, shipment, file, receiver);
        } catch (SealBroken refusal) {
            LOG.warn("file {} was refused: {}", arrival.fileName(), refusal.getMessage());
            arrivals.end(arrival.id(), number, ArrivalState.REFUSED, refusal.getMessage(), 0);
        } catch (IOException | GeneralSecurityException | IllegalStateException failure) {
            LOG.warn("file {} waits: {}", arrival.fileName(), failure.getClass().getName());
            failed(arrival, number, "exchange.failure.keys");
        }
    }

    private void importAnswers(Arrivals.Sealed arrival, ShipmentRow shipment, AnswerFile file, Receiver receiver) {
        int accepted = 0;
        int failed = 0;
        for (List<Answer> answer : file.answers()) {
            switch (settle(arrival.id(), shipment.number(), file, answer, receiver)) {
                case ACCEPTED -> accepted++;
                case FAILED -> failed++;
            }
        }
        if (failed > 0) {
            failed(arrival, shipment.number(), "exchange.failure.internal");
            return;
        }
        arrivals.imported(arrival.id(), shipment.number(), accepted);
        var progress = requests.progress(List.of(shipment.number())).get(shipment.number());
        shipment.imported(arrival.fileName(), accepted, progress.waiting() == 0, clock.instant());
    }

    private Settled settle(UUID arrival, String shipment, AnswerFile file, List<Answer> answer, Receiver receiver) {
        long number = answer.get(0).inquiryNumber();
        if (arrivals.reported(arrival, number)) {
            return Settled.REFUSED;
        }
        try {
            own.executeWithoutResult(status -> {
                try {
                    receive(arrival, shipment, file, answer, receiver);
                } catch (AnswerRefused refusal) {
                    throw new Undo(refusal.getMessage());
                }
            });
            return Settled.ACCEPTED;
        } catch (Undo undone) {
            LOG.warn("the answer to inquiry {} was refused: {}", number, undone.getMessage());
            own.executeWithoutResult(status -> arrivals.report(arrival, number, undone.getMessage()));
            return Settled.REFUSED;
        } catch (RuntimeException failure) {
            LOG.error("the answer to inquiry {} was not received: {}", number, failure.getClass().getName());
            return Settled.FAILED;
        }
    }

    private void receive(UUID arrival, String shipment, AnswerFile file, List<Answer> answer, Receiver receiver) throws AnswerRefused {
        long number = answer.get(0).inquiryNumber();
        var asked = requests.lock(number).orElseThrow(() -> new AnswerRefused("exchange.refusal.unknown"));
        if (arrival.equals(asked.arrival())) {
            return;
        }
        if (!shipment.equals(asked.shipmentNumber())) {
            throw new AnswerRefused("exchange.refusal.foreign");
        }
        if (asked.state() != RequestState.SENT) {
            throw new AnswerRefused("exchange.refusal.answered-already");
        }
        requests.settling(number);
        receiver.receive(new ReceivedAnswer(number, asked.key(), asked.caseId(), shipment, file.answeredOn(), answer.get(0).status(),
                answer.stream().map(Answer::fields).toList()));
        requests.settled(number, answer.get(0).status(), arrival);
    }

    private void failed(Arrivals.Sealed arrival, @Nullable String shipment, String problem) {
        int attempts = arrival.attempts() + 1;
        if (attempts >= properties.attempts()) {
            arrivals.end(arrival.id(), shipment, ArrivalState.DEAD, problem, 0);
        } else {
            arrivals.later(arrival.id(), clock.instant().plus(properties.wait(attempts)), attempts, problem);
        }
    }

    private enum Settled { ACCEPTED, REFUSED, FAILED }
}
