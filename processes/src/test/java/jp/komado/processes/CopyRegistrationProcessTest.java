package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.text.SimpleDateFormat;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑫ What can happen in a run of the copy registration: every node and every flow of the model. */
class CopyRegistrationProcessTest {

    private static final String MODEL = "copy-registration";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), MODEL);

    private final ProcessEngine engine = COVERAGE.getProcessEngine();
    private final List<String> called = new ArrayList<>();
    private ProcessInstance instance;

    @BeforeEach
    void registerDelegates() {
        Mocks.register("placeCopies", (JavaDelegate) execution -> {
            called.add("placeCopies");
            execution.setVariable("copyReminder", "2026-12-01");
            execution.setVariable("copiesAwaited", true);
        });
        Mocks.register("prepareCheckLists", (JavaDelegate) execution -> called.add("prepareCheckLists"));
    }

    @Test
    void what_changed_is_placed_answered_listed_and_confirmed() {
        requested("SEND");
        assertThat(instance).isWaitingAt("Receive_CopiesAnswered");

        answered();
        assertThat(instance).isWaitingAt("User_ConfirmCheckLists");
        assertThat(episode.task("User_ConfirmCheckLists").getFormKey()).isEqualTo("confirm-check-lists");
        episode.complete("User_ConfirmCheckLists");

        assertThat(instance).isEnded().hasPassed("End_ListsConfirmed").hasNotPassed("User_ChaseCopies");
        assertThat(called).containsExactly("placeCopies", "prepareCheckLists");
    }

    @Test
    void a_week_begins_a_run_on_monday_morning_which_gives_itself_its_key() {
        registers("NONE");
        Job week = episode.timer("Start_WeekCame");
        LocalDateTime due = LocalDateTime.ofInstant(week.getDuedate().toInstant(), ZoneId.systemDefault());
        assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(due.getHour()).isEqualTo(6);

        engine.getManagementService().executeJob(week.getId());
        episode.runJobs();

        var ended = engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(episode.businessKey()).singleResult();
        assertThat(ended.getEndActivityId()).isEqualTo("End_NothingChanged");
        assertThat(called).isEmpty();
    }

    @Test
    void without_a_change_nothing_is_placed() {
        requested("NONE");

        assertThat(instance).isEnded().hasPassed("End_NothingChanged").hasNotPassed("Service_PlaceCopies");
    }

    @Test
    void errors_alone_are_listed_without_anything_being_placed() {
        requested("ERRORS_ONLY");

        assertThat(instance).isWaitingAt("User_ConfirmCheckLists").hasNotPassed("Service_PlaceCopies");
        assertThat(called).containsExactly("prepareCheckLists");
    }

    @Test
    void late_answers_are_chased_and_the_chase_ends_by_itself_with_the_last_answer() {
        requested("SEND");
        assertThat(new SimpleDateFormat("yyyy-MM-dd").format(episode.timer("Timer_CopyReminder").getDuedate())).isEqualTo("2026-12-01");
        episode.fire("Timer_CopyReminder");
        assertThat(instance).isWaitingAt("Receive_CopiesAnswered", "User_ChaseCopies");
        assertThat(episode.task("User_ChaseCopies").getFormKey()).isEqualTo("chase-copies");

        answered();

        assertThat(instance).isWaitingAtExactly("User_ConfirmCheckLists").hasPassed("End_CopiesChased");
    }

    @Test
    void somebody_who_chased_waits_on() {
        requested("SEND");
        episode.fire("Timer_CopyReminder");

        episode.complete("User_ChaseCopies");

        assertThat(instance).isWaitingAtExactly("Receive_CopiesAnswered");
    }

    private void requested(String changes) {
        registers(changes);
        instance = episode.startedBy("copy-registration.requested");
    }

    private void registers(String changes) {
        Mocks.register("collectChanges", (JavaDelegate) execution -> {
            if (execution.getProcessBusinessKey() == null) {
                execution.setProcessBusinessKey(episode.businessKey());
            }
            execution.setVariable("copyChanges", changes);
        });
    }

    private void answered() {
        episode.message("copy-registration.answered", Map.of("copiesAwaited", false));
    }
}
