package jp.komado.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Municipalities;
import jp.komado.dossier.Persons;
import jp.komado.intake.DispatchView.ItemView;
import jp.komado.lot.Lot;
import jp.komado.lot.Lots;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import jp.komado.worklist.CaseLabels;
import jp.komado.worklist.TaskDataInvalid;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk for whole dispatches: sends and receives many applications at once. Each item is a transaction of its own,
 * done through the work list like any single task, so that one that fails stops no other and stays where it is.
 */
@Service
public class DispatchDesk {

    private static final String FORWARD = "User_ForwardApplication";
    private static final String RECEIVE = "User_ReceiveDispatch";
    private static final int LONGEST_LIST = 200;

    private final DispatchRepository dispatches;
    private final Lots lots;
    private final WorkItems workItems;
    private final Applications applications;
    private final Persons persons;
    private final CaseLabels labels;
    private final Municipalities municipalities;
    private final Users users;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Messages messages;

    DispatchDesk(DispatchRepository dispatches, Lots lots, WorkItems workItems, Applications applications, Persons persons,
                 CaseLabels labels, Municipalities municipalities, Users users, PersonalDataGate gate, Rights rights,
                 CurrentUsers currentUsers, Messages messages) {
        this.dispatches = dispatches;
        this.lots = lots;
        this.workItems = workItems;
        this.applications = applications;
        this.persons = persons;
        this.labels = labels;
        this.municipalities = municipalities;
        this.users = users;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.messages = messages;
    }

    /** ② Forwards the applications of these work items in one bag. */
    public BulkResult forward(List<String> workItemIds, @Nullable String bagNumber) {
        rights.demand(Right.CASE_FORWARD);
        var data = JsonNodeFactory.instance.objectNode();
        if (bagNumber != null && !bagNumber.isBlank()) {
            data.put("bagNumber", bagNumber);
        }
        var results = new ArrayList<ItemOutcome>();
        UUID dispatchId = null;
        for (var id : workItemIds) {
            var outcome = forwardOne(id, data);
            results.add(outcome);
            if (outcome.done()) {
                dispatchId = lots.waitingFor(Dispatches.KIND, outcome.caseId())
                    .flatMap(lot -> dispatches.findByLotId(lot.id())).map(Dispatch::id).orElse(dispatchId);
            }
        }
        return new BulkResult(dispatchId, results);
    }

    private ItemOutcome forwardOne(String workItemId, ObjectNode data) {
        try {
            var item = workItems.get(workItemId);
            if (!FORWARD.equals(item.elementId())) {
                return failed(workItemId, item.caseId(), messages.text("intake.problem.not-forwardable"));
            }
            return complete(item, data);
        } catch (Problem e) {
            return failed(workItemId, null, textOf(e));
        }
    }

    /** ② Ticks the items of a dispatch, one by one. */
    public BulkResult receive(UUID dispatchId, List<ReceiptLine> lines) {
        rights.demand(Right.CASE_RECEIVE);
        var lot = lots.find(find(dispatchId).lotId());
        return new BulkResult(dispatchId, lines.stream().map(line -> receiveOne(lot, line)).toList());
    }

    private ItemOutcome receiveOne(Lot lot, ReceiptLine line) {
        if (lot.item(line.caseId()).isEmpty()) {
            return failed(null, line.caseId(), messages.text("intake.problem.not-in-dispatch"));
        }
        var task = workItems.openOf(line.caseId()).stream().filter(i -> RECEIVE.equals(i.elementId())).findFirst();
        if (task.isEmpty()) {
            return failed(null, line.caseId(), messages.text("lot.problem.item-settled"));
        }
        var data = JsonNodeFactory.instance.objectNode().put("outcome", line.outcome());
        if (line.pages() != null) {
            data.put("pages", line.pages());
        }
        if (line.note() != null && !line.note().isBlank()) {
            data.put("note", line.note());
        }
        return complete(task.get(), data);
    }

    private ItemOutcome complete(WorkItem item, ObjectNode data) {
        try {
            workItems.complete(item.id(), item.version(), data);
            return new ItemOutcome(item.id(), item.caseId(), true, null);
        } catch (TaskDataInvalid e) {
            return failed(item.id(), item.caseId(), messages.text("intake.problem.item-invalid"));
        } catch (Problem e) {
            return failed(item.id(), item.caseId(), textOf(e));
        } catch (OptimisticLockingFailureException e) {
            return failed(item.id(), item.caseId(), messages.text("problem.stale"));
        }
    }

    /** Dispatches in the user's scope, the newest first. */
    @Transactional(readOnly = true)
    public List<DispatchView> list(DispatchState state) {
        rights.demand(Right.DISPATCH_READ);
        var municipality = currentUsers.require().municipalityCode();
        var limit = Limit.of(LONGEST_LIST);
        var found = switch (state) {
            case ALL -> dispatches.all(municipality, limit);
            case OPEN -> dispatches.among(lots.unsettled(Dispatches.KIND), municipality, limit);
            case SETTLED -> dispatches.notAmong(lots.unsettled(Dispatches.KIND), municipality, limit);
        };
        var byId = lots.find(found.stream().map(Dispatch::lotId).toList()).stream().collect(Collectors.toMap(Lot::id, l -> l));
        return found.stream().map(d -> view(d, byId.get(d.lotId()), null)).toList();
    }

    /** One dispatch with its items: the cover sheet (送付書). */
    public DispatchView open(UUID dispatchId) {
        rights.demand(Right.DISPATCH_READ);
        var dispatch = find(dispatchId);
        var lot = lots.find(dispatch.lotId());
        var caseIds = lot.items().stream().map(i -> i.subjectId()).toList();
        var patients = applications.patientIds(caseIds);
        var look = new Look(Right.DISPATCH_READ, currentUsers.require().municipalityCode() == null ? Purpose.CASE_WORK : Purpose.COUNTER,
            "dispatch", null, persons.logKeys(patients));
        return gate.show(look, () -> view(dispatch, lot, items(lot)));
    }

    private List<ItemView> items(Lot lot) {
        var names = labels.labels(lot.items().stream().map(i -> i.subjectId()).toList());
        return lot.items().stream().map(item -> {
            var label = names.get(item.subjectId());
            return new ItemView(item.position(), item.subjectId(), label.applicationNumber(), label.patientName(), label.kind(),
                item.result(), item.pages(), item.note(), item.settledAt(), nameOf(item.settledBy()));
        }).toList();
    }

    private DispatchView view(Dispatch dispatch, Lot lot, @Nullable List<ItemView> items) {
        var english = "en".equals(messages.locale().getLanguage());
        var municipality = municipalities.require(dispatch.municipalityCode());
        var progress = lot.progress();
        return new DispatchView(dispatch.id(), dispatch.number(), dispatch.bagNumber(), municipality.code(),
            english ? municipality.nameEn() : municipality.name(), dispatch.sentOn(), nameOf(dispatch.sentBy()),
            progress.settled() ? DispatchState.SETTLED : DispatchState.OPEN,
            new DispatchView.Totals(progress.items(), progress.done(), progress.missing(), progress.open()), items);
    }

    @Nullable
    private String nameOf(@Nullable String userId) {
        return userId == null ? null : users.find(userId).map(u -> u.name()).orElse(userId);
    }

    private Dispatch find(UUID dispatchId) {
        var dispatch = dispatches.findById(dispatchId).orElseThrow(() -> Problem.notFound("intake.problem.no-dispatch"));
        if (!rights.inScope(currentUsers.require(), dispatch.municipalityCode())) {
            throw Problem.notFound("intake.problem.no-dispatch");
        }
        return dispatch;
    }

    private String textOf(Problem problem) {
        return messages.text(problem.key(), problem.args().toArray());
    }

    private static ItemOutcome failed(@Nullable String workItemId, @Nullable UUID caseId, String problem) {
        return new ItemOutcome(workItemId, caseId, false, problem);
    }

    /** A line of the receipt: RECEIVED with the number of pages, or MISSING with a note. */
    public record ReceiptLine(UUID caseId, String outcome, @Nullable Integer pages, @Nullable String note) {
    }

    /** What became of one item, with the reason if it stayed where it was. */
    public record ItemOutcome(@Nullable String workItemId, @Nullable UUID caseId, boolean done, @Nullable String problem) {
    }

    /** What became of all items. */
    public record BulkResult(@Nullable UUID dispatchId, List<ItemOutcome> items) {
    }
}
