package jp.komado.custody;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.custody.DisposalCertificate.State;
import org.springframework.data.jpa.repository.JpaRepository;

interface DisposalCertificateRepository extends JpaRepository<DisposalCertificate, UUID> {

    Optional<DisposalCertificate> findByOrderIdAndState(UUID orderId, State state);

    List<DisposalCertificate> findByOrderIdOrderByArrivedAtDesc(UUID orderId);

    boolean existsByNumber(String number);
}
