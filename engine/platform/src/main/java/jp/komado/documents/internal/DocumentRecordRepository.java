package jp.komado.documents.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRecordRepository extends JpaRepository<DocumentRecord, UUID> {

    List<DocumentRecord> findByCaseIdAndErasedAtIsNullOrderByStoredAtAscIdAsc(UUID caseId);

    /** Those of some ids under which there is a document that has not been erased. */
    @Query("select d.id from DocumentRecord d where d.id in :ids and d.erasedAt is null")
    List<UUID> readableAmong(Collection<UUID> ids);

    List<DocumentRecord> findByPersonIdAndErasedAtIsNullOrderByStoredAtAscIdAsc(UUID personId);
}
