package jp.komado.custody;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CabinetRepository extends JpaRepository<Cabinet, UUID> {

    List<Cabinet> findByOrderByCode();

    Optional<Cabinet> findByCode(String code);
}
