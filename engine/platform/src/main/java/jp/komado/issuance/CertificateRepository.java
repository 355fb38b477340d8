package jp.komado.issuance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CertificateRepository extends JpaRepository<Certificate, UUID> {

    Optional<Certificate> findByCaseIdAndReissueFalseAndCapChangeIdIsNull(UUID caseId);

    Optional<Certificate> findFirstByCaseIdAndReissueFalseOrderByIssueNumberDesc(UUID caseId);

    boolean existsByCapChangeId(UUID capChangeId);

    boolean existsByCaseIdAndStateNot(UUID caseId, Certificate.State state);

    List<Certificate> findByCaseIdOrderByIssueNumberDesc(UUID caseId);

    List<Certificate> findByPersonIdOrderByIssueNumber(UUID personId);

    List<Certificate> findByStateAndReissueFalseAndIdGreaterThanOrderById(Certificate.State state, UUID id, Limit limit);

    @Query("select coalesce(max(c.issueNumber), 0) from Certificate c where c.personId = :personId")
    int lastIssueNumber(UUID personId);
}
