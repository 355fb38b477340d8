package jp.komado.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.NewRequest;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.PlacedRequest;
import jp.komado.exchange.RequestState;
import jp.komado.exchange.Sender;
import jp.komado.exchange.Shipments.Progress;
import jp.komado.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: one row for each thing asked. */
@Component
class Requests implements Exchange {

    private static final String COLUMNS = """
            select inquiry_number, kind, channel, key, case_id, state, placed_at, shipment_number, sent_at, answered_at, status
            from komado.exchange_request\s""";

    private final JdbcClient jdbc;
    private final ObjectProvider<Sender> senders;
    private final NewShipments opening;
    private final Clock clock;

    Requests(JdbcClient jdbc, ObjectProvider<Sender> senders, NewShipments opening, Clock clock) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long place(NewRequest request) {
        Sender sender = sender(request.kind());
        jdbc.sql("""
                        insert into komado.exchange_request (inquiry_number, kind, channel, key, case_id, person_key, state, placed_at)
                        select nextval('komado.exchange_inquiry_number'), ?, ?, ?, ?, ?, 'OPEN', ?
                        where not exists (select 1 from komado.exchange_request where kind = ? and key = ?)
                        on conflict (kind, key) do nothing""")
                .params(request.kind(), sender.channel(), request.key(), request.caseId(), request.personKey(), now(), request.kind(),
                        request.key())
                .update();
        return jdbc.sql("select inquiry_number from komado.exchange_request where kind = ? and key = ?")
                .params(request.kind(), request.key()).query(Long.class).single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long placeApproved(NewRequest request, String preparedBy, String approvedBy) {
        long number = place(request);
        if (state(number).orElseThrow() == RequestState.OPEN) {
            ShipmentRow shipment = opening.open(sender(request.kind()), opening.usual(request.kind(), 1), 1, preparedBy);
            shipment.approve(approvedBy, clock.instant());
            shipment.release(preparedBy, clock.instant());
            putInto(shipment.number(), List.of(number));
        }
        return number;
    }

    @Override
    public Optional<PlacedRequest> find(long inquiryNumber) {
        return jdbc.sql(COLUMNS + "where inquiry_number = ?").param(inquiryNumber).query(Requests::row).optional();
    }

    @Override
    public List<PlacedRequest> ofCase(UUID caseId) {
        return jdbc.sql(COLUMNS + "where case_id = ? order by inquiry_number desc").param(caseId).query(Requests::row).list();
    }

    @Override
    @Transactional
    public void cancel(long inquiryNumber, String reason) {
        int changed = jdbc.sql("""
                        update komado.exchange_request set state = 'CANCELLED', cancel_reason = ?
                        where inquiry_number = ? and state = 'OPEN'""")
                .params(reason, inquiryNumber).update();
        if (changed == 0) {
            throw Problem.conflict("exchange.problem.not-open");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void stillOpen(long inquiryNumber) {
        jdbc.sql("update komado.exchange_request set interim = true where inquiry_number = ?").param(inquiryNumber).update();
    }

    /** Who writes requests of a kind. */
    Sender sender(String kind) {
        return knownSender(kind).orElseThrow(() -> new IllegalArgumentException("nobody sends requests of the kind " + kind));
    }

    Optional<Sender> knownSender(String kind) {
        return senders.stream().filter(sender -> sender.kind().equals(kind)).findFirst();
    }

    /** What waits, by channel and kind. */
    List<Waiting> waiting() {
        return jdbc.sql("""
                        select channel, kind, count(*) as count, min(placed_at) as oldest from komado.exchange_request
                        where state = 'OPEN' group by channel, kind order by channel, kind""")
                .query((row, position) -> new Waiting(row.getString("channel"), row.getString("kind"), row.getInt("count"),
                        instant(row, "oldest")))
                .list();
    }

    /** Locks the oldest open requests of a kind. */
    List<Long> lockOpen(String kind, int limit) {
        return jdbc.sql("""
                        select inquiry_number from komado.exchange_request where kind = ? and state = 'OPEN'
                        order by inquiry_number limit ? for no key update skip locked""")
                .params(kind, limit).query(Long.class).list();
    }

    void putInto(String shipment, List<Long> inquiryNumbers) {
        jdbc.sql("update komado.exchange_request set state = 'IN_SHIPMENT', shipment_number = ? where inquiry_number = any(?)")
                .params(shipment, inquiryNumbers.toArray(Long[]::new)).update();
    }

    /** All requests of a shipment that has not left come out of it again. */
    void takeOutOf(String shipment) {
        jdbc.sql("update komado.exchange_request set state = 'OPEN', shipment_number = null where shipment_number = ?")
                .param(shipment).update();
    }

    /** All requests of a shipment that has not left, or has just now. */
    void become(String shipment, RequestState state) {
        jdbc.sql("update komado.exchange_request set state = ?, sent_at = ? where shipment_number = ?")
                .params(state.name(), state == RequestState.SENT ? now() : null, shipment).update();
    }

    List<OutgoingRequest> outgoing(String shipment) {
        return ofShipment(shipment).stream()
                .map(request -> new OutgoingRequest(request.inquiryNumber(), request.key(), request.caseId()))
                .toList();
    }

    List<PlacedRequest> ofShipment(String shipment) {
        return jdbc.sql(COLUMNS + "where shipment_number = ? order by inquiry_number").param(shipment).query(Requests::row).list();
    }

    /** Log keys of the people a shipment asks about. */
    List<UUID> people(String shipment) {
        return jdbc.sql("select distinct person_key from komado.exchange_request where shipment_number = ? and person_key is not null")
                .param(shipment).query(UUID.class).list();
    }

    /** How many requests of some shipments wait for an answer and have one. */
    Map<String, Progress> progress(List<String> shipments) {
        Map<String, Progress> found = new HashMap<>();
        jdbc.sql("""
                        select shipment_number, count(*) as requests, count(*) filter (where state = 'ANSWERED') as answered
                        from komado.exchange_request where shipment_number = any(?) group by shipment_number""")
                .param(shipments.toArray(String[]::new))
                .query((RowCallbackHandler) row -> found.put(row.getString(1),
                        new Progress(row.getInt(2), row.getInt(2) - row.getInt(3), row.getInt(3))));
        return found;
    }

    /** The request that an answer names, locked. */
    Optional<Asked> lock(long inquiryNumber) {
        return jdbc.sql("""
                        select kind, key, case_id, state, shipment_number, answer_arrival from komado.exchange_request
                        where inquiry_number = ? for no key update""")
                .param(inquiryNumber)
                .query((row, position) -> new Asked(row.getString("kind"), row.getObject("key", UUID.class),
                        row.getObject("case_id", UUID.class), RequestState.valueOf(row.getString("state")),
                        row.getString("shipment_number"), row.getObject("answer_arrival", UUID.class)))
                .optional();
    }

    /** Before the room receives the answer: until it says otherwise, this answer settles the request. */
    void settling(long inquiryNumber) {
        jdbc.sql("update komado.exchange_request set interim = false where inquiry_number = ?").param(inquiryNumber).update();
    }

    void settled(long inquiryNumber, String status, UUID arrival) {
        jdbc.sql("""
                        update komado.exchange_request set state = case when interim then 'SENT' else 'ANSWERED' end,
                               status = ?, answered_at = ?, answer_arrival = ?
                        where inquiry_number = ?""")
                .params(status, now(), arrival, inquiryNumber).update();
    }

    /** Requests that wait for a shipment. */
    record Waiting(String channel, String kind, int count, Instant oldest) {
    }

    /** What an answer is compared with. */
    record Asked(String kind, UUID key, UUID caseId, RequestState state, @Nullable String shipmentNumber, @Nullable UUID arrival) {
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PlacedRequest row(ResultSet row, int position) throws SQLException {
        return new PlacedRequest(row.getLong("inquiry_number"), row.getString("kind"), row.getString("channel"),
                row.getObject("key", UUID.class), row.getObject("case_id", UUID.class), RequestState.valueOf(row.getString("state")),
                instant(row, "placed_at"), row.getString("shipment_number"), instant(row, "sent_at"), instant(row, "answered_at"),
                row.getString("status"));
    }

    @Nullable
    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
