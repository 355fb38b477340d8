package jp.komado.testing;

import java.util.Map;
import java.util.Set;
import jp.komado.access.Role;
import jp.komado.access.UserRegistration;
import jp.komado.access.Users;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One user per duty in every context of the tests, with the ids of the demo. */
@Component
public class TestUsers {

    public static final String PASSWORD = "komado-demo-2026";

    private static final Map<String, Role> PREFECTURE = Map.ofEntries(
            Map.entry("worker1", Role.CASE_WORKER),
            Map.entry("worker2", Role.CASE_WORKER),
            Map.entry("approver", Role.DECISION_APPROVER),
            Map.entry("head", Role.SECTION_HEAD),
            Map.entry("manager", Role.MANAGER),
            Map.entry("analyst", Role.ANALYST),
            Map.entry("security", Role.SECURITY_OFFICER),
            Map.entry("chief", Role.CHIEF_SECURITY_OFFICER),
            Map.entry("board", Role.BOARD_SECRETARY),
            Map.entry("reviewer", Role.REVIEWER),
            Map.entry("reviewer2", Role.REVIEWER),
            Map.entry("usage", Role.USAGE_APPROVER),
            Map.entry("payment", Role.PAYMENT_STAFF),
            Map.entry("payment2", Role.PAYMENT_STAFF),
            Map.entry("subsidy-head", Role.SECTION_HEAD),
            Map.entry("archivist", Role.ARCHIVIST),
            Map.entry("operator", Role.OPERATOR));
    private static final Map<String, String> MUNICIPAL = Map.of("ward-chuo", "131024", "ward-tachikawa", "132021");

    private final Users users;

    TestUsers(Users users) {
        this.users = users;
    }

    @EventListener(ApplicationReadyEvent.class)
    void register() {
        PREFECTURE.forEach((id, role) -> register(id, role, null));
        MUNICIPAL.forEach((id, municipality) -> register(id, Role.WARD_STAFF, municipality));
    }

    private void register(String id, Role role, String municipality) {
        if (users.find(id).isEmpty()) {
            users.register(new UserRegistration(id, "職員 " + id, "試験課", Set.of(role), municipality, null, null, PASSWORD));
        }
    }
}
