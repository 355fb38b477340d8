package jp.komado.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRecordRepository extends JpaRepository<DecisionRecord, UUID> {

    /** The last day on which the patient is certified by another case. */
    @Query("select max(d.validTo) from DecisionRecord d where d.patientId = :patientId and d.caseId <> :caseId")
    Optional<LocalDate> lastValidTo(UUID patientId, UUID caseId);

    List<DecisionRecord> findByPatientId(UUID patientId);
}
