package jp.komado.issuance.internal;

import java.util.Optional;
import java.util.UUID;
import jp.komado.documents.DocumentScope;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Persons;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import org.springframework.stereotype.Component;

/** Answers for the dossier what the store of documents must know about a case; this room is the lowest that knows both. */
@Component
public class CaseScopes implements DocumentScope {

    private final Applications applications;
    private final Persons persons;

    CaseScopes(Applications applications, Persons persons) {
        this.applications = applications;
        this.persons = persons;
    }

    @Override
    public Optional<CaseScope> of(UUID caseId) {
        try {
            ApplicationEpisode episode = applications.find(caseId);
            return Optional.of(new CaseScope(episode.municipalityCode(), persons.find(episode.patientId()).logKey()));
        } catch (Problem problem) {
            if (problem.kind() == ProblemKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }
}
