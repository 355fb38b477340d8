package jp.komado.issuance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionNoticeRepository extends JpaRepository<DecisionNotice, UUID> {

    Optional<DecisionNotice> findByCaseIdAndKind(UUID caseId, DecisionNotice.Kind kind);

    List<DecisionNotice> findByPersonId(UUID personId);
}
