package jp.komado.payment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface RefundRepository extends JpaRepository<Refund, UUID> {

    List<Refund> findByStateNotInOrderByOpenedAtDescIdDesc(Collection<RefundState> states, Limit limit);

    List<Refund> findByOrderByOpenedAtDescIdDesc(Limit limit);

    List<Refund> findByPersonIdOrderByOpenedAtDesc(UUID personId);

    List<Refund> findByNumberStartingWithOrderByNumberDesc(String number, Limit limit);
}
