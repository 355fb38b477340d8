package jp.komado.dossier;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BoardReplyRepository extends JpaRepository<BoardReply, UUID> {

    Optional<BoardReply> findFirstByCaseIdOrderByRegisteredAtDescIdDesc(UUID caseId);
}
