package jp.komado.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dashboard.web.StepsResponse.ElementResponse;
import jp.komado.dashboard.web.StepsResponse.ProcessResponse;
import jp.komado.dashboard.web.StepsResponse.TotalsResponse;
import jp.komado.dashboard.web.StepsResponse.WaitResponse;
import jp.komado.workflow.ProcessElement;
import jp.komado.workflow.WaitingPlace;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkLoads;
import jp.komado.worklist.WorkLoads.ElementLoad;
import jp.komado.worklist.WorkLoads.Totals;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The manager's figures: every user task of the handbook with what lies there. */
@RestController
@Tag(name = "dashboard")
class DashboardController {

    private final WorkLoads loads;
    private final Workflow workflow;
    private final OfficeCalendar calendar;
    private final CurrentUsers users;
    private final Rights rights;
    private final Clock clock;

    DashboardController(
            WorkLoads loads, Workflow workflow, OfficeCalendar calendar, CurrentUsers users, Rights rights, Clock clock) {
        this.loads = loads;
        this.workflow = workflow;
        this.calendar = calendar;
        this.users = users;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/api/dashboard/steps")
    @Operation(operationId = "getDashboardSteps", summary = "Open and overdue work by step")
    StepsResponse steps() {
        rights.demand(Right.DASHBOARD_READ);
        String municipality = users.require().municipalityCode();
        Map<String, ElementLoad> byElement = loads.elements(municipality).stream()
                .collect(Collectors.toMap(load -> load.processKey() + "/" + load.elementId(), Function.identity()));
        List<ElementResponse> elements = new ArrayList<>();
        List<ProcessResponse> processes = new ArrayList<>();
        List<WaitResponse> waits = new ArrayList<>();
        for (String processKey : workflow.processKeys()) {
            processes.add(new ProcessResponse(processKey, workflow.processName(processKey), stepsOf(processKey)));
            for (ProcessElement element : workflow.userTasks(processKey)) {
                elements.add(element(element, byElement.get(processKey + "/" + element.elementId())));
            }
            // what waits outside is not told by municipality
            if (municipality == null) {
                workflow.waitingPlaces(processKey).stream().map(DashboardController::wait).forEach(waits::add);
            }
        }
        Totals totals = loads.totals(municipality);
        return new StepsResponse(clock.instant(), processes, elements, waits, new TotalsResponse(
                totals.open(), totals.overdue(), totals.dueToday(), totals.completedToday(), totals.openCases()));
    }

    private List<String> stepsOf(String processKey) {
        return workflow.elements(processKey).stream().map(ProcessElement::step).filter(Objects::nonNull).distinct().toList();
    }

    private static WaitResponse wait(WaitingPlace place) {
        ProcessElement element = place.element();
        return new WaitResponse(element.processKey(), element.elementId(), element.step(), element.name(), place.instances());
    }

    private ElementResponse element(ProcessElement element, @Nullable ElementLoad load) {
        String title = loads.title(element.elementId(), element.name());
        return load == null
                ? new ElementResponse(element.processKey(), element.elementId(), element.step(), title, 0, 0, 0, null)
                : new ElementResponse(element.processKey(), element.elementId(), element.step(), title,
                        load.open(), load.overdue(), load.unassigned(), officeDays(load));
    }

    private int officeDays(ElementLoad load) {
        return Math.max(0, calendar.officeDaysBetween(LocalDate.ofInstant(load.oldest(), clock.getZone()), LocalDate.now(clock)));
    }
}
