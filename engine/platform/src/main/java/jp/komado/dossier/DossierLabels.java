package jp.komado.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.MunicipalityNames;
import jp.komado.audit.CaseNumbers;
import jp.komado.problem.Messages;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.EpisodeLabels;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lends the names of cases and municipalities to the rooms below, which know ids only. */
@Component
class DossierLabels implements EpisodeLabels, CaseNumbers, MunicipalityNames {

    private final ApplicationEpisodeRepository episodes;
    private final PersonRepository persons;
    private final CaseSearches searches;
    private final Municipalities municipalities;
    private final Messages messages;

    DossierLabels(ApplicationEpisodeRepository episodes, PersonRepository persons, CaseSearches searches,
                  Municipalities municipalities, Messages messages) {
        this.episodes = episodes;
        this.persons = persons;
        this.searches = searches;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CaseLabel> labels(Collection<UUID> caseIds) {
        var found = episodes.findAllById(caseIds);
        var patients = persons.findAllById(found.stream().map(ApplicationEpisode::patientId).toList()).stream()
            .collect(Collectors.toMap(Person::id, p -> p));
        return found.stream().collect(Collectors.toMap(ApplicationEpisode::id, e -> label(e, patients.get(e.patientId()))));
    }

    private CaseLabel label(ApplicationEpisode episode, Person patient) {
        var name = patient.fullName();
        return new CaseLabel(episode.id(), episode.applicationNumber(), name.isEmpty() ? null : name, patient.logKey(),
            episode.kind().name(), episode.channel().name(), episode.municipalityCode(),
            nameOf(episode.municipalityCode()).orElse(episode.municipalityCode()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFacts> facts(UUID caseId) {
        return episodes.findById(caseId).map(episode -> new CaseFacts(episode.channel().name(), episode.kind().name(),
            episode.municipalityCode(), episode.applicationDate()));
    }

    @Override
    public List<UUID> search(String text, @Nullable String municipalityCode, int limit) {
        return searches.find(text, municipalityCode, null, limit).stream().map(CaseSearches.Hit::id).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> casesOf(UUID personId) {
        return episodes.idsNaming(personId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> applicationNumbers(Collection<UUID> caseIds) {
        return episodes.findAllById(caseIds).stream()
            .collect(Collectors.toMap(ApplicationEpisode::id, ApplicationEpisode::applicationNumber));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> caseWith(String applicationNumber) {
        return episodes.findByApplicationNumber(applicationNumber).map(ApplicationEpisode::id);
    }

    /** What belongs to no municipality is the prefecture's own. */
    @Override
    public Optional<String> nameOf(String municipalityCode) {
        if (municipalityCode.equals(PREFECTURE)) {
            return Optional.of(messages.text("dossier.prefecture"));
        }
        var english = "en".equals(messages.locale().getLanguage());
        return municipalities.find(municipalityCode).map(m -> english ? m.nameEn() : m.name());
    }
}
