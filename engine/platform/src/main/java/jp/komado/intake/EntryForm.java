package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import jp.komado.dossier.Consents;
import jp.komado.dossier.InsuranceKind;
import jp.komado.dossier.RetroactiveReason;
import jp.komado.dossier.SpecialCircumstances;
import org.springframework.lang.Nullable;

/** The form enter-application: everything that stands on the paper. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EntryForm(
    PersonForm patient, PersonForm applicant, @Nullable List<PersonForm> household, InsuranceForm insurance,
    DiseaseForm disease, SpecialForm special, RetroactiveReason retroactiveReason, @Nullable List<String> institutions,
    Consents consents) {

    List<PersonForm> members() {
        return household == null ? List.of() : household;
    }

    /** @param insuredPerson "APPLICANT", "PATIENT", or the index of a household member */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record InsuranceForm(
        InsuranceKind kind, @Nullable String insurerNumber, @Nullable String insurerName, @Nullable String symbol,
        @Nullable String number, @Nullable String branch, @Nullable JsonNode insuredPerson, @Nullable LocalDate qualifiedOn) {
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DiseaseForm(
        @Nullable String group, @Nullable String code, @Nullable String name, @Nullable LocalDate diagnosisDate,
        @Nullable LocalDate opinionDate, @Nullable String doctorNumber) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpecialForm(
        boolean severe, @Nullable String severeReason, boolean lifeSupport, boolean hemophilia, boolean publicAssistance) {

        SpecialCircumstances circumstances() {
            return new SpecialCircumstances(severe, severeReason, lifeSupport, hemophilia, publicAssistance);
        }
    }
}
