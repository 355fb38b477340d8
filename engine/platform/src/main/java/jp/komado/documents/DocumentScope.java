package jp.komado.documents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What this room must know about a case before it shows or takes a document of it. The room that owns cases implements it, since it
 * lies above this one.
 */
public interface DocumentScope {

    /** The case's scope; empty if there is no such case. */
    Optional<CaseScope> of(UUID caseId);

    /**
     * @param municipalityCode decides which ward staff may see the documents
     * @param patientLogKey    the random key under which the log knows the patient; null while nobody is on record
     */
    record CaseScope(String municipalityCode, @Nullable UUID patientLogKey) {
    }
}
