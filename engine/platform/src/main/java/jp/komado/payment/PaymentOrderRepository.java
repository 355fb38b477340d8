package jp.komado.payment;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PaymentOrderRepository extends JpaRepository<PaymentOrder, UUID> {

    List<PaymentOrder> findByClaimMonthIdOrderByPayer(UUID claimMonthId);

    Optional<PaymentOrder> findByClaimMonthIdAndPayer(UUID claimMonthId, int payer);

    /** Orders whose rest an order has set off. */
    @Query("select o from PaymentOrder o where o.setOffIn = :orderId")
    List<PaymentOrder> findThoseSetOffIn(UUID orderId);

    /** Approved orders of a payer for earlier months whose rest no order has set off. */
    @Query("select o from PaymentOrder o where o.payer = :payer and o.billingMonth < :before and o.carriedOutYen < 0 and o.setOffIn is null"
        + " and o.approvedBy is not null order by o.billingMonth")
    List<PaymentOrder> findRests(int payer, LocalDate before);

    /** The orders of a month, held until the transaction ends, so that two confirmations at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from PaymentOrder o where o.claimMonthId = :claimMonthId order by o.payer")
    List<PaymentOrder> lockByClaimMonthId(UUID claimMonthId);
}
