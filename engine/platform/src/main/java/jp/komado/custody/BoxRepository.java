package jp.komado.custody;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface BoxRepository extends JpaRepository<Box, UUID> {

    @EntityGraph(attributePaths = "stay")
    Optional<Box> findByNumber(String number);

    @EntityGraph(attributePaths = "stay")
    List<Box> findByNumberIn(Collection<String> numbers);

    @EntityGraph(attributePaths = "stay")
    List<Box> findByIdInOrderByNumber(Collection<UUID> ids);

    @EntityGraph(attributePaths = "stay")
    List<Box> findByPlaceNotOrderByNumber(Place place);

    int countByPlace(Place place);

    int countByStateAndPlaceNotAndDestroyFromLessThanEqual(BoxState state, Place place, LocalDate day);
}
