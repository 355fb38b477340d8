package jp.komado.documents.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentRecordRepository extends JpaRepository<DocumentRecord, UUID> {

    List<DocumentRecord> findByCaseIdAndErasedAtIsNullOrderByStoredAtAscIdAsc(UUID caseId);

    List<DocumentRecord> findByPersonIdAndErasedAtIsNullOrderByStoredAtAscIdAsc(UUID personId);
}
