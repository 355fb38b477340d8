package jp.komado.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResultListEntryRepository extends JpaRepository<ResultListEntry, UUID> {

    boolean existsByCaseId(UUID caseId);

    List<ResultListEntry> findByListMonthOrderByMunicipalityCodeAscListedOnAscIdAsc(LocalDate listMonth);

    List<ResultListEntry> findByListMonthAndMunicipalityCodeOrderByListedOnAscIdAsc(LocalDate listMonth, String municipalityCode);

    List<ResultListEntry> findByListMonthAndMunicipalityCodeAndDeliveryIdIsNullOrderByListedOnAscIdAsc(LocalDate listMonth, String municipalityCode);

    List<ResultListEntry> findByDeliveryIdOrderByListedOnAscIdAsc(UUID deliveryId);

    List<ResultListEntry> findByPersonId(UUID personId);
}
