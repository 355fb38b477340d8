package jp.komado.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
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

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), models -> models
            .addClasspathResource("processes/" + MODEL + ".bpmn").addModelInstance("claim-payment.bpmn", PAYMENT));

    private final ProcessEngine engine = COVERAGE.getProcessEngine();
    private final List<String> called = new ArrayList<>();
    private ProcessInstance instance;

    @BeforeEach
    void registerDelegates() {
        Mocks.register("startAdjudication", (JavaDelegate) execution -> called.add("startAdjudication"));
    }

    @Test
    void a_month_without_exceptions_goes_straight_from_its_files_to_its_payment_and_ends_with_it() {
        opened();
        assertThat(instance).isWaitingAt("Receive_ClaimFiles");

        episode.message("claim-month.files-complete", Map.of());
        assertThat(called).containsExactly("startAdjudication");
        assertThat(instance).isWaitingAt("Receive_Adjudicated");
        episode.message("claim-month.adjudicated", Map.of("exceptionsFound", false, "exceptionsReminder", "2026-11-20"));

        assertThat(instance).isWaitingAt("Call_ClaimPayment");
        episode.complete("User_Pay", Map.of());

        assertThat(instance).isEnded().hasPassed("End_MonthClosed").hasNotPassed("Sub_AwaitExceptions", "User_ChasePayer");
    }

    @Test
    void a_payer_is_asked_again_and_again_and_its_file_takes_the_question_away() {
        opened();
        assertThat(episode.dueAt("Timer_FilesReminder")).isEqualTo("2026-11-16");
        episode.fire("Timer_FilesReminder");
        assertThat(instance).isWaitingAt("Receive_ClaimFiles", "User_ChasePayer");
        episode.complete("User_ChasePayer", Map.of("filesReminder", "2026-11-19"));
        assertThat(episode.dueAt("Catch_NextFilesReminder")).isEqualTo("2026-11-19");
        episode.fire("Catch_NextFilesReminder");
        assertThat(instance).isWaitingAt("User_ChasePayer");

        episode.message("claim-month.files-complete", Map.of());

        assertThat(instance).isWaitingAt("Receive_Adjudicated");
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void nothing_is_paid_before_every_exception_is_settled_and_somebody_looks_after_them() {
        opened();
        episode.message("claim-month.files-complete", Map.of());
        episode.message("claim-month.adjudicated", Map.of("exceptionsFound", true, "exceptionsReminder", "2026-11-20"));
        assertThat(instance).isWaitingAt("Receive_ExceptionsSettled");
        episode.fire("Timer_ExceptionsReminder");
        episode.complete("User_ReviewOpenExceptions", Map.of("exceptionsReminder", "2026-11-25"));
        assertThat(episode.dueAt("Catch_NextExceptionsReminder")).isEqualTo("2026-11-25");
        episode.fire("Catch_NextExceptionsReminder");
        assertThat(instance).isWaitingAt("User_ReviewOpenExceptions").isNotEnded();

        episode.message("claim-month.exceptions-settled", Map.of());

        assertThat(instance).isWaitingAt("Call_ClaimPayment").hasPassed("End_ExceptionsSettled");
    }

    private void opened() {
        instance = episode.startedBy("claim-month.opened", Map.of("filesReminder", "2026-11-16"));
    }
}
