package jp.komado.linkage.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.calendar.FiscalYear;
import jp.komado.cap.AssistanceFact;
import jp.komado.cap.AssistanceFacts;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFacts;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.linkage.Information;
import jp.komado.linkage.Need;
import jp.komado.linkage.ResponseCode;
import jp.komado.linkage.Stage;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑦' 書類の提出を求める: waits with the clerk until each paper has come, is asked for over the network again, or will not come. */
@Component
class AskForPaperTask implements TaskHandler {

    private static final String MUNICIPALITY_SUFFIX = "0000000000";

    private final NeedStore needs;
    private final CodeStore codes;
    private final PeopleOfCase people;
    private final TaxFacts taxFacts;
    private final AssistanceFacts assistanceFacts;
    private final LinkageActs acts;
    private final Timeline timeline;
    private final ObjectMapper json;

    AskForPaperTask(NeedStore needs, CodeStore codes, PeopleOfCase people, TaxFacts taxFacts, AssistanceFacts assistanceFacts, LinkageActs acts,
                    Timeline timeline, ObjectMapper json) {
        this.needs = needs;
        this.codes = codes;
        this.people = people;
        this.taxFacts = taxFacts;
        this.assistanceFacts = assistanceFacts;
        this.acts = acts;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "ask-for-paper";
    }

    @Override
    public Object prefill(UUID caseId) {
        var members = people.of(caseId);
        return Map.of("items", wanted(caseId).stream().map(need -> new Wanted(need.id(), need.personId(), members.get(need.personId()).name(),
            members.get(need.personId()).relationship(), need.information(), need.fiscalYear(), need.reason(),
            codes.isObtained(need.personId()))).toList());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        needs.lock(context.caseId());
        var wanted = wanted(context.caseId()).stream().collect(Collectors.toMap(Need::id, Function.identity()));
        check(form, wanted);
        people.changes(context.caseId(), wanted.values().stream().map(Need::personId).toList(), "paper");
        form.items().forEach(item -> take(context.caseId(), wanted.get(item.needId()), item));
        form.items().forEach(item -> acts.decided(context, wanted.get(item.needId()).information() + " " + item.outcome(), item.note()));
        timeline.add(context.caseId(), "⑦'", "linkage.timeline.paper", count(form, Outcome.RECEIVED), count(form, Outcome.ASK_AGAIN),
            count(form, Outcome.NOT_OBTAINED));
        return Map.of();
    }

    /** Every paper that is wanted is answered once, and each answer fits what was wanted. */
    private void check(Form form, Map<UUID, Need> wanted) {
        var errors = new FieldErrors();
        for (int i = 0; i < form.items().size(); i++) {
            var item = form.items().get(i);
            var at = "/items/" + i;
            var need = wanted.get(item.needId());
            var position = i;
            errors.demand(need != null, at + "/needId", "linkage.field.not-wanted")
                .demand(form.items().stream().limit(position).noneMatch(earlier -> earlier.needId().equals(item.needId())), at + "/needId",
                    "linkage.field.twice");
            if (need != null) {
                check(item, need, at, errors);
            }
        }
        errors.demand(form.items().stream().map(Item::needId).collect(Collectors.toSet()).containsAll(wanted.keySet()), "/items",
            "linkage.field.missing").refuseTask();
    }

    private void check(Item item, Need need, String at, FieldErrors errors) {
        var received = item.outcome() == Outcome.RECEIVED;
        var tax = received && need.information() == Information.TAX;
        var assistance = received && isAssistance(need);
        errors.demand(!tax || item.tax() != null, at + "/tax", "required")
            .demand(!tax || item.tax() == null || item.tax().fiscalYear() == need.fiscalYear(), at + "/tax/fiscalYear", "linkage.field.other-year",
                new FiscalYear(need.fiscalYear()).label())
            .demand(tax || item.tax() == null, at + "/tax", "linkage.field.not-here")
            .demand(!assistance || item.receiving() != null, at + "/receiving", "required")
            .demand(!assistance || item.certifiedOn() != null, at + "/certifiedOn", "required")
            .demand(item.outcome() != Outcome.ASK_AGAIN || codes.isObtained(need.personId()), at + "/outcome", "linkage.field.no-code");
    }

    private void take(UUID caseId, Need need, Item item) {
        switch (item.outcome()) {
            case RECEIVED -> {
                record(caseId, need, item);
                needs.update(need.become(Need.State.SETTLED, need.reason()));
            }
            case ASK_AGAIN -> needs.update(need.anew(need.information() == Information.RETURNEE ? Stage.IN_HOUSE : Stage.OUTSIDE,
                item.municipalityCode() == null ? need.provider() : item.municipalityCode() + MUNICIPALITY_SUFFIX));
            case NOT_OBTAINED -> needs.update(need.become(Need.State.SETTLED, need.reason()));
            default -> throw new IllegalStateException();
        }
    }

    private void record(UUID caseId, Need need, Item item) {
        if (need.information() == Information.TAX) {
            taxFacts.record(caseId, need.personId(), item.tax().fact());
        } else if (isAssistance(need)) {
            var benefit = need.information() == Information.ASSISTANCE ? AssistanceFact.Benefit.PUBLIC_ASSISTANCE
                : AssistanceFact.Benefit.RETURNEE_SUPPORT;
            assistanceFacts.record(caseId, need.personId(), new AssistanceFact(benefit, item.receiving(), Origin.PAPER, item.certifiedOn(), null));
        }
    }

    private List<Need> wanted(UUID caseId) {
        return needs.ofCase(caseId).stream().filter(need -> need.state() == Need.State.PAPER).toList();
    }

    private static boolean isAssistance(Need need) {
        return need.information() == Information.ASSISTANCE || need.information() == Information.RETURNEE;
    }

    private static long count(Form form, Outcome outcome) {
        return form.items().stream().filter(item -> item.outcome() == outcome).count();
    }

    enum Outcome { RECEIVED, ASK_AGAIN, NOT_OBTAINED }

    record Form(List<Item> items) {
    }

    record Item(
        UUID needId, Outcome outcome, @Nullable PaperTax tax, @Nullable Boolean receiving, @Nullable LocalDate certifiedOn,
        @Nullable String municipalityCode, @Nullable String note) {
    }

    /** A line of the empty form. */
    record Wanted(
        UUID needId, UUID personId, String personName, String relationship, Information information, int fiscalYear,
        @Nullable ResponseCode reason, boolean mayAskAgain) {
    }
}
