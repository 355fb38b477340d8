package jp.komado.worklist.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.problem.Problem;
import jp.komado.worklist.CaseLabels;
import jp.komado.worklist.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms begun and not handed in, one for each item and user. Individual numbers never lie here: they are taken out before a draft is
 * stored and typed again. A draft ends with its task.
 */
@Component
public class Drafts implements PersonalData {

    private static final String INDIVIDUAL_NUMBER = "individualNumber";
    private static final int LARGEST = 200_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ObjectProvider<CaseLabels> cases;
    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, ObjectProvider<CaseLabels> cases, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.cases = cases;
        this.clock = clock;
    }

    public Optional<JsonNode> find(String workItemId, String userId) {
        return jdbc.sql("select data::text from komado.work_item_draft where work_item_id = :item and user_id = :user")
                .param("item", workItemId)
                .param("user", userId)
                .query(String.class)
                .optional()
                .map(this::parse);
    }

    @Transactional
    public void save(WorkItem item, String userId, JsonNode data) {
        String text = FormSchemas.without(data, INDIVIDUAL_NUMBER).toString();
        if (!data.isObject() || text.length() > LARGEST) {
            throw Problem.invalid("worklist.draft-unusable");
        }
        jdbc.sql("""
                        insert into komado.work_item_draft (work_item_id, user_id, case_id, data, saved_at)
                        values (:item, :user, :caseId, :data::jsonb, :at)
                        on conflict (work_item_id, user_id) do update set data = excluded.data, saved_at = excluded.saved_at
                        """)
                .param("item", item.id())
                .param("user", userId)
                .param("caseId", item.caseId())
                .param("data", text)
                .param("at", WorkItemRows.time(clock.instant()))
                .update();
    }

    @Transactional
    public void delete(String workItemId, String userId) {
        jdbc.sql("delete from komado.work_item_draft where work_item_id = :item and user_id = :user")
                .param("item", workItemId)
                .param("user", userId)
                .update();
    }

    @Override
    public String room() {
        return "worklist";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.work_item_draft");
    }

    @Override
    public Map<String, Object> export(UUID personId) {
        List<JsonNode> found = new ArrayList<>();
        for (UUID caseId : cases.getObject().casesOf(personId)) {
            jdbc.sql("select data::text from komado.work_item_draft where case_id = :caseId order by saved_at")
                    .param("caseId", caseId)
                    .query(String.class)
                    .list()
                    .forEach(text -> found.add(parse(text)));
        }
        Map<String, Object> export = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            export.put("drafts", found);
        }
        return export;
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        for (UUID caseId : cases.getObject().casesOf(personId)) {
            jdbc.sql("update komado.work_item_draft set held_reason = :reason where case_id = :caseId")
                    .param("reason", reason)
                    .param("caseId", caseId)
                    .update();
        }
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        Set<UUID> ofPerson = cases.getObject().casesOf(personId);
        for (UUID caseId : ofPerson) {
            int held = jdbc.sql("select count(*) from komado.work_item_draft where case_id = :caseId and held_reason is not null")
                    .param("caseId", caseId)
                    .query(Integer.class)
                    .single();
            if (held > 0) {
                throw Problem.conflict("worklist.draft-held");
            }
        }
        int erased = 0;
        for (UUID caseId : ofPerson) {
            erased += jdbc.sql("delete from komado.work_item_draft where case_id = :caseId").param("caseId", caseId).update();
        }
        return erased;
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft is not JSON", e);
        }
    }
}
