package jp.komado.insurer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InsurerInquiryRepository extends JpaRepository<InsurerInquiry, UUID> {

    List<InsurerInquiry> findByCaseIdOrderByAttempt(UUID caseId);

    Optional<InsurerInquiry> findFirstByCaseIdOrderByAttemptDesc(UUID caseId);

    Optional<InsurerInquiry> findByLetterNumber(String letterNumber);

    List<InsurerInquiry> findByStateOrderByPreparedAtAscIdAsc(InquiryState state, Limit limit);

    List<InsurerInquiry> findByStateAndInsurerNumberNotNullOrderByPreparedAtAscIdAsc(InquiryState state, Limit limit);

    List<InsurerInquiry> findByStateOrderByPostedOnAscIdAsc(InquiryState state, Limit limit);

    List<InsurerInquiry> findByStateAndInsurerNumberNull(InquiryState state);

    List<InsurerInquiry> findByRunId(UUID runId);

    List<InsurerInquiry> findByTrackingNumberIn(Collection<String> numbers);

    @Query("""
        select i from InsurerInquiry i where i.caseId = :caseId and i.state not in (jp.komado.insurer.InquiryState.REGISTERED,
            jp.komado.insurer.InquiryState.UNCLEAR, jp.komado.insurer.InquiryState.CANCELLED)""")
    Optional<InsurerInquiry> findOpen(UUID caseId);
}
