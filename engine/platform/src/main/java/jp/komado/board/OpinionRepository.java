package jp.komado.board;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpinionRepository extends JpaRepository<Opinion, UUID> {

    List<Opinion> findByMatterIdInOrderByGivenAtAsc(Collection<UUID> matterIds);

    Optional<Opinion> findByMatterIdAndReviewerId(UUID matterId, String reviewerId);
}
