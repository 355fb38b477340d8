package jp.komado.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Disease;
import jp.komado.dossier.Households;
import jp.komado.dossier.Insurance;
import jp.komado.dossier.OtherNames;
import jp.komado.dossier.Persons;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ③ 申請内容と個人番号を入力する */
@Component
class EnterApplicationTask implements TaskHandler {

    private final Entries entries;
    private final Applications applications;
    private final Households households;
    private final Persons persons;
    private final OtherNames otherNames;
    private final ObjectMapper json;

    EnterApplicationTask(Entries entries, Applications applications, Households households, Persons persons, OtherNames otherNames,
                         ObjectMapper json) {
        this.entries = entries;
        this.applications = applications;
        this.households = households;
        this.persons = persons;
        this.otherNames = otherNames;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "enter-application";
    }

    @Override
    @Transactional(readOnly = true)
    public Object prefill(UUID caseId) {
        var episode = applications.find(caseId);
        var statement = households.of(caseId);
        var names = otherNames.of(Stream.concat(Stream.of(episode.patientId(), episode.applicantId()),
            statement.stream().map(line -> line.person().id())).filter(Objects::nonNull).toList());
        var applicant = episode.applicantId() == null ? null
            : PersonForm.of(persons.find(episode.applicantId()), episode.relationship(), null, null, names.getOrDefault(episode.applicantId(), List.of()));
        var members = statement.stream().map(line -> PersonForm.of(line.person(), line.relationship(), line.insured(), line.sameResidence(),
            names.getOrDefault(line.person().id(), List.of()))).toList();
        var special = episode.special();
        return new EntryForm(PersonForm.of(persons.find(episode.patientId()), null, null, null,
            names.getOrDefault(episode.patientId(), List.of())), applicant, members, insurance(episode),
            disease(episode.disease()), new EntryForm.SpecialForm(special.severe(), special.severeReason(), special.lifeSupport(),
                special.hemophilia(), special.publicAssistance()), episode.retroactiveReason(), episode.institutions(), episode.consents());
    }

    @Nullable
    private static EntryForm.InsuranceForm insurance(ApplicationEpisode episode) {
        var insurance = episode.insurance();
        return insurance == null ? null : new EntryForm.InsuranceForm(insurance.kind(), insurance.insurerNumber(),
            insurance.insurerName(), insurance.symbol(), insurance.number(), insurance.branch(), insuredPerson(episode, insurance),
            insurance.qualifiedOn());
    }

    @Nullable
    private static JsonNode insuredPerson(ApplicationEpisode episode, Insurance insurance) {
        var insured = insurance.insuredPersonId();
        if (insured == null) {
            return null;
        }
        if (insured.equals(episode.applicantId())) {
            return TextNode.valueOf("APPLICANT");
        }
        if (insured.equals(episode.patientId())) {
            return TextNode.valueOf("PATIENT");
        }
        for (var i = 0; i < episode.household().size(); i++) {
            if (insured.equals(episode.household().get(i).personId())) {
                return IntNode.valueOf(i);
            }
        }
        return null;
    }

    @Nullable
    private static EntryForm.DiseaseForm disease(@Nullable Disease disease) {
        return disease == null ? null : new EntryForm.DiseaseForm(disease.group(), disease.code(), disease.name(),
            disease.diagnosisDate(), disease.opinionDate(), disease.doctorNumber());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        entries.enter(context.caseId(), TaskForms.read(json, data, EntryForm.class), context.user());
        return Map.of();
    }
}
