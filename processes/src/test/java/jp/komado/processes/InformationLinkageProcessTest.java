package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑤ to ⑦': every wait, reminder and refusal of the inquiries, on the model alone. */
class InformationLinkageProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final String businessKey = UUID.randomUUID().toString();
    private final List<String> called = new ArrayList<>();
    private final Deque<String> next = new ArrayDeque<>();
    private ProcessEngine engine;
    private String deployment;
    private String instanceId;

    @BeforeEach
    void deploy() {
        engine = COVERAGE.getProcessEngine();
        init(engine);
        deployment = engine.getRepositoryService().createDeployment().addClasspathResource("processes/information-linkage.bpmn").deploy().getId();
        for (String bean : List.of("determineInquiries", "registerInHouse", "registerOutside")) {
            Mocks.register(bean, (JavaDelegate) execution -> {
                called.add(bean);
                execution.setVariable("linkageNext", next.removeFirst());
                execution.setVariable("retryAt", "2026-12-01T08:00:00");
            });
        }
        for (String bean : List.of("requestCode", "askInHouse", "askOutside")) {
            Mocks.register(bean, (JavaDelegate) execution -> {
                called.add(bean);
                execution.setVariable("linkageReminder", "2026-12-01");
                execution.setVariable("manualDeadline", "2026-12-08");
            });
        }
    }

    @AfterEach
    void undeploy() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    void everything_is_obtained_in_house_and_outside() {
        start("CODE", "OUTSIDE", "COMPLETE");
        waitsAt("Receive_CodeAnswer");

        message("linkage.code-answered", Map.of("codeOutcome", "OBTAINED", "linkageNext", "IN_HOUSE"));
        waitsAt("Receive_InHouseAnswer");
        message("linkage.in-house-answered", Map.of());
        waitsAt("Receive_OutsideAnswer");
        message("linkage.outside-answered", Map.of());

        hasEnded();
        assertThat(called).containsExactly("determineInquiries", "requestCode", "askInHouse", "registerInHouse", "askOutside", "registerOutside");
    }

    @Test
    void a_case_that_needs_nothing_passes() {
        start("COMPLETE");

        hasEnded();
        assertThat(called).containsExactly("determineInquiries");
    }

    @Test
    void a_code_that_was_not_obtained_is_repaired_by_a_person_who_may_choose_paper() {
        start("CODE", "PAPER", "COMPLETE");
        message("linkage.code-answered", Map.of("codeOutcome", "FAILED", "linkageNext", "IN_HOUSE"));
        waitsAt("User_RepairCode");

        complete("User_RepairCode");
        waitsAt("User_AskForPaper");
        complete("User_AskForPaper");

        hasEnded();
        assertThat(called).doesNotContain("askInHouse", "askOutside");
    }

    @Test
    void what_is_not_registered_yet_is_asked_again_on_its_day() {
        start("OUTSIDE", "RETRY", "OUTSIDE", "COMPLETE");
        message("linkage.outside-answered", Map.of());
        waitsAt("Catch_RetryDue");

        fire("Catch_RetryDue");
        waitsAt("Receive_OutsideAnswer");
        message("linkage.outside-answered", Map.of());

        hasEnded();
        assertThat(called).filteredOn("askOutside"::equals).hasSize(2);
    }

    @Test
    void what_is_not_disclosed_goes_to_a_supervisor() {
        start("OUTSIDE", "SUPERVISOR", "COMPLETE");
        message("linkage.outside-answered", Map.of());
        waitsAt("User_HandleNonDisclosure");
        BpmnAwareTests.assertThat(task("User_HandleNonDisclosure")).hasCandidateGroup("supervisor");

        complete("User_HandleNonDisclosure");

        hasEnded();
    }

    @Test
    void each_wait_is_chased_once_its_day_has_come_and_the_answer_ends_the_chase() {
        start("CODE", "OUTSIDE", "COMPLETE");
        fire("Timer_CodeReminder");
        waitsAt("Receive_CodeAnswer", "User_ChaseLinkageAnswer");
        message("linkage.answer-arrived", Map.of());
        message("linkage.code-answered", Map.of("codeOutcome", "OBTAINED", "linkageNext", "IN_HOUSE"));

        fire("Timer_InHouseReminder");
        complete("User_ChaseLinkageAnswer");
        waitsAt("Receive_InHouseAnswer");
        message("linkage.in-house-answered", Map.of());

        fire("Timer_OutsideReminder");
        waitsAt("Receive_OutsideAnswer", "User_ChaseLinkageAnswer");
        message("linkage.answer-arrived", Map.of());
        message("linkage.outside-answered", Map.of());

        hasEnded();
    }

    @Test
    void a_provider_that_has_to_approve_by_hand_is_phoned_after_fourteen_days() {
        start("OUTSIDE", "OUTSIDE", "COMPLETE");
        fire("Timer_ManualAnswer");
        waitsAt("Receive_OutsideAnswer", "User_PhoneProvider");

        complete("User_PhoneProvider");
        waitsAt("Receive_OutsideAnswer");
        message("linkage.outside-answered", Map.of());
        fire("Timer_ManualAnswer");
        message("linkage.manual-answer-arrived", Map.of());
        message("linkage.outside-answered", Map.of());

        hasEnded();
    }

    private void start(String... steps) {
        next.addAll(List.of(steps));
        instanceId = engine.getRuntimeService().startProcessInstanceByKey("information-linkage", businessKey).getId();
        runJobs();
    }

    private void message(String name, Map<String, Object> variables) {
        engine.getRuntimeService().createMessageCorrelation(name).processInstanceBusinessKey(businessKey).setVariables(variables).correlate();
        runJobs();
    }

    private void complete(String elementId) {
        engine.getTaskService().complete(task(elementId).getId());
        runJobs();
    }

    private Task task(String elementId) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(elementId).singleResult();
    }

    private void fire(String timer) {
        engine.getManagementService().executeJob(
                engine.getManagementService().createJobQuery().timers().activityId(timer).singleResult().getId());
        runJobs();
    }

    private void waitsAt(String... elementIds) {
        BpmnAwareTests.assertThat(instance()).isWaitingAtExactly(elementIds);
    }

    private void hasEnded() {
        BpmnAwareTests.assertThat(instance()).isEnded().hasPassed("End_InformationRegistered");
        assertThat(next).isEmpty();
    }

    private ProcessInstance instance() {
        ProcessInstance running = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
        return running != null ? running : new EndedInstance(instanceId, businessKey);
    }

    private void runJobs() {
        List<Job> due = engine.getManagementService().createJobQuery().messages().list();
        while (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = engine.getManagementService().createJobQuery().messages().list();
        }
    }
}
