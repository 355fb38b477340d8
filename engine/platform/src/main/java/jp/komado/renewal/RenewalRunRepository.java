package jp.komado.renewal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RenewalRunRepository extends JpaRepository<RenewalRun, UUID> {

    List<RenewalRun> findByWaveIdOrderByOpenedAt(UUID waveId);
}
