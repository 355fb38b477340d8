package jp.komado.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApplicationEpisodeRepository extends JpaRepository<ApplicationEpisode, UUID> {

    Optional<ApplicationEpisode> findByApplicationNumber(String applicationNumber);

    List<ApplicationEpisode> findByPatientIdIn(Collection<UUID> patientIds);

    @EntityGraph(attributePaths = "household")
    Optional<ApplicationEpisode> findWithHouseholdById(UUID id);

    @EntityGraph(attributePaths = "household")
    List<ApplicationEpisode> findWithHouseholdByIdIn(Collection<UUID> ids);

    @Query("select e.patientId from ApplicationEpisode e where e.id in :ids")
    List<UUID> patientIds(Collection<UUID> ids);

    /** The cases in which a person appears. */
    @Query("""
        select distinct e.id from ApplicationEpisode e left join e.household h
        where e.patientId = :personId or e.applicantId = :personId or h.personId = :personId""")
    Set<UUID> idsNaming(UUID personId);

    /** The next serial of a fiscal year and municipality; concurrent receipts wait for each other on the row. */
    @Query(nativeQuery = true, value = """
        insert into komado.application_number_counter as counter (fiscal_year, municipality_code, last_number)
        values (:fiscalYear, :municipalityCode, 1)
        on conflict (fiscal_year, municipality_code) do update set last_number = counter.last_number + 1
        returning last_number""")
    int nextSerial(int fiscalYear, String municipalityCode);
}
