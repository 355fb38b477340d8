package jp.komado.access;

import java.util.Objects;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * The person at the keyboard.
 *
 * @param id personal id
 * @param name name, as on the staff list
 * @param section division or municipal office
 * @param roles duties
 * @param municipalityCode local government code of municipal staff; null for staff of the prefecture
 */
public record CurrentUser(String id, String name, String section, Set<Role> roles, @Nullable String municipalityCode) {

    public CurrentUser {
        Objects.requireNonNull(id, "id");
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
