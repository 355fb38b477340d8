package jp.komado.exchange;

import java.io.IOException;

/** Implemented by a room for each kind of file that a partner sends by itself; its seal is checked before the room sees anything. */
public interface DeliveryReceiver extends FileKind {

    /** Name of the channel on which it comes. */
    String channel();

    /** Whether a file of this name, without the ending of the seal, is of this kind. */
    boolean takes(String fileName);

    /**
     * Takes the whole file, in a transaction of its own with nobody signed in.
     *
     * @return the number of records taken
     * @throws DeliveryRefused if it cannot be accepted; nothing of it is kept, and the refusal is shown among the arrivals
     */
    int receive(Delivery delivery) throws DeliveryRefused, IOException;
}
