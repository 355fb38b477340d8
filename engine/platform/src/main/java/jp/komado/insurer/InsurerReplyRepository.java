package jp.komado.insurer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface InsurerReplyRepository extends JpaRepository<InsurerReply, UUID> {

    Optional<InsurerReply> findByInquiryId(UUID inquiryId);

    List<InsurerReply> findByInquiryIdIn(Collection<UUID> inquiryIds);

    /** In the receipt register and not sent to the other desk. */
    List<InsurerReply> findByHandOverIdNullAndAcknowledgedAtNullOrderByReceivedAtAscIdAsc(Limit limit);

    /** Between the two desks. */
    List<InsurerReply> findByHandOverIdNotNullAndAcknowledgedAtNullOrderByHandedOverAtAscIdAsc(Limit limit);

    /** Everything that arrived, the newest first. */
    List<InsurerReply> findByOrderByReceivedAtDescIdDesc(Limit limit);
}
