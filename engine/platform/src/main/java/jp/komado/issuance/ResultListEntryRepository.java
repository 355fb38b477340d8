package jp.komado.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ResultListEntryRepository extends JpaRepository<ResultListEntry, UUID> {

    boolean existsByCaseId(UUID caseId);

    List<ResultListEntry> findByListMonthOrderByMunicipalityCodeAscListedOnAscIdAsc(LocalDate listMonth);

    List<ResultListEntry> findByListMonthAndMunicipalityCodeOrderByListedOnAscIdAsc(LocalDate listMonth, String municipalityCode);

    List<ResultListEntry> findByListMonthAndMunicipalityCodeAndDeliveryIdIsNullOrderByListedOnAscIdAsc(LocalDate listMonth, String municipalityCode);

    List<ResultListEntry> findByDeliveryIdOrderByListedOnAscIdAsc(UUID deliveryId);

    List<ResultListEntry> findByPersonId(UUID personId);

    Optional<ResultListEntry> findByCaseId(UUID caseId);

    List<ResultListEntry> findByListedOnBetweenOrderByListedOnAscIdAsc(LocalDate first, LocalDate last);

    @Query(nativeQuery = true, value = """
        select extract(year from listed_on - interval '3 months')::int as fiscal_year, count(*)
        from komado.result_list_entry group by 1""")
    List<Object[]> countByFiscalYear();
}
