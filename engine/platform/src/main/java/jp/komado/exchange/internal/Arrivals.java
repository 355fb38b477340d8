package jp.komado.exchange.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.exchange.Shipments.Arrival;
import jp.komado.exchange.Shipments.ArrivalState;
import jp.komado.exchange.Shipments.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The inbox: every file that was found, with its sealed bytes until it is imported. */
@Component
class Arrivals {

    private static final int NEWEST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Arrivals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One node at a time empties a folder; held until the end of the transaction. */
    void lockFolder(String channel) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('komado.exchange'), hashtext(?))").param(channel).query((row, position) -> 1).list();
    }

    /** The file lies there still although it was taken in: a node stopped in between. */
    boolean takenIn(String channel, String fileName, String digest) {
        return jdbc.sql("""
                        update komado.exchange_arrival set file_removed = true
                        where channel = ? and file_name = ? and digest = ? and not file_removed""")
                .params(channel, fileName, digest).update() > 0;
    }

    boolean known(String channel, String digest) {
        return jdbc.sql("select exists (select 1 from komado.exchange_arrival where channel = ? and digest = ? and state <> 'REFUSED')")
                .params(channel, digest).query(Boolean.class).single();
    }

    /** Takes a file in; with a problem, it is refused at once. */
    void add(String channel, String fileName, String digest, long size, @Nullable byte[] payload, @Nullable String problem) {
        jdbc.sql("""
                        insert into komado.exchange_arrival
                               (id, channel, file_name, digest, size, arrived_at, state, payload, next_attempt_at, problem)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), channel, fileName, digest, size, now(), problem == null ? "ARRIVED" : "REFUSED", payload, now(),
                        problem)
                .update();
    }

    /** The next file to import, locked so that no other node takes it. */
    Optional<Sealed> lockDue() {
        return jdbc.sql("""
                        select id, channel, file_name, payload, attempts from komado.exchange_arrival
                        where state = 'ARRIVED' and next_attempt_at <= ? order by next_attempt_at, file_name limit 1
                        for no key update skip locked""")
                .param(now())
                .query((row, position) -> new Sealed(row.getObject("id", UUID.class), row.getString("channel"), row.getString("file_name"),
                        row.getBytes("payload"), row.getInt("attempts")))
                .optional();
    }

    /** Everything in it was settled; the carrier is erased. */
    void imported(UUID id, @Nullable String shipment, int accepted) {
        end(id, shipment, ArrivalState.IMPORTED, null, accepted);
        jdbc.sql("update komado.exchange_arrival set payload = null, imported_at = ?, carrier_erased_at = ? where id = ?")
                .params(now(), now(), id).update();
    }

    void later(UUID id, Instant at, int attempts, @Nullable String problem) {
        jdbc.sql("update komado.exchange_arrival set next_attempt_at = ?, attempts = ?, problem = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), attempts, problem, id).update();
    }

    /** Reports an answer that was not accepted; once for each file. */
    void report(UUID id, long inquiryNumber, String reason) {
        jdbc.sql("""
                        insert into komado.exchange_refusal (arrival_id, inquiry_number, reason, at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(id, inquiryNumber, reason, now()).update();
    }

    boolean reported(UUID id, long inquiryNumber) {
        return jdbc.sql("select exists (select 1 from komado.exchange_refusal where arrival_id = ? and inquiry_number = ?)")
                .params(id, inquiryNumber).query(Boolean.class).single();
    }

    /** Sealed bytes that were never imported go after a set time. */
    int erase(Instant before) {
        return jdbc.sql("""
                        update komado.exchange_arrival set payload = null, carrier_erased_at = ?
                        where payload is not null and state in ('REFUSED', 'DEAD') and arrived_at < ?""")
                .params(now(), before.atOffset(ZoneOffset.UTC)).update();
    }

    List<Arrival> newest(@Nullable String shipment) {
        Map<String, List<Refusal>> refusals = jdbc.sql("""
                        select r.arrival_id, r.inquiry_number, r.reason, r.at from komado.exchange_refusal r
                        join (select id from komado.exchange_arrival where :shipment::varchar is null or shipment_number = :shipment
                              order by arrived_at desc, id limit :newest) a on a.id = r.arrival_id
                        order by r.inquiry_number""")
                .param("shipment", shipment, Types.VARCHAR).param("newest", NEWEST)
                .query((row, position) -> Map.entry(row.getString("arrival_id"), new Refusal(row.getLong("inquiry_number"),
                        row.getString("reason"), Requests.instant(row, "at")))).list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        select id, channel, file_name, shipment_number, arrived_at, state, problem, accepted, carrier_erased_at
                        from komado.exchange_arrival where :shipment::varchar is null or shipment_number = :shipment
                        order by arrived_at desc, id limit :newest""")
                .param("shipment", shipment, Types.VARCHAR).param("newest", NEWEST)
                .query((row, position) -> new Arrival(row.getString("id"), row.getString("channel"), row.getString("file_name"),
                        row.getString("shipment_number"), Requests.instant(row, "arrived_at"), ArrivalState.valueOf(row.getString("state")),
                        row.getString("problem"), row.getInt("accepted"), Requests.instant(row, "carrier_erased_at"),
                        refusals.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    /** No more is done with it. */
    void end(UUID id, @Nullable String shipment, ArrivalState state, @Nullable String problem, int accepted) {
        jdbc.sql("""
                        update komado.exchange_arrival set state = ?, shipment_number = ?, problem = ?, accepted = ? where id = ?""")
                .params(state.name(), shipment, problem, accepted, id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A file as it arrived. */
    record Sealed(UUID id, String channel, String fileName, byte[] payload, int attempts) {
    }
}
