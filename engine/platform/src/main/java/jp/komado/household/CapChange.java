package jp.komado.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Another cap for a certificate that was issued. Amounts in yen a month.
 *
 * @param effectiveOn the first day of the new cap
 * @param householdCapYen the highest base of the household
 * @param comment what the approver said, also when it was sent back
 * @param version counts the changes of the row, for those who change it at the same time
 */
public record CapChange(
    UUID id, UUID caseId, UUID personId, LocalDate effectiveOn, int baseYen, int capBeforeYen, int capAfterYen, int householdCapYen, Cause cause,
    State state, @Nullable String proposedBy, @Nullable Instant proposedAt, @Nullable String reason, @Nullable String approvedBy, @Nullable String comment,
    long version) {

    /** What changed in the household. */
    public enum Cause {
        CERTIFICATE_STARTED, CERTIFICATE_ENDED, OTHER_SCHEME, SEVERAL
    }

    /** Where it stands; one that is open, proposed or approved waits, and only one of a case does. */
    public enum State {
        OPEN, PROPOSED, APPROVED, APPLIED, NOT_NEEDED
    }
}
