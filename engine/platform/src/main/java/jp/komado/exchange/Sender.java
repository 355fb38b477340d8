package jp.komado.exchange;

import java.io.IOException;
import java.util.List;

/** Implemented by a room for each kind of request: turns requests into records at the moment of export. What it writes is never stored. */
public interface Sender extends FileKind {

    /** Name of the configured channel that the kind uses. */
    String channel();

    /** Writes the records of these requests in their order. Runs in a transaction, with nobody signed in. */
    void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException;
}
