package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.text.SimpleDateFormat;
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

/** ⑨ A case before the board: every node and every flow. */
class BoardConsultationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE =
            ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration()).assertClassCoverageAtLeast(1.0).build();

    private final String caseId = UUID.randomUUID().toString();
    private ProcessEngine engine;
    private String deployment;
    private int queued;
    private ProcessInstance consultation;

    @BeforeEach
    void deploy() {
        engine = COVERAGE.getProcessEngine();
        BpmnAwareTests.init(engine);
        deployment = engine.getRepositoryService().createDeployment().addClasspathResource("processes/board-consultation.bpmn").deploy().getId();
        Mocks.register("queueForMeeting", (JavaDelegate) execution -> {
            queued++;
            execution.setVariable("meetingReminder", "2026-12-21");
        });
    }

    private void consult() {
        consultation = engine.getRuntimeService().startProcessInstanceByKey("board-consultation", caseId);
        runJobs();
    }

    @AfterEach
    void clean() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    void a_case_waits_for_a_meeting_and_goes_on_when_the_board_finds_it_suitable() {
        consult();

        assertThat(consultation).isWaitingAt("Receive_BoardReply");
        assertThat(queued).isEqualTo(1);

        reply("SUITABLE");

        assertThat(consultation).isEnded().hasPassed("Gateway_BoardOutcome", "End_BoardReplied").hasNotPassed("User_AskDoctor");
    }

    @Test
    void a_case_that_the_board_finds_unsuitable_goes_on_as_well() {
        consult();

        reply("UNSUITABLE");

        assertThat(consultation).isEnded().hasPassed("End_BoardReplied");
    }

    @Test
    void a_case_that_is_held_back_comes_again_when_the_doctor_has_answered() {
        consult();

        reply("HELD");
        assertThat(consultation).isWaitingAt("User_AskDoctor");
        assertThat(task()).hasCandidateGroup("board").isNotAssigned();

        engine.getTaskService().complete(task().getId());
        runJobs();

        assertThat(consultation).isWaitingAt("Receive_BoardReply");
        assertThat(queued).isEqualTo(2);
        reply("SUITABLE");
        assertThat(consultation).isEnded();
    }

    @Test
    void a_case_that_waits_long_reminds_the_secretary_and_goes_on_waiting() {
        consult();

        assertThat(new SimpleDateFormat("yyyy-MM-dd").format(timer().getDuedate())).isEqualTo("2026-12-21");

        engine.getManagementService().executeJob(timer().getId());
        assertThat(consultation).isWaitingAt("Receive_BoardReply", "User_ArrangeMeeting");
        engine.getTaskService().complete(task().getId());

        assertThat(consultation).isWaitingAt("Receive_BoardReply").hasPassed("End_MeetingArranged");
    }

    @Test
    void a_reply_that_comes_before_the_reminder_is_done_ends_the_reminder_with_it() {
        consult();

        engine.getManagementService().executeJob(timer().getId());

        reply("SUITABLE");

        assertThat(consultation).isEnded();
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseId).count()).isZero();
    }

    @Test
    void an_answer_that_no_way_is_drawn_for_changes_nothing() {
        consult();

        assertThatThrownBy(() -> reply("PERHAPS")).hasMessageContaining("No outgoing sequence flow");

        assertThat(consultation).isWaitingAt("Receive_BoardReply");
    }

    private void reply(String outcome) {
        engine.getRuntimeService().createMessageCorrelation("board.replied").processInstanceBusinessKey(caseId)
                .setVariables(Map.of("boardOutcome", outcome)).correlate();
        runJobs();
    }

    private Task task() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseId).singleResult();
    }

    private Job timer() {
        return engine.getManagementService().createJobQuery().timers().activityId("Timer_MeetingReminder").singleResult();
    }

    private void runJobs() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().messages().list();
    }
}
