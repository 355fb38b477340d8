package jp.komado.certification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionProposalRepository extends JpaRepository<DecisionProposal, UUID> {

    Optional<DecisionProposal> findByCaseIdAndState(UUID caseId, DecisionProposal.State state);

    Optional<DecisionProposal> findFirstByCaseIdOrderByProposedAtDescIdDesc(UUID caseId);
}
