package jp.komado.board;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.Sex;
import org.springframework.lang.Nullable;

/**
 * What the board is told of a case: nothing that says whose it is.
 *
 * @param age          full years on the day of application
 * @param severeGround ground on which recognition as severe is asked for
 */
@Embeddable
public record CaseSheet(
    @Nullable @Column(name = "age") Integer age,
    @Nullable @Enumerated(EnumType.STRING) @Column(name = "sex") Sex sex,
    @Nullable @Enumerated(EnumType.STRING) @Column(name = "application_kind") ApplicationKind applicationKind,
    @Nullable @Column(name = "application_date") LocalDate applicationDate,
    @Nullable @Column(name = "disease_group") String diseaseGroup,
    @Nullable @Column(name = "disease_code") String diseaseCode,
    @Nullable @Column(name = "disease_name") String diseaseName,
    @Nullable @Column(name = "severe_requested") Boolean severeRequested,
    @Nullable @Column(name = "severe_ground") String severeGround,
    @Nullable @Column(name = "life_support_requested") Boolean lifeSupportRequested,
    @Nullable @Column(name = "hemophilia") Boolean hemophilia,
    @Nullable @Column(name = "diagnosis_date") LocalDate diagnosisDate,
    @Nullable @Column(name = "opinion_date") LocalDate opinionDate) {
}
