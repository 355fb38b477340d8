package jp.komado.exchange.internal;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.lang.Nullable;

/** The lines of the usage register. */
interface ShipmentRepository extends JpaRepository<ShipmentRow, String> {

    @Query(nativeQuery = true, value = """
        select number from komado.exchange_shipment where state = 'QUEUED' and next_attempt_at <= :now
        order by next_attempt_at limit 1 for no key update skip locked""")
    Optional<String> lockDue(Instant now);

    @Query("select s from ShipmentRow s where :before is null or s.number < :before order by s.number desc limit :limit")
    List<ShipmentRow> newest(@Nullable String before, int limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ShipmentRow s where s.number = :number")
    Optional<ShipmentRow> lock(String number);

    @Query("""
        select s.number from ShipmentRow s where s.sentAt is not null and s.carrierErasedAt is null
        and (s.state in (jp.komado.exchange.ShipmentState.ANSWERED, jp.komado.exchange.ShipmentState.CONFIRMED) or s.sentAt < :before)""")
    List<String> carriers(Instant before);

    @Query(nativeQuery = true, value = """
        insert into komado.exchange_counter as counter (series, last_number) values (:series, 1)
        on conflict (series) do update set last_number = counter.last_number + 1
        returning last_number""")
    int nextNumber(String series);
}
