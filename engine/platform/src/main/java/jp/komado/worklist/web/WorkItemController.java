package jp.komado.worklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.problem.IfMatch;
import jp.komado.problem.Problem;
import jp.komado.worklist.Completion;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.internal.Desk;
import jp.komado.worklist.internal.Drafts;
import jp.komado.worklist.internal.Forms;
import jp.komado.worklist.internal.WaitingSentences;
import jp.komado.worklist.web.WorkItemResponse.PersonResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One work item: look, claim, release, reassign, draft, complete. */
@RestController
@RequestMapping("/api/work-items/{id}")
@Tag(name = "work-items")
class WorkItemController {

    private final Desk desk;
    private final Forms forms;
    private final Drafts drafts;
    private final WaitingSentences sentences;
    private final WorkItemViews views;
    private final CurrentUsers users;
    private final Rights rights;

    WorkItemController(
            Desk desk, Forms forms, Drafts drafts, WaitingSentences sentences, WorkItemViews views, CurrentUsers users, Rights rights) {
        this.desk = desk;
        this.forms = forms;
        this.drafts = drafts;
        this.sentences = sentences;
        this.views = views;
        this.users = users;
        this.rights = rights;
    }

    @GetMapping
    @Operation(operationId = "getWorkItem", summary = "Open a work item with its form")
    ResponseEntity<WorkItemDetailResponse> get(@PathVariable String id) {
        CurrentUser user = users.require();
        WorkItem item = desk.get(id);
        WorkItemDetailResponse detail = views.show(item, "work-item", () -> detail(user, item));
        return ResponseEntity.ok().eTag(IfMatch.etag(item.version())).body(detail);
    }

    private WorkItemDetailResponse detail(CurrentUser user, WorkItem item) {
        boolean mine = item.open() && user.id().equals(item.assignee());
        return new WorkItemDetailResponse(
                views.unlogged(user, item),
                forms.schema(item),
                item.open() ? forms.prefill(item) : JsonNodeFactory.instance.objectNode(),
                drafts.find(item.id(), user.id()).orElse(null),
                views.person(desk.previousPerson(item).orElse(null)),
                item.open() ? sentences.of(item).sentence() : desk.waiting(item.caseId()).sentence(),
                !mine || !desk.mayTake(user, item));
    }

    @PostMapping("/claim")
    @Operation(operationId = "claimWorkItem", summary = "Take a work item")
    ResponseEntity<WorkItemResponse> claim(
            @PathVariable String id, @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        return answer(desk.claim(id, IfMatch.version(ifMatch)));
    }

    @PostMapping("/release")
    @Operation(operationId = "releaseWorkItem", summary = "Put a work item back")
    ResponseEntity<WorkItemResponse> release(
            @PathVariable String id, @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        return answer(desk.release(id, IfMatch.version(ifMatch)));
    }

    @PostMapping("/reassign")
    @Operation(operationId = "reassignWorkItem", summary = "Give a work item to a colleague")
    ResponseEntity<WorkItemResponse> reassign(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody ReassignRequest request) {
        return answer(desk.reassign(id, IfMatch.version(ifMatch), request.assignee(), request.note()));
    }

    @PostMapping("/complete")
    @Operation(operationId = "completeWorkItem", summary = "Hand in the form of a work item")
    CompletionResponse complete(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonNode data) {
        Completion completion = desk.complete(id, IfMatch.version(ifMatch), data);
        return new CompletionResponse(completion.caseId(), completion.nextWorkItemId());
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "saveWorkItemDraft", summary = "Keep a form that is not finished; individual numbers are left out")
    void saveDraft(@PathVariable String id, @RequestBody JsonNode data) {
        rights.demand(Right.WORK_DO);
        CurrentUser user = users.require();
        WorkItem item = desk.get(id);
        if (!item.open() || !user.id().equals(item.assignee())) {
            throw Problem.conflict("worklist.draft-not-yours");
        }
        drafts.save(item, user.id(), data);
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteWorkItemDraft", summary = "Throw a draft away")
    void deleteDraft(@PathVariable String id) {
        drafts.delete(desk.get(id).id(), users.require().id());
    }

    @GetMapping("/assignees")
    @Operation(operationId = "listWorkItemAssignees", summary = "Colleagues who may get the work item")
    List<PersonResponse> assignees(@PathVariable String id) {
        rights.demand(Right.WORK_REASSIGN);
        return desk.assigneesOf(desk.get(id)).stream()
                .map(colleague -> new PersonResponse(colleague.id(), colleague.name()))
                .toList();
    }

    private ResponseEntity<WorkItemResponse> answer(WorkItem item) {
        return ResponseEntity.ok().eTag(IfMatch.etag(item.version())).body(views.one(users.require(), item));
    }
}
