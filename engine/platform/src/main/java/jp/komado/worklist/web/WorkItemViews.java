package jp.komado.worklist.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUser;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.CaseLabels;
import jp.komado.worklist.EpisodeLabels;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.internal.Desk;
import jp.komado.worklist.internal.WaitingSentences;
import jp.komado.worklist.web.WorkItemResponse.Action;
import jp.komado.worklist.web.WorkItemResponse.MunicipalityResponse;
import jp.komado.worklist.web.WorkItemResponse.PersonResponse;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Puts the words of the cases on the rows: one row in the log for each list, written before a name is shown. */
@Component
class WorkItemViews {

    private final Desk desk;
    private final WaitingSentences sentences;
    private final CaseLabels cases;
    private final Users users;
    private final Rights rights;
    private final PersonalDataGate gate;

    WorkItemViews(Desk desk, WaitingSentences sentences, CaseLabels cases, Users users, Rights rights, PersonalDataGate gate) {
        this.desk = desk;
        this.sentences = sentences;
        this.cases = cases;
        this.users = users;
        this.rights = rights;
        this.gate = gate;
    }

    List<WorkItemResponse> list(CurrentUser user, List<WorkItem> items) {
        Map<UUID, CaseLabel> labels = labels(items);
        Map<String, PersonResponse> people = new HashMap<>();
        Set<String> takeable = desk.takeable(user, items);
        Look look = new Look(Right.WORK_READ, Purpose.CASE_WORK, "work-item-list", null, keys(labels.values()));
        return gate.show(look, () -> items.stream()
                .map(item -> view(user, item, labels.get(item.caseId()), people, takeable))
                .toList());
    }

    WorkItemResponse one(CurrentUser user, WorkItem item) {
        return show(item, "work-item", () -> unlogged(user, item));
    }

    /** Shows something of one item, logged with its case and patient. */
    <T> T show(WorkItem item, String what, Supplier<T> data) {
        Set<UUID> keys = keys(labels(List.of(item)).values());
        return gate.show(new Look(rightTo(item, keys), Purpose.CASE_WORK, what, item.caseId(), keys), data);
    }

    /** What began inside the house and is about nobody needs no right to dossiers: the security officer has none. */
    private static Right rightTo(WorkItem item, Set<UUID> keys) {
        return EpisodeLabels.INTERNAL.equals(item.channel()) && keys.isEmpty() ? Right.WORK_READ : Right.CASE_READ;
    }

    @Nullable
    PersonResponse person(@Nullable String userId) {
        return userId == null
                ? null
                : new PersonResponse(userId, users.find(userId).map(UserSummary::name).orElse(userId));
    }

    /** An item whose words may be shown already. */
    WorkItemResponse unlogged(CurrentUser user, WorkItem item) {
        List<WorkItem> items = List.of(item);
        return view(user, item, labels(items).get(item.caseId()), new HashMap<>(), desk.takeable(user, items));
    }

    private WorkItemResponse view(
            CurrentUser user, WorkItem item, @Nullable CaseLabel label, Map<String, PersonResponse> people, Set<String> takeable) {
        Optional<CaseLabel> words = Optional.ofNullable(label);
        return new WorkItemResponse(
                item.id(),
                item.version(),
                item.caseId(),
                words.map(CaseLabel::applicationNumber).orElse(null),
                item.step(),
                item.processKey(),
                item.elementId(),
                sentences.title(item),
                item.queue(),
                known(item.assignee(), people),
                item.priority(),
                item.dueDate(),
                sentences.overdueOfficeDays(item),
                item.createdAt(),
                item.channel(),
                item.kind(),
                new MunicipalityResponse(item.municipalityCode(), words.map(CaseLabel::municipalityName).orElse(null)),
                words.map(CaseLabel::patientName).orElse(null),
                item.formKey(),
                item.state(),
                known(item.finishedBy(), people),
                item.finishedAt(),
                actions(user, item, takeable.contains(item.id())));
    }

    @Nullable
    private PersonResponse known(@Nullable String userId, Map<String, PersonResponse> people) {
        return userId == null ? null : people.computeIfAbsent(userId, this::person);
    }

    private List<Action> actions(CurrentUser user, WorkItem item, boolean takeable) {
        List<Action> actions = new ArrayList<>();
        if (item.open()) {
            boolean mine = user.id().equals(item.assignee());
            if (item.assignee() == null && takeable) {
                actions.add(Action.CLAIM);
            }
            if (mine) {
                actions.add(Action.RELEASE);
            }
            if (rights.has(user, Right.WORK_REASSIGN)) {
                actions.add(Action.REASSIGN);
            }
            if (mine && takeable) {
                actions.add(Action.COMPLETE);
            }
        }
        return actions;
    }

    private Map<UUID, CaseLabel> labels(List<WorkItem> items) {
        return cases.labels(items.stream().map(WorkItem::caseId).collect(Collectors.toSet()));
    }

    private static Set<UUID> keys(Collection<CaseLabel> labels) {
        return labels.stream().map(CaseLabel::patientLogKey).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
