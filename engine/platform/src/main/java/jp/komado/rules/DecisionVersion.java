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
 */
public record DecisionVersion(
    UUID id, String name, String title, String versionTag, String axis, LocalDate effectiveFrom, Status status, String resourceName,
    String author, @Nullable String approver, Instant registeredAt) {

    /** A version decides only while it is in force; what once was in force is never deleted. */
    public enum Status {
        DRAFT, IN_FORCE, WITHDRAWN
    }
}
