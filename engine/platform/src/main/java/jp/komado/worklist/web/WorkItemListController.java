package jp.komado.worklist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.worklist.internal.ListRequest;
import jp.komado.worklist.internal.ListRequest.Direction;
import jp.komado.worklist.internal.ListRequest.Sort;
import jp.komado.worklist.internal.ListRequest.View;
import jp.komado.workflow.ProcessElement;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.internal.Searches;
import jp.komado.worklist.internal.WorkItemLists;
import jp.komado.worklist.web.WorkItemListResponse.CountResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lists of work and the searches that narrow them. */
@RestController
@RequestMapping("/api/work-items")
@Tag(name = "work-items")
class WorkItemListController {

    private static final int LARGEST_PAGE = 200;

    private final WorkItemLists lists;
    private final Searches searches;
    private final WorkItemViews views;
    private final CurrentUsers users;
    private final Rights rights;
    private final Workflow workflow;

    WorkItemListController(WorkItemLists lists, Searches searches, WorkItemViews views, CurrentUsers users, Rights rights,
            Workflow workflow) {
        this.lists = lists;
        this.searches = searches;
        this.views = views;
        this.users = users;
        this.rights = rights;
        this.workflow = workflow;
    }

    @GetMapping
    @Operation(operationId = "listWorkItems", summary = "One page of work")
    WorkItemListResponse list(
            @RequestParam(defaultValue = "MINE") View view,
            @RequestParam(required = false) String queue,
            @RequestParam(required = false) String step,
            @RequestParam(required = false) String elementId,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) UUID search,
            @RequestParam(defaultValue = "DUE") Sort sort,
            @RequestParam(required = false) Direction direction,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        rights.demand(Right.WORK_READ);
        CurrentUser user = users.require();
        Direction order = direction != null ? direction : sort == Sort.PRIORITY ? Direction.DESC : Direction.ASC;
        int size = Math.min(Math.max(limit, 1), LARGEST_PAGE);
        WorkItemLists.Page page = lists.page(user, new ListRequest(
                view, queue, step, elementId, overdue, channel, municipality, search, sort, order, cursor, size));
        return new WorkItemListResponse(
                views.list(user, page.items()), page.nextCursor(), new CountResponse(page.count(), page.capped()));
    }

    @GetMapping("/counts")
    @Operation(operationId = "countWorkItems", summary = "The numbers beside the tabs")
    WorkItemCountsResponse counts() {
        rights.demand(Right.WORK_READ);
        WorkItemLists.Counts counts = lists.counts(users.require());
        List<WorkItemCountsResponse.QueueCountResponse> byQueue = counts.byQueue().entrySet().stream()
                .map(queue -> new WorkItemCountsResponse.QueueCountResponse(queue.getKey(), queue.getValue()))
                .toList();
        return new WorkItemCountsResponse(
                counts.mine(), counts.group(), counts.all(), counts.overdue(), counts.dueToday(), byQueue);
    }

    @GetMapping("/steps")
    @Operation(operationId = "listWorkSteps", summary = "The steps of the handbook at which people work, in their order")
    List<String> steps() {
        rights.demand(Right.WORK_READ);
        return workflow.processKeys().stream()
                .flatMap(key -> workflow.userTasks(key).stream())
                .map(ProcessElement::step)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    @PostMapping("/searches")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "searchWorkItems", summary = "Search by name or number without putting it into an address")
    SearchResponse search(@RequestBody SearchRequest request) {
        rights.demand(Right.WORK_READ);
        return new SearchResponse(searches.open(users.require(), request.text()));
    }
}
