package jp.komado.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.lang.Nullable;

interface DispatchRepository extends JpaRepository<Dispatch, UUID> {

    List<Dispatch> findByMunicipalityCodeAndSentOnOrderByNumberDesc(String municipalityCode, LocalDate sentOn);

    Optional<Dispatch> findByLotId(UUID lotId);

    Optional<Dispatch> findByNumber(String number);

    Optional<Dispatch> findFirstByBagNumberOrderBySentOnDescNumberDesc(String bagNumber);

    /** Makes colleagues of the same municipality wait for each other until their transactions end. */
    @Query(nativeQuery = true, value = "select 1 from (select pg_advisory_xact_lock(hashtextextended('dispatch-' || :municipalityCode, 0))) held")
    int queueUp(String municipalityCode);

    @Query("""
        select d from Dispatch d where (:municipalityCode is null or d.municipalityCode = :municipalityCode)
        order by d.sentOn desc, d.number desc""")
    List<Dispatch> all(@Nullable String municipalityCode, Limit limit);

    @Query("""
        select d from Dispatch d where (:municipalityCode is null or d.municipalityCode = :municipalityCode) and d.lotId in :lotIds
        order by d.sentOn desc, d.number desc""")
    List<Dispatch> among(Collection<UUID> lotIds, @Nullable String municipalityCode, Limit limit);

    @Query("""
        select d from Dispatch d where (:municipalityCode is null or d.municipalityCode = :municipalityCode) and d.lotId not in :lotIds
        order by d.sentOn desc, d.number desc""")
    List<Dispatch> notAmong(Collection<UUID> lotIds, @Nullable String municipalityCode, Limit limit);
}
