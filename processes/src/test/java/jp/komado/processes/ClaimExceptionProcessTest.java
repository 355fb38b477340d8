package jp.komado.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑭ Held lines wait for a person, and then what was decided is done to them. */
class ClaimExceptionProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final ProcessEngine engine = COVERAGE.getProcessEngine();
    private final String exception = UUID.randomUUID().toString();
    private final List<String> called = new ArrayList<>();
    private String deployment;

    @BeforeEach
    void deploy() {
        BpmnAwareTests.init(engine);
        deployment = engine.getRepositoryService().createDeployment().addClasspathResource("processes/claim-exception.bpmn").deploy().getId();
        Mocks.register("applyResolution", (JavaDelegate) execution -> called.add(execution.getProcessBusinessKey()));
    }

    @AfterEach
    void undeploy() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    void what_a_person_decides_is_done_to_the_lines() {
        engine.getRuntimeService().createMessageCorrelation("claim-exception.found").processInstanceBusinessKey(exception).correlateStartMessage();
        runJobs();
        var instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(exception).singleResult();
        var task = engine.getTaskService().createTaskQuery().initializeFormKeys().singleResult();
        assertThat(task.getFormKey()).isEqualTo("resolve-exception");
        assertThat(called).isEmpty();

        engine.getTaskService().complete(task.getId());
        runJobs();

        assertThat(called).containsExactly(exception);
        assertThat(instance).isEnded().hasPassed("End_ExceptionSettled");
    }

    private void runJobs() {
        engine.getManagementService().createJobQuery().messages().list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
}
