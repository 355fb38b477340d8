package jp.komado.audit;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.komado.access.Right;
import org.springframework.lang.Nullable;

/**
 * One look at personal data, or one change.
 *
 * @param right the right it needs
 * @param purpose why
 * @param what what is looked at, as a short code: <code>dossier</code>, <code>work-item-list</code>, <code>certificate</code>
 * @param caseId the case, if it is about one
 * @param personKeys the random log keys of the people who are seen, never their ids or names
 */
public record Look(Right right, Purpose purpose, String what, @Nullable UUID caseId, Collection<UUID> personKeys) {

    public Look {
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(what, "what");
        personKeys = List.copyOf(personKeys);
    }

    /** A look at the data of nobody in particular. */
    public static Look at(Right right, Purpose purpose, String what) {
        return new Look(right, purpose, what, null, List.of());
    }
}
