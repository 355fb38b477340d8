package jp.komado.linkage.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.linkage.Information;
import jp.komado.linkage.Need;
import jp.komado.linkage.ResponseCode;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** ⑦' 不開示の扱いを決める。住所と機関は出さない。 */
@Component
class HandleNonDisclosureTask implements TaskHandler {

    private final NeedStore needs;
    private final PeopleOfCase people;
    private final LinkageActs acts;
    private final Timeline timeline;
    private final ObjectMapper json;

    HandleNonDisclosureTask(NeedStore needs, PeopleOfCase people, LinkageActs acts, Timeline timeline, ObjectMapper json) {
        this.needs = needs;
        this.people = people;
        this.acts = acts;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "handle-non-disclosure";
    }

    @Override
    public Object prefill(UUID caseId) {
        var members = people.of(caseId);
        return Map.of("refused", refused(caseId).stream().map(need -> new Refused(members.get(need.personId()).name(),
            members.get(need.personId()).relationship(), need.information())).toList());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        needs.lock(context.caseId());
        var refused = refused(context.caseId());
        people.changes(context.caseId(), refused.stream().map(Need::personId).toList(), "nondisclosure " + form.outcome());
        var state = form.outcome() == Outcome.PAPER ? Need.State.PAPER : Need.State.SETTLED;
        refused.forEach(need -> needs.update(need.become(state, ResponseCode.REFUSED_NONDISCLOSURE)));
        acts.decided(context, form.outcome().name(), form.reason());
        timeline.add(context.caseId(), "⑦'", "linkage.timeline.supervisor-" + form.outcome().name().toLowerCase(Locale.ROOT));
        return Map.of();
    }

    private List<Need> refused(UUID caseId) {
        return needs.ofCase(caseId).stream().filter(need -> need.state() == Need.State.SUPERVISOR).toList();
    }

    enum Outcome { PAPER, WITHOUT }

    record Form(Outcome outcome, String reason) {
    }

    /** Something that was not disclosed; neither an address nor an office. */
    record Refused(String personName, String relationship, Information information) {
    }
}
