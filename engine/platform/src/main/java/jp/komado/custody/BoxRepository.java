package jp.komado.custody;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BoxRepository extends JpaRepository<Box, UUID> {

    @EntityGraph(attributePaths = "stay")
    Optional<Box> findByNumber(String number);

    @EntityGraph(attributePaths = "stay")
    List<Box> findByNumberIn(Collection<String> numbers);

    @EntityGraph(attributePaths = "stay")
    List<Box> findByIdInOrderByNumber(Collection<UUID> ids);

    @EntityGraph(attributePaths = "stay")
    List<Box> findByPlaceNotOrderByNumber(Place place);

    /** Two hands at one box take turns; the second one sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Box b where b.id = :id")
    Optional<Box> lock(UUID id);

    /** The same for several, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Box b where b.id in :ids order by b.number")
    List<Box> lock(Collection<UUID> ids);

    int countByPlace(Place place);
}
