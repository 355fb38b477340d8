package jp.komado.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Diseases;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.InsurerNumber;
import org.springframework.lang.Nullable;

/** What must hold of an entered application as a whole, beyond what its schema says. */
final class EntryRules {

    private final Diseases diseases;
    private final LocalDate today;

    EntryRules(Diseases diseases, LocalDate today) {
        this.diseases = diseases;
        this.today = today;
    }

    FieldErrors check(EntryForm form, ApplicationEpisode episode) {
        var errors = new FieldErrors();
        var persons = new PersonRules(errors, today);
        persons.check("/patient", form.patient());
        persons.check("/applicant", form.applicant());
        for (var i = 0; i < form.members().size(); i++) {
            persons.check("/household/" + i, form.members().get(i));
        }
        var birth = form.patient().birthDate();
        if (birth != null) {
            errors.demand(!birth.isAfter(episode.applicationDate()), "/patient/birthDate", "intake.field.born-after-application");
        }
        checkApplicant(form, errors);
        checkNumbersOnce(form, errors);
        checkInsurance(form, errors);
        checkDisease(form.disease(), birth, errors);
        return errors;
    }

    private void checkApplicant(EntryForm form, FieldErrors errors) {
        var self = "SELF".equals(form.applicant().relationship());
        errors.demand(!self || PersonMatch.same(form.patient(), form.applicant()), "/applicant/relationship", "intake.field.self-differs");
        errors.demand(self || !PersonMatch.same(form.patient(), form.applicant()), "/applicant/relationship", "intake.field.same-person");
    }

    /** One My Number belongs to one person; the same person may stand on several lines. */
    private void checkNumbersOnce(EntryForm form, FieldErrors errors) {
        Map<String, PersonForm> holders = new HashMap<>();
        var pointers = new ArrayList<>(List.of("/patient", "/applicant"));
        var people = new ArrayList<>(List.of(form.patient(), form.applicant()));
        for (var i = 0; i < form.members().size(); i++) {
            pointers.add("/household/" + i);
            people.add(form.members().get(i));
        }
        for (var i = 0; i < people.size(); i++) {
            var number = people.get(i).individualNumber();
            if (number != null) {
                var first = holders.putIfAbsent(number, people.get(i));
                errors.demand(first == null || PersonMatch.same(first, people.get(i)), pointers.get(i) + "/individualNumber",
                    "intake.field.number-twice");
            }
        }
    }

    private void checkInsurance(EntryForm form, FieldErrors errors) {
        var insurance = form.insurance();
        var number = insurance.insurerNumber();
        if (number != null) {
            errors.demand(InsurerNumber.isValid(number), "/insurance/insurerNumber", "check-digit");
            errors.demand(InsurerNumber.fits(number, insurance.kind()), "/insurance/insurerNumber", "intake.field.insurer-kind");
        }
        var since = insurance.qualifiedOn();
        errors.demand(since == null || !since.isAfter(today), "/insurance/qualifiedOn", "future-date");
        var birth = form.patient().birthDate();
        errors.demand(since == null || birth == null || !since.isBefore(birth), "/insurance/qualifiedOn", "intake.field.before-birth");
        JsonNode insured = insurance.insuredPerson();
        errors.demand(insured == null || !insured.isInt() || insured.intValue() < form.members().size(), "/insurance/insuredPerson",
            "intake.field.no-such-member");
    }

    private void checkDisease(EntryForm.DiseaseForm disease, @Nullable LocalDate birth, FieldErrors errors) {
        if (disease.code() != null) {
            errors.demand(diseases.find(disease.code()).filter(d -> d.group().equals(disease.group())).isPresent(),
                "/disease/code", "intake.field.disease-not-in-group");
        }
        checkMedicalDate("/disease/diagnosisDate", disease.diagnosisDate(), birth, errors);
        checkMedicalDate("/disease/opinionDate", disease.opinionDate(), birth, errors);
        if (disease.diagnosisDate() != null && disease.opinionDate() != null) {
            errors.demand(!disease.diagnosisDate().isAfter(disease.opinionDate()), "/disease/diagnosisDate", "intake.field.diagnosis-after-opinion");
        }
    }

    private void checkMedicalDate(String pointer, @Nullable LocalDate date, @Nullable LocalDate birth, FieldErrors errors) {
        if (date != null) {
            errors.demand(!date.isAfter(today), pointer, "future-date");
            errors.demand(birth == null || !date.isBefore(birth), pointer, "intake.field.before-birth");
        }
    }
}
