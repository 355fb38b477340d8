package jp.komado.exchange;

import java.util.Objects;
import java.util.UUID;

/**
 * Something to be asked.
 *
 * @param kind the kind of request, as a {@link Sender} knows it
 * @param key the room's own id of the inquiry
 * @param caseId the case for which it is asked
 * @param personKey the log key of the person asked about, for the log of the export
 */
public record NewRequest(String kind, UUID key, UUID caseId, UUID personKey) {

    public NewRequest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(personKey, "personKey");
    }
}
