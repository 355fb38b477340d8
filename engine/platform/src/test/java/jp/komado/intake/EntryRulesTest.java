package jp.komado.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.internal.CsvDiseases;
import jp.komado.problem.FieldError;
import org.junit.jupiter.api.Test;

class EntryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final EntryRules rules = new EntryRules(new CsvDiseases(), TODAY);

    @Test
    void a_well_filled_form_passes() {
        assertThat(errors(form -> { })).isEmpty();
    }

    @Test
    void a_birth_in_the_future_or_after_the_application_is_impossible() {
        assertThat(errors(form -> patient(form).put("birthDate", "2027-01-01"))).contains("/patient/birthDate future-date");
        assertThat(errors(form -> patient(form).put("birthDate", "2026-11-22")))
            .contains("/patient/birthDate intake.field.born-after-application");
    }

    @Test
    void check_digits_are_verified() {
        assertThat(errors(form -> patient(form).put("individualNumber", "123456789019"))).contains("/patient/individualNumber check-digit");
        assertThat(errors(form -> ((ObjectNode) form.get("insurance")).put("insurerNumber", "06130398")))
            .contains("/insurance/insurerNumber check-digit");
    }

    @Test
    void an_insurer_number_must_fit_the_kind_of_insurance() {
        assertThat(errors(form -> ((ObjectNode) form.get("insurance")).put("insurerNumber", "138016")))
            .containsExactly("/insurance/insurerNumber intake.field.insurer-kind");
    }

    @Test
    void one_number_belongs_to_one_person_who_may_stand_on_several_lines() {
        assertThat(errors(form -> ((ObjectNode) form.get("applicant")).put("individualNumber", "123456789018")))
            .containsExactly("/applicant/individualNumber intake.field.number-twice");
        assertThat(errors(form -> form.withArray("household").add(patient(form).deepCopy().put("relationship", "SELF")))).isEmpty();
    }

    @Test
    void applicant_and_patient_are_one_person_exactly_if_the_relationship_says_so() {
        assertThat(errors(form -> ((ObjectNode) form.get("applicant")).put("relationship", "SELF")))
            .containsExactly("/applicant/relationship intake.field.self-differs");
        assertThat(errors(form -> form.set("applicant", patient(form).deepCopy().put("relationship", "FATHER"))))
            .containsExactly("/applicant/relationship intake.field.same-person");
    }

    @Test
    void medical_dates_lie_between_birth_and_today_in_their_order() {
        assertThat(errors(form -> disease(form).put("diagnosisDate", "2010-01-01"))).contains("/disease/diagnosisDate intake.field.before-birth");
        assertThat(errors(form -> disease(form).put("opinionDate", "2026-11-24"))).contains("/disease/opinionDate future-date");
        assertThat(errors(form -> disease(form).put("opinionDate", "2026-09-01")))
            .containsExactly("/disease/diagnosisDate intake.field.diagnosis-after-opinion");
    }

    @Test
    void a_disease_belongs_to_its_group_and_the_insured_person_to_the_form() {
        assertThat(errors(form -> disease(form).put("group", "02"))).containsExactly("/disease/code intake.field.disease-not-in-group");
        assertThat(errors(form -> ((ObjectNode) form.get("insurance")).set("insuredPerson", IntNode.valueOf(3))))
            .containsExactly("/insurance/insuredPerson intake.field.no-such-member");
    }

    @Test
    void a_tax_year_has_begun_and_a_taxed_person_has_a_levy() {
        assertThat(errors(form -> ((ObjectNode) form.get("household").get(0)).putObject("tax").put("fiscalYear", 2027)
                .put("status", "TAXED").put("source", "PAPER").put("sourceDate", "2026-11-01")))
            .containsExactly("/household/0/tax/fiscalYear intake.field.fiscal-year-in-future", "/household/0/tax/incomeLevy required");
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_place_and_without_its_value() {
        var form = EntryForms.anEntry();
        patient(form).put("sex", "秘密の値");

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                jp.komado.worklist.TaskDataInvalid.class, () -> TaskForms.read(JSON, form, EntryForm.class)).errors())
            .containsExactly(FieldError.of("/patient/sex", "format"));
    }

    private static ObjectNode patient(ObjectNode form) {
        return (ObjectNode) form.get("patient");
    }

    private static ObjectNode disease(ObjectNode form) {
        return (ObjectNode) form.get("disease");
    }

    private List<String> errors(Consumer<ObjectNode> change) {
        var form = EntryForms.anEntry();
        change.accept(form);
        var episode = mock(ApplicationEpisode.class);
        given(episode.applicationDate()).willReturn(LocalDate.of(2026, 11, 20));
        return rules.check(TaskForms.read(JSON, form, EntryForm.class), episode).all().stream()
            .map(e -> e.pointer() + " " + e.code()).toList();
    }
}
