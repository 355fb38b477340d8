package jp.komado.custody;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CustodyOrderRepository extends JpaRepository<CustodyOrder, UUID> {

    List<CustodyOrder> findByOrderByRequestedAtDescIdDesc(Limit limit);

    Optional<CustodyOrder> findByNumber(String number);

    Optional<CustodyOrder> findByRequestKey(UUID requestKey);

    /** Whoever changes what the order waits for takes turns on it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from CustodyOrder o where o.id = :id")
    Optional<CustodyOrder> lock(UUID id);
}
