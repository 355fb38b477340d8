package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑤ to ⑦': every wait, reminder and refusal of the inquiries, on the model alone. */
class InformationLinkageProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), "information-linkage");

    private final ProcessEngine engine = COVERAGE.getProcessEngine();
    private final List<String> called = new ArrayList<>();
    private final Deque<String> next = new ArrayDeque<>();
    private String instanceId;

    @BeforeEach
    void registerDelegates() {
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

    @Test
    void everything_is_obtained_in_house_and_outside() {
        start("CODE", "OUTSIDE", "COMPLETE");
        waitsAt("Receive_CodeAnswer");

        episode.message("linkage.code-answered", Map.of("codeOutcome", "OBTAINED", "linkageNext", "IN_HOUSE"));
        waitsAt("Receive_InHouseAnswer");
        episode.message("linkage.in-house-answered", Map.of());
        waitsAt("Receive_OutsideAnswer");
        episode.message("linkage.outside-answered", Map.of());

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
        episode.message("linkage.code-answered", Map.of("codeOutcome", "FAILED", "linkageNext", "IN_HOUSE"));
        waitsAt("User_RepairCode");

        episode.complete("User_RepairCode");
        waitsAt("User_AskForPaper");
        episode.complete("User_AskForPaper");

        hasEnded();
        assertThat(called).doesNotContain("askInHouse", "askOutside");
    }

    @Test
    void what_is_not_registered_yet_is_asked_again_on_its_day() {
        start("OUTSIDE", "RETRY", "OUTSIDE", "COMPLETE");
        episode.message("linkage.outside-answered", Map.of());
        waitsAt("Catch_RetryDue");

        episode.fire("Catch_RetryDue");
        waitsAt("Receive_OutsideAnswer");
        episode.message("linkage.outside-answered", Map.of());

        hasEnded();
        assertThat(called).filteredOn("askOutside"::equals).hasSize(2);
    }

    @Test
    void what_is_not_disclosed_goes_to_a_supervisor() {
        start("OUTSIDE", "SUPERVISOR", "COMPLETE");
        episode.message("linkage.outside-answered", Map.of());
        waitsAt("User_HandleNonDisclosure");
        BpmnAwareTests.assertThat(episode.task("User_HandleNonDisclosure")).hasCandidateGroup("supervisor");

        episode.complete("User_HandleNonDisclosure");

        hasEnded();
    }

    @Test
    void each_wait_is_chased_once_its_day_has_come_and_the_answer_ends_the_chase() {
        start("CODE", "OUTSIDE", "COMPLETE");
        episode.fire("Timer_CodeReminder");
        waitsAt("Receive_CodeAnswer", "User_ChaseLinkageAnswer");
        episode.message("linkage.answer-arrived", Map.of());
        episode.message("linkage.code-answered", Map.of("codeOutcome", "OBTAINED", "linkageNext", "IN_HOUSE"));

        episode.fire("Timer_InHouseReminder");
        episode.complete("User_ChaseLinkageAnswer");
        waitsAt("Receive_InHouseAnswer");
        episode.message("linkage.in-house-answered", Map.of());

        episode.fire("Timer_OutsideReminder");
        waitsAt("Receive_OutsideAnswer", "User_ChaseLinkageAnswer");
        episode.message("linkage.answer-arrived", Map.of());
        episode.message("linkage.outside-answered", Map.of());

        hasEnded();
    }

    @Test
    void a_provider_that_has_to_approve_by_hand_is_phoned_after_fourteen_days() {
        start("OUTSIDE", "OUTSIDE", "COMPLETE");
        episode.fire("Timer_ManualAnswer");
        waitsAt("Receive_OutsideAnswer", "User_PhoneProvider");

        episode.complete("User_PhoneProvider");
        waitsAt("Receive_OutsideAnswer");
        episode.message("linkage.outside-answered", Map.of());
        episode.fire("Timer_ManualAnswer");
        episode.message("linkage.manual-answer-arrived", Map.of());
        episode.message("linkage.outside-answered", Map.of());

        hasEnded();
    }

    private void start(String... steps) {
        next.addAll(List.of(steps));
        instanceId = episode.started("information-linkage").getId();
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
        return running != null ? running : new EndedInstance(instanceId, episode.businessKey());
    }
}
