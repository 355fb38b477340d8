package jp.komado.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.RecordWriter;
import jp.komado.exchange.RequestState;
import jp.komado.exchange.Sender;
import jp.komado.exchange.ShipmentState;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.exchange.remote.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the files of released shipments. A row is claimed for as long as its file is written, so that an answer cannot overtake the
 * record of its departure; if the node stops, the row is free at once and the file is not written a second time if it lies there.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final ShipmentRepository shipments;
    private final Requests requests;
    private final Folders folders;
    private final ExchangeProperties properties;
    private final PersonalDataGate gate;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Outbox(ShipmentRepository shipments, Requests requests, Folders folders, ExchangeProperties properties, PersonalDataGate gate,
            TransactionTemplate transactions, Clock clock) {
        this.shipments = shipments;
        this.requests = requests;
        this.folders = folders;
        this.properties = properties;
        this.gate = gate;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends one shipment that is due; false if there is none. */
    boolean sendOne() {
        var claimed = new String[1];
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                claimed[0] = shipments.lockDue(clock.instant()).orElse(null);
                if (claimed[0] == null) {
                    return false;
                }
                export(shipments.findById(claimed[0]).orElseThrow());
                return true;
            }));
        } catch (RuntimeException failure) {
            if (claimed[0] == null) {
                throw failure;
            }
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            LOG.warn("shipment {} was not sent: {}", claimed[0], cause.getClass().getName());
            transactions.executeWithoutResult(status -> failed(claimed[0], cause));
            return true;
        }
    }

    private void export(ShipmentRow shipment) {
        gate.change(new Look(Right.EXCHANGE_SEND, Purpose.CASE_WORK, "export", null, requests.people(shipment.number())),
                shipment.fileName());
        Sender sender = requests.sender(shipment.kind());
        List<OutgoingRequest> outgoing = requests.outgoing(shipment.number());
        try {
            String digest = folders.write(shipment.channel(), shipment.fileName(), clear -> write(clear, shipment, sender, outgoing));
            shipment.sent(digest, clock.instant());
            requests.become(shipment.number(), RequestState.SENT);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the file was not written", e);
        }
    }

    /** The documented file: head, records, trailer, unless the room writes it as a whole. */
    private void write(OutputStream clear, ShipmentRow shipment, Sender sender, List<OutgoingRequest> outgoing) throws IOException {
        var records = new Records(clear, sender.charset());
        if (!sender.framed()) {
            sender.write(outgoing, records);
            records.writer.flush();
            return;
        }
        String today = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        // The count is known before the records are written: one for each request.
        records.line("H,%s,%s,%s,%d".formatted(shipment.number(), shipment.kind(), today, outgoing.size()));
        sender.write(outgoing, records);
        if (records.written != outgoing.size() + 1) {
            throw new IOException("the sender of " + shipment.kind() + " did not write one record for each request");
        }
        records.line("T," + outgoing.size());
        records.writer.flush();
    }

    private void failed(String number, Throwable cause) {
        ShipmentRow shipment = shipments.lock(number).orElseThrow();
        if (shipment.state() != ShipmentState.QUEUED) {
            return;
        }
        boolean last = shipment.attempts() + 1 >= properties.attempts();
        String why = cause instanceof GeneralSecurityException ? "exchange.failure.keys"
                : cause instanceof IOException ? "exchange.failure.folder" : "exchange.failure.internal";
        shipment.failed(why, clock.instant(), last ? null : properties.wait(shipment.attempts() + 1));
        if (last) {
            requests.become(number, RequestState.DEAD);
        }
    }

    /** Writes lines in the encoding of the file. */
    private static final class Records implements RecordWriter {

        private final Writer writer;
        private int written;

        Records(OutputStream out, Charset charset) {
            var encoder = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            // The mark that printers set for a character they lack; a clerk sees that the names differ.
            writer = new OutputStreamWriter(out, encoder.canEncode('〓') ? encoder.replaceWith("〓".getBytes(charset)) : encoder);
        }

        @Override
        public void line(String record) throws IOException {
            if (record.indexOf('\r') >= 0 || record.indexOf('\n') >= 0) {
                throw new IOException("a record holds a line end");
            }
            writer.write(record + "\r\n");
            written++;
        }
    }
}
