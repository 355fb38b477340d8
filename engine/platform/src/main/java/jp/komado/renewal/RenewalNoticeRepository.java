package jp.komado.renewal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RenewalNoticeRepository extends JpaRepository<RenewalNotice, UUID> {

    Optional<RenewalNotice> findByNumber(String number);

    Optional<RenewalNotice> findByCertificateId(UUID certificateId);

    Optional<RenewalNotice> findByRenewalCaseId(UUID renewalCaseId);

    Optional<RenewalNotice> findFirstByPersonIdOrderByEndsOnDesc(UUID personId);

    List<RenewalNotice> findByWaveIdOrderByNumber(UUID waveId);

    List<RenewalNotice> findByPersonId(UUID personId);

    List<RenewalNotice> findByIdIn(Collection<UUID> ids);
}
