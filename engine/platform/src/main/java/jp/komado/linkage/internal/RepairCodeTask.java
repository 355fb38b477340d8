package jp.komado.linkage.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.linkage.CodeResult;
import jp.komado.linkage.Need;
import jp.komado.linkage.ResponseCode;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑤ 符号の取得を直す */
@Component
class RepairCodeTask implements TaskHandler {

    private final NeedStore needs;
    private final CodeStore codes;
    private final PeopleOfCase people;
    private final LinkageActs acts;
    private final Timeline timeline;
    private final ObjectMapper json;

    RepairCodeTask(NeedStore needs, CodeStore codes, PeopleOfCase people, LinkageActs acts, Timeline timeline, ObjectMapper json) {
        this.needs = needs;
        this.codes = codes;
        this.people = people;
        this.acts = acts;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "repair-code";
    }

    @Override
    public Object prefill(UUID caseId) {
        var members = people.of(caseId);
        return Map.of("failed", lacking(caseId).stream().map(Need::personId).distinct().map(person -> new Failed(
            members.get(person).name(), members.get(person).relationship(), codes.of(person).map(CodeStore.Code::result).orElse(null))).toList());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        needs.lock(context.caseId());
        var lacking = lacking(context.caseId());
        people.changes(context.caseId(), lacking.stream().map(Need::personId).toList(), "code " + form.outcome());
        if (form.outcome() == Outcome.PAPER) {
            lacking.forEach(need -> needs.update(need.become(Need.State.PAPER, ResponseCode.NO_CODE)));
        }
        acts.decided(context, form.outcome().name(), form.note());
        timeline.add(context.caseId(), "⑤", "linkage.timeline.code-" + (form.outcome() == Outcome.PAPER ? "paper" : "retry"));
        return Map.of();
    }

    private List<Need> lacking(UUID caseId) {
        return needs.ofCase(caseId).stream().filter(need -> need.state() == Need.State.ASK && !codes.isObtained(need.personId())).toList();
    }

    enum Outcome { RETRY, PAPER }

    record Form(Outcome outcome, @Nullable String note) {
    }

    /** Somebody for whom there is no code. */
    record Failed(String personName, String relationship, @Nullable CodeResult result) {
    }
}
