package jp.komado.access;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * A new id.
 *
 * @param municipalityCode required for municipal staff, absent for everybody else
 * @param validFrom first day; null means today
 * @param validTo last day; null means the end of the fiscal year (31 March), and it is never later than that
 */
public record UserRegistration(
        String id,
        String name,
        String section,
        Set<Role> roles,
        @Nullable String municipalityCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String password) {

    public UserRegistration {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "UserRegistration[" + id + "]";
    }
}
