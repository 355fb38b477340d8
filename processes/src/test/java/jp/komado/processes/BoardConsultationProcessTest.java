package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑨ A case before the board: every node and every flow. */
class BoardConsultationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE =
            ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration()).assertClassCoverageAtLeast(1.0).build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), "board-consultation");

    private int queued;
    private ProcessInstance consultation;

    @BeforeEach
    void registerDelegates() {
        Mocks.register("queueForMeeting", (JavaDelegate) execution -> {
            queued++;
            execution.setVariable("meetingReminder", "2026-12-21");
        });
    }

    private void consult() {
        consultation = episode.started("board-consultation");
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
        assertThat(episode.task()).hasCandidateGroup("board").isNotAssigned();

        episode.complete("User_AskDoctor");

        assertThat(consultation).isWaitingAt("Receive_BoardReply");
        assertThat(queued).isEqualTo(2);
        reply("SUITABLE");
        assertThat(consultation).isEnded();
    }

    @Test
    void a_case_that_waits_long_reminds_the_secretary_and_goes_on_waiting() {
        consult();

        assertThat(episode.dueAt("Timer_MeetingReminder")).isEqualTo("2026-12-21");

        episode.fire("Timer_MeetingReminder");
        assertThat(consultation).isWaitingAt("Receive_BoardReply", "User_ArrangeMeeting");
        episode.complete("User_ArrangeMeeting");

        assertThat(consultation).isWaitingAt("Receive_BoardReply").hasPassed("End_MeetingArranged");
    }

    @Test
    void a_reply_that_comes_before_the_reminder_is_done_ends_the_reminder_with_it() {
        consult();

        episode.fire("Timer_MeetingReminder");

        reply("SUITABLE");

        assertThat(consultation).isEnded();
        assertThat(episode.task()).isNull();
    }

    @Test
    void an_answer_that_no_way_is_drawn_for_changes_nothing() {
        consult();

        assertThatThrownBy(() -> reply("PERHAPS")).hasMessageContaining("No outgoing sequence flow");

        assertThat(consultation).isWaitingAt("Receive_BoardReply");
    }

    private void reply(String outcome) {
        episode.message("board.replied", Map.of("boardOutcome", outcome));
    }
}
