package jp.komado.misuse.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import jp.komado.access.CurrentUser;
import jp.komado.access.Rights;
import jp.komado.access.UserAccount;
import jp.komado.access.Users;
import org.springframework.stereotype.Component;

/** The id register as the queries over the log need it: duties, validity, queues, one JSON for the database. */
@Component
class StaffOnDuty {

    private final Users users;
    private final Rights rights;
    private final ObjectMapper json;

    StaffOnDuty(Users users, Rights rights, ObjectMapper json) {
        this.users = users;
        this.rights = rights;
        this.json = json;
    }

    String asJson() {
        List<Map<String, Object>> staff = users.all().stream().map(this::row).toList();
        try {
            return json.writeValueAsString(staff);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> row(UserAccount account) {
        var user = new CurrentUser(account.id(), account.name(), account.section(), account.roles(), account.municipalityCode());
        return Map.of("id", account.id(), "roles", account.roles(), "queues", rights.queuesOf(user),
            "valid_from", account.validFrom().toString(), "valid_to", account.validTo().toString());
    }
}
