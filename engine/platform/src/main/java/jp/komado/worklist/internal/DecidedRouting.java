package jp.komado.worklist.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.Decisions;
import jp.komado.workflow.Routing;
import jp.komado.workflow.TaskRouter;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Routes tasks by the decision table {@code task-routing}: queue, priority, and a due date in office days, unless the room has set one. */
@Component
class DecidedRouting implements TaskRouter {

    private static final String TABLE = "task-routing";

    private final Decisions decisions;
    private final OfficeCalendar calendar;
    private final ObjectProvider<CaseLabels> cases;
    private final Clock clock;

    DecidedRouting(Decisions decisions, OfficeCalendar calendar, ObjectProvider<CaseLabels> cases, Clock clock) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Routing route(UUID caseId, String processKey, String elementId) {
        CaseFacts facts = cases.getObject().facts(caseId);
        LocalDate today = LocalDate.now(clock);
        DecisionResult routed = decisions.evaluate(
                TABLE, today, Map.of("elementId", elementId, "channel", facts.channel(), "kind", facts.kind()));
        int dueOfficeDays = routed.single("dueOfficeDays", Number.class).intValue();
        return new Routing(
                routed.single("queue", String.class),
                routed.single("priority", Number.class).intValue(),
                cases.getObject().dueOn(caseId).orElseGet(() -> calendar.plusOfficeDays(today, dueOfficeDays)));
    }
}
