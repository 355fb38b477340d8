package jp.komado.custody;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StayRepository extends JpaRepository<Stay, UUID> {

    List<Stay> findByBoxIdOrderBySinceAsc(UUID boxId);
}
