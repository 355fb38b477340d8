package jp.komado.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BoardReplyRepository extends JpaRepository<BoardReply, UUID> {

    Optional<BoardReply> findFirstByCaseIdOrderByRegisteredAtDescIdDesc(UUID caseId);

    /** The replies of these cases, the newest of each last. */
    List<BoardReply> findByCaseIdInOrderByRegisteredAtAscIdAsc(Collection<UUID> caseIds);
}
