package jp.komado.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResultListDeliveryRepository extends JpaRepository<ResultListDelivery, UUID> {

    List<ResultListDelivery> findByListMonthAndMunicipalityCodeOrderByNumberAsc(LocalDate listMonth, String municipalityCode);
}
