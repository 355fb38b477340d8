package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
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

/** ⑫ A provision that only a person may answer: every node and every flow of the model. */
class ProvisionAnswerProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final ProcessEngine engine = COVERAGE.getProcessEngine();
    private final String provisionId = UUID.randomUUID().toString();
    private final List<String> called = new ArrayList<>();
    private String deployment;
    private ProcessInstance instance;

    @BeforeEach
    void deploy() {
        BpmnAwareTests.init(engine);
        deployment = engine.getRepositoryService().createDeployment().addClasspathResource("processes/provision-answer.bpmn").deploy().getId();
        Mocks.register("answerProvision", (JavaDelegate) execution -> called.add("answerProvision"));
        Mocks.register("refuseProvision", (JavaDelegate) execution -> called.add("refuseProvision"));
    }

    @AfterEach
    void undeploy() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    void what_the_section_head_approves_is_provided() {
        request();
        assertThat(instance).isWaitingAt("User_ApproveProvision");
        assertThat(task().getFormKey()).isEqualTo("approve-provision");

        decide(true);

        assertThat(instance).isEnded().hasPassed("End_ProvisionAnswered");
        assertThat(called).containsExactly("answerProvision");
    }

    @Test
    void what_the_section_head_refuses_is_answered_without_content() {
        request();

        decide(false);

        assertThat(instance).isEnded().hasPassed("End_ProvisionRefused").hasNotPassed("Service_AnswerProvision");
        assertThat(called).containsExactly("refuseProvision");
    }

    private void request() {
        engine.getRuntimeService().createMessageCorrelation("provision.requested").processInstanceBusinessKey(provisionId).correlateStartMessage();
        instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(provisionId).singleResult();
        runJobs();
    }

    private Task task() {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey("User_ApproveProvision").initializeFormKeys().singleResult();
    }

    private void decide(boolean approved) {
        engine.getTaskService().complete(task().getId(), Map.of("provisionApproved", approved));
        runJobs();
    }

    private void runJobs() {
        List<Job> due = engine.getManagementService().createJobQuery().messages().list();
        while (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = engine.getManagementService().createJobQuery().messages().list();
        }
    }
}
