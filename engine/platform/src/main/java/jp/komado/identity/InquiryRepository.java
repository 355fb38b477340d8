package jp.komado.identity;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The inquiries of all cases. */
interface InquiryRepository extends JpaRepository<Inquiry, UUID> {

    @Query("select i from Inquiry i where i.caseId = :caseId order by i.kind, i.placedAt, i.id")
    List<Inquiry> ofCase(UUID caseId);

    /** The same rows, kept from other answers of the case until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Inquiry i where i.caseId = :caseId order by i.id")
    List<Inquiry> lockedOfCase(UUID caseId);

    @Query("select i.caseId from Inquiry i where i.id = :id")
    Optional<UUID> caseOf(UUID id);

    List<Inquiry> findByPersonId(UUID personId);

    List<Inquiry> findByIdIn(Collection<UUID> ids);
}

/** The records of the answers. */
interface RecordRepository extends JpaRepository<StoredRecord, UUID> {

    List<StoredRecord> findByInquiryIdInOrderByInquiryIdAscPositionAsc(Collection<UUID> inquiryIds);
}
