package jp.komado.insurer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterRunRepository extends JpaRepository<LetterRun, UUID> {

    List<LetterRun> findByOrderByOpenedAtDescIdDesc(Limit limit);

    Optional<LetterRun> findByLotId(UUID lotId);
}
