package jp.komado.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.lang.Nullable;

/** One line of the id register (K2): who, where, which duty, from when to when, and the state of the sign-in. */
public record UserAccount(
        String id,
        String name,
        String section,
        Set<Role> roles,
        @Nullable String municipalityCode,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate passwordExpiresOn,
        boolean locked,
        @Nullable Instant lastSignedInAt,
        long version) {

    public UserAccount {
        roles = Set.copyOf(roles);
    }

    /** Whether the id may be used on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    public UserSummary summary() {
        return new UserSummary(id, name, section);
    }
}
