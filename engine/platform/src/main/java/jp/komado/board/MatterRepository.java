package jp.komado.board;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface MatterRepository extends JpaRepository<Matter, UUID> {

    List<Matter> findByStateOrderByQueuedAtAscIdAsc(MatterState state, Limit limit);

    Optional<Matter> findFirstByCaseIdOrderByRoundDesc(UUID caseId);

    List<Matter> findByCaseIdOrderByRoundAsc(UUID caseId);

    List<Matter> findByCaseIdInOrderByRoundAsc(Collection<UUID> caseIds);

    List<Matter> findByMeetingId(UUID meetingId);
}
