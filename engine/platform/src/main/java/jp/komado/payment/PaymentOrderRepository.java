package jp.komado.payment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PaymentOrderRepository extends JpaRepository<PaymentOrder, UUID> {

    List<PaymentOrder> findByClaimMonthIdOrderByPayer(UUID claimMonthId);

    Optional<PaymentOrder> findByClaimMonthIdAndPayer(UUID claimMonthId, int payer);

    /** The orders of a month, held until the transaction ends, so that two confirmations at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from PaymentOrder o where o.claimMonthId = :claimMonthId order by o.payer")
    List<PaymentOrder> lockByClaimMonthId(UUID claimMonthId);
}
