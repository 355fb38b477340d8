package jp.komado.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One version of a decision file.
 *
 * @param name file name and id of the file's top decision
 * @param title what the picture is called
 * @param axis which date selects the version, see {@code decisions/README.md}
 * @param resourceName the name under which the process engine holds it
 * @param author who wrote it, never the approver
 * @param life when it went from one status to the next
 * @param lock counts the changes of the entry, for those who change it at the same time
 */
public record DecisionVersion(
    UUID id, String name, String title, String versionTag, String axis, LocalDate effectiveFrom, Status status, String resourceName,
    String author, @Nullable String approver, Life life, long lock) {

    /** A version decides only while it is in force; what once was approved keeps its words, and nothing is ever deleted. */
    public enum Status {
        DRAFT, APPROVED, IN_FORCE, WITHDRAWN
    }

    /** The same in another status. */
    public DecisionVersion in(Status other) {
        return new DecisionVersion(id, name, title, versionTag, axis, effectiveFrom, other, resourceName, author, approver, life, lock);
    }

    /** The days of a version, and whose hands it went through besides its author's and approver's. */
    public record Life(
        Instant registeredAt, @Nullable Instant approvedAt, @Nullable Instant putIntoForceAt, @Nullable String putIntoForceBy,
        @Nullable Instant withdrawnAt, @Nullable String withdrawnBy, @Nullable String withdrawalReason) {

        /** Written, and no more. */
        public static Life begun(Instant registeredAt) {
            return new Life(registeredAt, null, null, null, null, null, null);
        }
    }
}
