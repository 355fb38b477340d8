package jp.komado.certification;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * The validity as the table answers it.
 *
 * @param ending     TWELVE_MONTHS, AGE_LIMIT, or TOO_OLD, when there is no day left before the twentieth birthday
 * @param versionTag version of the table
 */
public record Validity(String ending, @Nullable LocalDate from, @Nullable LocalDate to, String versionTag) {

    /** Whether there is a period to certify. */
    public boolean exists() {
        return from != null && to != null;
    }
}
