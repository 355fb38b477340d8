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
                        where channel = :channel and file_name = :name and digest = :digest and not file_removed""")
                .param("channel", channel)
                .param("name", fileName)
                .param("digest", digest)
                .update() > 0;
    }

    boolean known(String channel, String digest) {
        return jdbc.sql("select exists (select 1 from komado.exchange_arrival where channel = ? and digest = ? and state <> 'REFUSED')")
                .params(channel, digest)
                .query(Boolean.class)
                .single();
    }

    /** Takes a file in; with a problem, it is refused at once. */
    void add(String channel, String fileName, String digest, long size, @Nullable byte[] payload, @Nullable String problem) {
        jdbc.sql("""
                        insert into komado.exchange_arrival
                               (id, channel, file_name, digest, size, arrived_at, state, payload, next_attempt_at, problem)
                        values (:id, :channel, :name, :digest, :size, :at, :state, :payload, :at, :problem)""")
                .param("id", UUID.randomUUID())
                .param("channel", channel)
                .param("name", fileName)
                .param("digest", digest)
                .param("size", size)
                .param("at", now())
                .param("state", problem == null ? "ARRIVED" : "REFUSED")
                .param("payload", payload, Types.BINARY)
                .param("problem", problem, Types.VARCHAR)
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

    void refuse(UUID id, @Nullable String shipment, String problem) {
        end(id, shipment, ArrivalState.REFUSED, problem, 0);
    }

    /** Everything in it was settled; the carrier is erased. */
    void imported(UUID id, String shipment, int accepted) {
        end(id, shipment, ArrivalState.IMPORTED, null, accepted);
        jdbc.sql("update komado.exchange_arrival set payload = null, imported_at = :at, carrier_erased_at = :at where id = :id")
                .param("at", now())
                .param("id", id)
                .update();
    }

    void dead(UUID id, @Nullable String shipment, String problem) {
        end(id, shipment, ArrivalState.DEAD, problem, 0);
    }

    void later(UUID id, Instant at, int attempts, @Nullable String problem) {
        jdbc.sql("update komado.exchange_arrival set next_attempt_at = :at, attempts = :attempts, problem = :problem where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("attempts", attempts)
                .param("problem", problem, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** Reports an answer that was not accepted; once for each file. */
    void report(UUID id, long inquiryNumber, String reason) {
        jdbc.sql("""
                        insert into komado.exchange_refusal (arrival_id, inquiry_number, reason, at) values (:id, :number, :reason, :at)
                        on conflict do nothing""")
                .param("id", id)
                .param("number", inquiryNumber)
                .param("reason", reason)
                .param("at", now())
                .update();
    }

    boolean reported(UUID id, long inquiryNumber) {
        return jdbc.sql("select exists (select 1 from komado.exchange_refusal where arrival_id = ? and inquiry_number = ?)")
                .params(id, inquiryNumber)
                .query(Boolean.class)
                .single();
    }

    /** Sealed bytes that were never imported go after a set time. */
    int erase(Instant before) {
        return jdbc.sql("""
                        update komado.exchange_arrival set payload = null, carrier_erased_at = :now
                        where payload is not null and state in ('REFUSED', 'DEAD') and arrived_at < :before""")
                .param("now", now())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Arrival> newest(@Nullable String shipment) {
        Map<String, List<Refusal>> refusals = jdbc.sql("""
                        select r.arrival_id, r.inquiry_number, r.reason, r.at from komado.exchange_refusal r
                        join (select id from komado.exchange_arrival where :shipment::varchar is null or shipment_number = :shipment
                              order by arrived_at desc, id limit :newest) a on a.id = r.arrival_id
                        order by r.inquiry_number""")
                .param("shipment", shipment, Types.VARCHAR)
                .param("newest", NEWEST)
                .query((row, position) -> Map.entry(row.getString("arrival_id"), new Refusal(row.getLong("inquiry_number"),
                        row.getString("reason"), Requests.instant(row, "at"))))
                .list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        select id, channel, file_name, shipment_number, arrived_at, state, problem, accepted, carrier_erased_at
                        from komado.exchange_arrival where :shipment::varchar is null or shipment_number = :shipment
                        order by arrived_at desc, id limit :newest""")
                .param("shipment", shipment, Types.VARCHAR)
                .param("newest", NEWEST)
                .query((row, position) -> new Arrival(row.getString("id"), row.getString("channel"), row.getString("file_name"),
                        row.getString("shipment_number"), Requests.instant(row, "arrived_at"), ArrivalState.valueOf(row.getString("state")),
                        row.getString("problem"), row.getInt("accepted"), Requests.instant(row, "carrier_erased_at"),
                        refusals.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private void end(UUID id, @Nullable String shipment, ArrivalState state, @Nullable String problem, int accepted) {
        jdbc.sql("""
                        update komado.exchange_arrival set state = :state, shipment_number = :shipment, problem = :problem,
                               accepted = :accepted where id = :id""")
                .param("state", state.name())
                .param("shipment", shipment, Types.VARCHAR)
                .param("problem", problem, Types.VARCHAR)
                .param("accepted", accepted)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A file as it arrived. */
    record Sealed(UUID id, String channel, String fileName, byte[] payload, int attempts) {
    }
}
