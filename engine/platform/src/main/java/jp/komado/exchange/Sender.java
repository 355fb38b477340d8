package jp.komado.exchange;

import java.io.IOException;
import java.util.List;
import jp.komado.access.Right;

/** Implemented by a room for each kind of request: turns requests into records at the moment of export. What it writes is never stored. */
public interface Sender extends FileKind {

    /** Name of the configured channel that the kind uses. */
    String channel();

    /** Who may put the kind into shipments, send and close them. */
    default Right sending() {
        return Right.EXCHANGE_SEND;
    }

    /** Who approves its shipments. */
    default Right approving() {
        return Right.USAGE_APPROVE;
    }

    /** Whether the exchange writes head, trailer and one record for each request; false if the room writes a documented file as a whole. */
    default boolean framed() {
        return true;
    }

    /** Writes the records of these requests in their order. Runs in a transaction, with nobody signed in. */
    void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException;
}
