package jp.komado.insurer;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HandOverRepository extends JpaRepository<HandOver, UUID> {
}
