package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑯ What can become of a certificate that ends: every node and every flow of the model. */
class RenewalProcessTest {

    private static final String MODEL = "renewal";

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
        for (String bean : List.of("prepareNotice", "remindApplicant", "recordExpiry")) {
            Mocks.register(bean, (JavaDelegate) execution -> called.add(bean));
        }
    }

    @Test
    void a_family_is_written_to_applies_and_gets_its_decision() {
        due(false);
        assertThat(instance).isWaitingAt("Receive_NoticePosted");

        episode.message("renewal.posted");
        assertThat(episode.dueAt("Timer_RenewalReminder")).isEqualTo("2027-01-31");
        assertThat(episode.dueAt("Timer_RenewalExpired")).isEqualTo("2027-04-01");
        episode.message("renewal.applied");
        assertThat(instance).isWaitingAt("Receive_RenewalDecision");
        episode.message("renewal.settled", Map.of("renewalSettled", "DECIDED"));

        assertThat(instance).isEnded().hasPassed("End_RenewalDecided").hasNotPassed("User_CheckRenewal", "Service_RemindApplicant");
        assertThat(called).containsExactly("prepareNotice");
    }

    @Test
    void who_gives_cause_for_doubt_is_looked_at_by_a_person_before_anything_is_printed() {
        due(true);
        assertThat(instance).isWaitingAt("User_CheckRenewal");
        assertThat(episode.task("User_CheckRenewal").getFormKey()).isEqualTo("check-renewal");
        assertThat(called).isEmpty();

        episode.complete("User_CheckRenewal", Map.of("renewalCheck", "NOTIFY"));

        assertThat(instance).isWaitingAt("Receive_NoticePosted");
        assertThat(called).containsExactly("prepareNotice");
    }

    @Test
    void who_moved_away_is_not_written_to() {
        due(true);

        episode.complete("User_CheckRenewal", Map.of("renewalCheck", "NOT_RENEW"));

        assertThat(instance).isEnded().hasPassed("End_NotRenewed").hasNotPassed("Service_PrepareNotice");
    }

    @Test
    void who_has_applied_already_is_not_asked_to() {
        due(true);

        episode.complete("User_CheckRenewal", Map.of("renewalCheck", "APPLIED"));

        assertThat(instance).isWaitingAt("Receive_RenewalDecision").hasNotPassed("Service_PrepareNotice");
    }

    @Test
    void an_application_that_is_faster_than_the_notice_is_taken() {
        due(false);

        episode.message("renewal.applied");

        assertThat(instance).isWaitingAt("Receive_RenewalDecision").hasPassed("Catch_AppliedUnasked");
    }

    @Test
    void a_silent_family_is_reminded_and_may_still_apply() {
        due(false);
        episode.message("renewal.posted");

        episode.fire("Timer_RenewalReminder");
        assertThat(instance).isWaitingAt("Receive_RenewalApplication").hasPassed("End_ApplicantReminded");
        episode.message("renewal.applied");

        assertThat(instance).isWaitingAt("Receive_RenewalDecision");
        assertThat(called).containsExactly("prepareNotice", "remindApplicant");
    }

    @Test
    void a_certificate_that_ends_without_an_application_ends_the_notice() {
        due(false);
        episode.message("renewal.posted");

        episode.fire("Timer_RenewalExpired");

        assertThat(instance).isEnded().hasPassed("End_RenewalExpired");
        assertThat(called).containsExactly("prepareNotice", "recordExpiry");
    }

    @Test
    void an_application_that_is_taken_back_leaves_the_notice_waiting_for_another() {
        due(false);
        episode.message("renewal.posted");
        episode.message("renewal.applied");

        episode.message("renewal.settled", Map.of("renewalSettled", "WITHDRAWN"));

        assertThat(instance).isWaitingAt("Receive_RenewalApplication");
        episode.fire("Timer_RenewalExpired");
        assertThat(instance).isEnded().hasPassed("End_RenewalExpired");
    }

    @Test
    void a_death_ends_the_notice_wherever_it_stands() {
        due(false);
        episode.message("renewal.posted");

        episode.message("renewal.stopped");

        assertThat(instance).isEnded().hasPassed("End_RenewalStopped").hasNotPassed("Service_RecordExpiry");
        assertThat(engine.getManagementService().createJobQuery().timers().count()).isZero();
    }

    @Test
    void a_decision_without_an_application_reaches_nobody() {
        due(false);
        episode.message("renewal.posted");

        assertThatThrownBy(() -> episode.message("renewal.settled", Map.of("renewalSettled", "DECIDED")))
                .isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(instance).isWaitingAt("Receive_RenewalApplication");
    }

    private void due(boolean doubtful) {
        Mocks.register("examineRenewal", (JavaDelegate) execution -> execution.setVariable("renewalDoubtful", doubtful));
        instance = episode.startedBy("renewal.due", Map.of("renewalReminder", "2027-01-31", "renewalExpiry", "2027-04-01"));
    }
}
