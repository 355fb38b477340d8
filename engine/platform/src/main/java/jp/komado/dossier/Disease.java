package jp.komado.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * The disease an application is made for, and the medical opinion that shows it.
 *
 * @param group         疾患群, "01" to "16"
 * @param diagnosisDate the day from which the doctor judged the severity criterion met
 * @param opinionDate   the day the opinion was written
 * @param doctorNumber  number of the designated doctor
 */
@Embeddable
public record Disease(
    @Nullable @Column(name = "disease_group") String group,
    @Nullable @Column(name = "disease_code") String code,
    @Nullable @Column(name = "disease_name") String name,
    @Nullable @Column(name = "diagnosis_date") LocalDate diagnosisDate,
    @Nullable @Column(name = "opinion_date") LocalDate opinionDate,
    @Nullable @Column(name = "doctor_number") String doctorNumber) {
}
