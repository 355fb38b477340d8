package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every model must keep, so that the handbook can be read and the engine can run it. */
class ModelRulesTest {

    private static final String OBJECT = "_[A-Z][A-Za-z0-9_]*";
    private static final String FLOW_NODE_ID = "(Start|End|User|Service|Receive|Rule|Call|Gateway|Join|Catch|Timer|Sub)" + OBJECT;
    /** Controls that accompany the seventeen steps and are none of them. */
    private static final Set<String> OF_NO_STEP = Set.of("misuse-report");
    private static final Set<String> QUEUES =
            Set.of("ward-counter", "ward-dispatch", "receipt-desk", "entry", "identity", "inquiry", "supervisor", "insurer-desk", "board",
                    "review", "approval", "issuance", "claims", "payment", "payment-approval", "refund", "copy", "provision-approval",
                    "custody", "custody-approval", "renewal", "misuse");

    @TestFactory
    Stream<DynamicTest> is_named_after_its_file_and_says_what_it_is_for() {
        return forEach(Model::process, (model, process) -> {
            assertThat(process.getId()).isEqualTo(model.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(process.getName()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
            assertThat(Model.documentation(process)).contains("根拠：");
        });
    }

    @TestFactory
    Stream<DynamicTest> has_a_version_tag_and_a_time_to_live() {
        return forEach(Model::process, (model, process) -> {
            assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        });
    }

    @TestFactory
    Stream<DynamicTest> names_its_elements_by_kind_and_object() {
        return forEach(model -> model.all(FlowElement.class), (model, elements) -> {
            assertThat(elements).filteredOn(FlowNode.class::isInstance).allSatisfy(node -> assertThat(node.getId()).matches(FLOW_NODE_ID));
            assertThat(elements).filteredOn(SequenceFlow.class::isInstance)
                    .allSatisfy(flow -> assertThat(flow.getId()).matches("Flow" + OBJECT));
        });
    }

    @TestFactory
    Stream<DynamicTest> labels_everything_a_reader_meets() {
        return forEach(model -> model.all(FlowNode.class), (model, nodes) -> {
            for (FlowNode node : nodes) {
                boolean merges = node instanceof Gateway && node.getOutgoing().size() == 1;
                assertThat(node.getName() == null).as("label of %s", node.getId()).isEqualTo(merges);
                assertThat(node.getId().startsWith("Join_")).as("kind of %s", node.getId()).isEqualTo(merges);
                if (node instanceof Gateway && !merges) {
                    assertThat(node.getName()).as("question of %s", node.getId()).endsWith("か");
                    assertThat(node.getIncoming()).as("%s splits and does not merge", node.getId()).hasSize(1);
                    assertThat(node.getOutgoing()).allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> begins_the_label_of_a_step_with_its_number() {
        return forEach(model -> model.all(FlowNode.class), (model, nodes) -> assertThat(nodes)
                .allSatisfy(node -> {
                    var step = Model.property(node, "step");
                    boolean numbered = node.getName() != null && node.getName().matches("[①-⑰].*");
                    assertThat(step.isPresent()).as("property step of %s", node.getId()).isEqualTo(numbered);
                    step.ifPresent(glyph -> assertThat(node.getName().split(" (?=[^①-⑰])")[0]).contains(glyph));
                }));
    }

    @TestFactory
    Stream<DynamicTest> gives_every_user_task_a_form_a_desk_and_an_instruction() {
        return forEach(model -> model.all(UserTask.class), (model, tasks) -> {
            for (UserTask task : tasks) {
                assertThat(task.getCamundaFormKey()).isEqualTo(kebab(Model.bean(task)));
                assertThat(Model.FORMS.resolve(task.getCamundaFormKey() + ".schema.json")).matches(Files::exists, "form exists");
                assertThat(QUEUES).contains(task.getCamundaCandidateGroups());
                assertThat(Model.documentation(task).split("\n")).as("instruction of %s", task.getId()).hasSize(3).satisfies(lines -> {
                    assertThat(lines[0]).startsWith("目的：").hasSizeGreaterThan(15);
                    assertThat(lines[1]).startsWith("根拠：").containsPattern("第\\d+条|規程|規則|取扱い");
                    assertThat(lines[2]).startsWith("完了：").hasSizeGreaterThan(10);
                });
                assertThat(Model.property(task, "step").isPresent()).as("step of %s", task.getId()).isEqualTo(!OF_NO_STEP.contains(model.name()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> keeps_four_eyes_between_tasks_of_the_same_model() {
        return forEach(model -> model.all(UserTask.class), (model, tasks) -> tasks.forEach(task -> Model.property(task, "differentFrom")
                .ifPresent(other -> {
                    var first = model.bpmn().getModelElementById(other);
                    assertThat(first).as("%s checks %s", task.getId(), other).isInstanceOf(UserTask.class);
                    assertThat(reachable((FlowNode) first)).contains(task);
                })));
    }

    @TestFactory
    Stream<DynamicTest> binds_service_tasks_to_the_delegate_of_their_name() {
        return forEach(model -> model.all(ServiceTask.class), (model, tasks) -> assertThat(tasks).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + Model.bean(task) + "}");
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
        }));
    }

    @TestFactory
    Stream<DynamicTest> binds_decisions_by_version_tag_to_one_value() {
        return forEach(model -> model.all(BusinessRuleTask.class), (model, rules) -> assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.getCamundaDecisionRefBinding()).isEqualTo("versionTag");
            assertThat(rule.getCamundaDecisionRefVersionTag())
                    .startsWith("${decisionVersions.tag('" + rule.getCamundaDecisionRef() + "',");
            assertThat(rule.getCamundaMapDecisionResult()).isEqualTo("singleEntry");
            assertThat(rule.getCamundaResultVariable()).isNotBlank();
        }));
    }

    @TestFactory
    Stream<DynamicTest> calls_only_models_that_exist_in_their_own_deployment_and_hands_on_the_case() {
        List<String> names = Model.all().stream().map(Model::name).toList();
        return forEach(model -> model.all(CallActivity.class), (model, calls) -> assertThat(calls).allSatisfy(call -> {
            assertThat(names).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).singleResult().getCamundaBusinessKey())
                    .isEqualTo("#{execution.processBusinessKey}");
        }));
    }

    @TestFactory
    Stream<DynamicTest> runs_no_scripts_and_hides_no_listeners() {
        return forEach(Model::process, (model, process) -> {
            assertThat(model.all(ScriptTask.class)).isEmpty();
            assertThat(model.all(CamundaScript.class)).isEmpty();
            assertThat(model.all(CamundaTaskListener.class)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> declares_messages_and_error_codes_in_the_house_form() {
        return forEach(Model::process, (model, process) -> {
            assertThat(model.all(Message.class)).allSatisfy(message -> assertThat(message.getName()).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
            assertThat(model.all(ErrorEventDefinition.class)).allSatisfy(definition -> {
                assertThat(definition.getError()).isNotNull();
                assertThat(definition.getError().getErrorCode()).matches("[A-Z]+(_[A-Z]+)*");
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> continues_asynchronously_at_starts_calls_and_after_people() {
        return forEach(model -> model.all(FlowNode.class), (model, nodes) -> {
            for (FlowNode node : nodes) {
                if (node instanceof StartEvent start && startsByMessage(start) && !(start.getParentElement() instanceof SubProcess)) {
                    assertThat(node.isCamundaAsyncBefore()).as("start %s", node.getId()).isTrue();
                }
                if (node instanceof CallActivity) {
                    assertThat(node.isCamundaAsyncBefore()).as("call %s", node.getId()).isTrue();
                }
                if (node instanceof UserTask) {
                    assertThat(firstWork(node)).allSatisfy(work -> assertThat(work.isCamundaAsyncBefore())
                            .as("%s after %s", work.getId(), node.getId()).isTrue());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> reaches_every_element_and_leaves_every_element() {
        return forEach(model -> model.all(FlowNode.class), (model, nodes) -> {
            for (FlowNode node : nodes) {
                boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || byEvent(node);
                assertThat(!node.getIncoming().isEmpty()).as("way into %s", node.getId()).isEqualTo(!begins);
                boolean ends = node.getId().startsWith("End_") || byEvent(node);
                assertThat(!node.getOutgoing().isEmpty()).as("way out of %s", node.getId()).isEqualTo(!ends);
                if (node.getOutgoing().size() > 1) {
                    assertThat(node).as("only gateways split: %s", node.getId()).isInstanceOf(ExclusiveGateway.class);
                }
            }
        });
    }

    /** Automatic work that runs in the transaction in which a person hands in a form. */
    private static Set<FlowNode> firstWork(FlowNode person) {
        Set<FlowNode> work = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        Set<FlowNode> seen = new HashSet<>();
        open.add(person);
        while (!open.isEmpty()) {
            for (FlowNode next : open.poll().getSucceedingNodes().list()) {
                if (next instanceof ServiceTask || next instanceof CallActivity || next instanceof BusinessRuleTask) {
                    work.add(next);
                } else if (next instanceof Gateway && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return work;
    }

    private static Set<FlowNode> reachable(FlowNode from) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            open.poll().getSucceedingNodes().list().stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    /** Sub-processes that an event begins stand aside of the flow. */
    private static boolean byEvent(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }

    private static boolean startsByMessage(StartEvent start) {
        return start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    private static <T> Stream<DynamicTest> forEach(Function<Model, T> part, BiConsumer<Model, T> rule) {
        return Model.all().stream().map(model -> DynamicTest.dynamicTest(model.name(), () -> rule.accept(model, part.apply(model))));
    }
}
