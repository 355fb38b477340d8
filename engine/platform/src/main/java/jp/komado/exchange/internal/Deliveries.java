package jp.komado.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import jp.komado.exchange.Delivery;
import jp.komado.exchange.DeliveryReceiver;
import jp.komado.exchange.DeliveryRefused;
import jp.komado.exchange.remote.Keys;
import jp.komado.seal.Seal;
import jp.komado.seal.SealBroken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands files that a partner sent by itself to the room whose kind they are: wholly, in one transaction, or not at all. */
@Component
class Deliveries {

    private final ObjectProvider<DeliveryReceiver> receivers;
    private final Keys keys;
    private final TransactionTemplate own;

    Deliveries(ObjectProvider<DeliveryReceiver> receivers, Keys keys, PlatformTransactionManager manager) {
        this.receivers = receivers;
        this.keys = keys;
        this.own = new TransactionTemplate(manager);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Opens the file and lets the room take it.
     *
     * @return the number of records taken; empty for answers and for what nobody knows
     * @throws SealBroken if it cannot be opened or the room refuses it
     */
    Optional<Integer> receive(Arrivals.Sealed arrival) throws SealBroken, IOException, GeneralSecurityException {
        String name = arrival.fileName().replaceFirst("\\.p7m$", "");
        var receiver = receivers.stream().filter(one -> one.channel().equals(arrival.channel()) && one.takes(name)).findFirst();
        return receiver.isEmpty() ? Optional.empty() : Optional.of(Seal.<Integer, SealBroken>open(arrival.payload(), keys.own(),
                keys.partners(arrival.channel()), clear -> take(receiver.get(), new Delivery(arrival.id(), name, AnswerFile.strictly(clear, receiver.get())))));
    }

    private int take(DeliveryReceiver receiver, Delivery delivery) throws SealBroken {
        try {
            return own.execute(status -> {
                try {
                    return receiver.receive(delivery);
                } catch (DeliveryRefused refusal) {
                    throw new Undo(refusal.getMessage());
                } catch (CharacterCodingException e) {
                    throw new Undo("exchange.refusal.malformed");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (Undo undone) {
            throw new SealBroken(undone.getMessage());
        }
    }
}
