package jp.komado.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.SimpleDateFormat;
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
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑬ ⑭ What can happen to a claim month between the payers' files and its payment: every node and every flow of the model. */
class ClaimMonthProcessTest {

    private static final String MODEL = "claim-month";

    /** Stands for the payment, which has a test of its own; somebody does it. */
    private static final BpmnModelInstance PAYMENT = Bpmn.createExecutableProcess("claim-payment").camundaHistoryTimeToLiveString("P180D")
            .startEvent("Start_PaymentDue").userTask("User_Pay").endEvent("End_MonthPaid").done();

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final ProcessEngine engine = COVERAGE.getProcessEngine();
    private final String month = UUID.randomUUID().toString();
    private final List<String> called = new ArrayList<>();
    private String deployment;
    private ProcessInstance instance;

    @BeforeEach
    void deploy() {
        BpmnAwareTests.init(engine);
        deployment = engine.getRepositoryService().createDeployment().addClasspathResource("processes/" + MODEL + ".bpmn")
                .addModelInstance("claim-payment.bpmn", PAYMENT).deploy().getId();
        Mocks.register("startAdjudication", (JavaDelegate) execution -> called.add("startAdjudication"));
    }

    @AfterEach
    void undeploy() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    void a_month_without_exceptions_goes_straight_from_its_files_to_its_payment_and_ends_with_it() {
        opened();
        assertThat(instance).isWaitingAt("Receive_ClaimFiles");

        message("claim-month.files-complete", Map.of());
        assertThat(called).containsExactly("startAdjudication");
        assertThat(instance).isWaitingAt("Receive_Adjudicated");
        message("claim-month.adjudicated", Map.of("exceptionsFound", false, "exceptionsReminder", "2026-11-20"));

        assertThat(instance).isWaitingAt("Call_ClaimPayment");
        complete("User_Pay", Map.of());

        assertThat(instance).isEnded().hasPassed("End_MonthClosed").hasNotPassed("Sub_AwaitExceptions", "User_ChasePayer");
    }

    @Test
    void a_payer_is_asked_again_and_again_and_its_file_takes_the_question_away() {
        opened();
        assertThat(dueAt("Timer_FilesReminder")).isEqualTo("2026-11-16");
        fire("Timer_FilesReminder");
        assertThat(instance).isWaitingAt("Receive_ClaimFiles", "User_ChasePayer");
        complete("User_ChasePayer", Map.of("filesReminder", "2026-11-19"));
        assertThat(dueAt("Catch_NextFilesReminder")).isEqualTo("2026-11-19");
        fire("Catch_NextFilesReminder");
        assertThat(instance).isWaitingAt("User_ChasePayer");

        message("claim-month.files-complete", Map.of());

        assertThat(instance).isWaitingAt("Receive_Adjudicated");
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void nothing_is_paid_before_every_exception_is_settled_and_somebody_looks_after_them() {
        opened();
        message("claim-month.files-complete", Map.of());
        message("claim-month.adjudicated", Map.of("exceptionsFound", true, "exceptionsReminder", "2026-11-20"));
        assertThat(instance).isWaitingAt("Receive_ExceptionsSettled");
        fire("Timer_ExceptionsReminder");
        complete("User_ReviewOpenExceptions", Map.of("exceptionsReminder", "2026-11-25"));
        assertThat(dueAt("Catch_NextExceptionsReminder")).isEqualTo("2026-11-25");
        fire("Catch_NextExceptionsReminder");
        assertThat(instance).isWaitingAt("User_ReviewOpenExceptions").isNotEnded();

        message("claim-month.exceptions-settled", Map.of());

        assertThat(instance).isWaitingAt("Call_ClaimPayment").hasPassed("End_ExceptionsSettled");
    }

    private void opened() {
        engine.getRuntimeService().createMessageCorrelation("claim-month.opened").processInstanceBusinessKey(month)
                .setVariable("filesReminder", "2026-11-16").correlateStartMessage();
        runJobs();
        instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(month).singleResult();
    }

    private void message(String name, Map<String, Object> variables) {
        engine.getRuntimeService().createMessageCorrelation(name).processInstanceBusinessKey(month).setVariables(variables).correlate();
        runJobs();
    }

    private void complete(String elementId, Map<String, Object> variables) {
        Task task = engine.getTaskService().createTaskQuery().taskDefinitionKey(elementId).singleResult();
        engine.getTaskService().complete(task.getId(), variables);
        runJobs();
    }

    private void fire(String elementId) {
        engine.getManagementService().executeJob(timer(elementId).getId());
    }

    private String dueAt(String elementId) {
        return new SimpleDateFormat("yyyy-MM-dd").format(timer(elementId).getDuedate());
    }

    private Job timer(String elementId) {
        return engine.getManagementService().createJobQuery().timers().activityId(elementId).singleResult();
    }

    private void runJobs() {
        List<Job> due = engine.getManagementService().createJobQuery().messages().list();
        while (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = engine.getManagementService().createJobQuery().messages().list();
        }
    }
}
