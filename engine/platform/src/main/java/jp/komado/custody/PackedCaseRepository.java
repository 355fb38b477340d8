package jp.komado.custody;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PackedCaseRepository extends JpaRepository<PackedCase, UUID> {

    List<PackedCase> findByBoxIdOrderByPosition(UUID boxId);

    List<PackedCase> findByBoxIdIn(Collection<UUID> boxIds);

    @Query("select coalesce(max(c.position), 0) from PackedCase c where c.boxId = :boxId")
    int lastPosition(UUID boxId);

    @Query("select c.caseId from PackedCase c, Box b where b.id = c.boxId and b.fiscalYear = :fiscalYear")
    Set<UUID> casesOfYear(int fiscalYear);

    @Query("select b.fiscalYear, count(c) from PackedCase c, Box b where b.id = c.boxId group by b.fiscalYear")
    List<Object[]> countedByYear();

    @Query(nativeQuery = true, value = """
        select distinct b.number from komado.custody_box_case c join komado.custody_hold h on h.person_id = c.person_id
        join komado.custody_box b on b.id = c.box_id where c.box_id in (:boxIds) order by b.number""")
    List<String> heldBoxes(Collection<UUID> boxIds);
}
