package jp.komado.exchange;

import java.util.Objects;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Something to be asked.
 *
 * @param kind the kind of request, as a {@link Sender} knows it
 * @param key the room's own id of the inquiry
 * @param caseId the case, or other episode, for which it is asked
 * @param personKey the log key of the person asked about, for the log of the export; null for what concerns nobody
 */
public record NewRequest(String kind, UUID key, UUID caseId, @Nullable UUID personKey) {

    public NewRequest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(caseId, "caseId");
    }
}
