package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every user task of every model has a desk and a due date by the routing table, whatever the channel and kind of application. */
class RoutingTest {

    private static final Set<String> QUEUES =
            Set.of("ward-counter", "ward-dispatch", "receipt-desk", "entry", "identity", "inquiry", "supervisor", "insurer-desk", "board",
                    "review", "approval", "issuance", "claims", "payment", "payment-approval", "refund", "copy", "provision-approval",
                    "custody", "custody-approval", "renewal", "misuse");

    @TestFactory
    Stream<DynamicTest> routes_the_work_of_every_user_task() {
        DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        InputStream file = getClass().getClassLoader().getResourceAsStream("decisions/task-routing/2024-04-01-r3/task-routing.dmn");
        DmnDecision table = engine.parseDecision("task-routing", file);
        return Model.all().stream()
                .flatMap(model -> model.all(UserTask.class).stream())
                .map(task -> DynamicTest.dynamicTest(task.getId(), () -> {
                    for (String channel : List.of("PORTAL", "PAPER")) {
                        for (String kind : List.of("NEW", "RENEWAL", "CHANGE", "MOVE_IN")) {
                            DmnDecisionRuleResult routed = engine.evaluateDecisionTable(
                                            table, Map.of("elementId", task.getId(), "channel", channel, "kind", kind))
                                    .getSingleResult();
                            assertThat(routed).as("rule for %s %s %s", task.getId(), channel, kind).isNotNull();
                            assertThat(QUEUES).contains((String) routed.get("queue"));
                            assertThat(((Number) routed.get("priority")).intValue()).isBetween(0, 100);
                            assertThat(((Number) routed.get("dueOfficeDays")).intValue()).isNotNegative();
                        }
                    }
                }));
    }
}
