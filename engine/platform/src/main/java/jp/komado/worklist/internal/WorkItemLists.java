package jp.komado.worklist.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUser;
import jp.komado.access.Rights;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.internal.ListRequest.Sort;
import jp.komado.worklist.internal.ListRequest.View;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of the screens. Which queues and which municipality a user sees stands in the SQL, not in a filter behind it. Every queue
 * is read by its own index and stops after a page; counting stops above a thousand.
 */
@Component
public class WorkItemLists {

    /** A count above this is shown as "1 000+". */
    public static final int COUNT_CAP = 1000;

    private static final String MINE = "select %s from komado.work_item w where w.state = 'OPEN' and w.assignee = :user %s %s";
    private static final String QUEUES = """
            select x.* from unnest(string_to_array(:queues, ',')) as q (name)
            cross join lateral (select %s from komado.work_item w where w.state = 'OPEN' and w.queue = q.name %s %s) x
            """;

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Searches searches;
    private final Clock clock;

    WorkItemLists(JdbcClient jdbc, Rights rights, Searches searches, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.searches = searches;
        this.clock = clock;
    }

    /** One page of a list. */
    public record Page(List<WorkItem> items, String nextCursor, int count, boolean capped) {
    }

    /** The numbers beside the tabs; each at most one above the cap. */
    public record Counts(int mine, int group, int all, int overdue, int dueToday, Map<String, Integer> byQueue) {
    }

    @Transactional(readOnly = true)
    public Page page(CurrentUser user, ListRequest request) {
        if (request.search() != null) {
            searches.demand(request.search(), user.id());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(user, request, values);
        List<WorkItem> found = items(request, where, new LinkedHashMap<>(values));
        boolean more = found.size() > request.limit();
        List<WorkItem> items = more ? found.subList(0, request.limit()) : found;
        int count = count(request.view(), where, values);
        String next = more ? cursor(items.get(items.size() - 1), request.sort()).text() : null;
        return new Page(items, next, Math.min(count, COUNT_CAP), count > COUNT_CAP);
    }

    @Transactional(readOnly = true)
    public Counts counts(CurrentUser user) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Integer> byQueue = new LinkedHashMap<>();
        for (String queue : queues(user, View.ALL)) {
            byQueue.put(queue, count(user, new Narrowing(View.ALL, queue, "", today)));
        }
        return new Counts(
                count(user, new Narrowing(View.MINE, null, "", today)),
                count(user, new Narrowing(View.GROUP, null, "", today)),
                count(user, new Narrowing(View.ALL, null, "", today)),
                count(user, new Narrowing(View.ALL, null, " and w.due_date < :today", today)),
                count(user, new Narrowing(View.ALL, null, " and w.due_date = :today", today)),
                byQueue);
    }

    private record Narrowing(View view, String queue, String condition, LocalDate today) {
    }

    private int count(CurrentUser user, Narrowing narrowing) {
        ListRequest request = new ListRequest(
                narrowing.view(), narrowing.queue(), null, null, false, null, null, null, Sort.DUE, ListRequest.Direction.ASC, null, 1);
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(user, request, values) + narrowing.condition();
        if (!narrowing.condition().isEmpty()) {
            values.put("today", narrowing.today());
        }
        return count(narrowing.view(), where, values);
    }

    private String where(CurrentUser user, ListRequest request, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (request.view() == View.MINE) {
            values.put("user", user.id());
            and(where, values, " and w.queue = :queue", "queue", request.queue());
        } else {
            Set<String> queues = queues(user, request.view());
            values.put("queues", queues.stream()
                    .filter(queue -> request.queue() == null || queue.equals(request.queue()))
                    .collect(Collectors.joining(",")));
        }
        if (request.view() == View.GROUP) {
            where.append(" and w.assignee is null");
        }
        and(where, values, " and w.municipality_code = :scope", "scope", user.municipalityCode());
        and(where, values, " and w.municipality_code = :municipality", "municipality", request.municipality());
        and(where, values, " and w.step = :step", "step", request.step());
        and(where, values, " and w.element_id = :element", "element", request.elementId());
        and(where, values, " and w.channel = :channel", "channel", request.channel());
        and(where, values, " and w.due_date < :today", "today", request.overdue() ? LocalDate.now(clock) : null);
        and(where, values, " and w.case_id in (select unnest(s.case_ids) from komado.work_item_search s where s.id = :search)",
                "search", request.search());
        return where.toString();
    }

    private static void and(StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private Set<String> queues(CurrentUser user, View view) {
        Set<String> seen = new TreeSet<>(rights.queuesOf(user));
        if (view == View.GROUP) {
            seen.removeIf(queue -> !rights.worksIn(user, queue));
        }
        return seen;
    }

    private List<WorkItem> items(ListRequest request, String where, Map<String, Object> values) {
        String column = request.sort().column();
        String direction = request.direction().name();
        String beyond = where;
        if (request.cursor() != null) {
            Cursor cursor = Cursor.parse(request.cursor());
            beyond += " and (w.%s, w.id) %s (:after::%s, :afterId)"
                    .formatted(column, request.direction().beyond(), request.sort().type());
            values.put("after", cursor.value());
            values.put("afterId", cursor.id());
        }
        String order = " order by %s %s, id %s limit :limit".formatted(column, direction, direction);
        values.put("limit", request.limit() + 1);
        String sql = request.view() == View.MINE
                ? MINE.formatted(WorkItemRows.COLUMNS, beyond, order)
                : QUEUES.formatted(WorkItemRows.COLUMNS, beyond, order) + order;
        try {
            return jdbc.sql(sql).params(values).query(WorkItemRows::item).list();
        } catch (DataIntegrityViolationException e) {
            throw Problem.of(ProblemKind.MALFORMED, "worklist.cursor-unknown");
        }
    }

    private int count(View view, String where, Map<String, Object> values) {
        String limit = " limit " + (COUNT_CAP + 1);
        String rows = view == View.MINE ? MINE.formatted("1", where, limit) : QUEUES.formatted("1", where, limit) + limit;
        return jdbc.sql("select count(*) from (" + rows + ") counted").params(values).query(Integer.class).single();
    }

    private static Cursor cursor(WorkItem last, Sort sort) {
        String value = switch (sort) {
            case DUE -> last.dueDate().toString();
            case PRIORITY -> String.valueOf(last.priority());
            case CREATED -> last.createdAt().toString();
        };
        return new Cursor(value, last.id());
    }
}
