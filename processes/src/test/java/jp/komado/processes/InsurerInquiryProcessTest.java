package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑧ What can happen between the question to an insurer and its answer: every node and every flow of the model. */
class InsurerInquiryProcessTest {

    private static final String MODEL = "insurer-inquiry";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), MODEL);

    private final List<String> called = new ArrayList<>();
    private ProcessInstance instance;

    @BeforeEach
    void registerDelegates() {
        Mocks.register("prepareLetter", (JavaDelegate) execution -> called.add("prepareLetter"));
    }

    @Test
    void a_letter_is_posted_answered_handed_over_and_its_category_registered() {
        started("ASK");
        assertThat(instance).isWaitingAt("Receive_LetterPosted");

        posted("2026-12-14");
        assertThat(instance).isWaitingAt("Receive_InsurerReply");
        handedOver();
        assertThat(episode.task("User_RegisterCategory").getFormKey()).isEqualTo("register-category");
        episode.complete("User_RegisterCategory", Map.of("categoryOutcome", "REGISTERED"));

        assertThat(instance).isEnded().hasPassed("End_CategoryRegistered").hasNotPassed("User_ObtainConsent", "User_RemindInsurer");
        assertThat(called).containsExactly("prepareLetter");
    }

    @Test
    void nobody_is_asked_for_a_child_without_an_insurer() {
        started("NOT_NEEDED");

        assertThat(instance).isEnded().hasPassed("End_InquiryNotNeeded").hasNotPassed("Service_PrepareLetter");
    }

    @Test
    void without_a_consent_the_family_is_asked_before_a_letter_is_made() {
        started("OBTAIN_CONSENT");
        assertThat(instance).isWaitingAt("User_ObtainConsent");
        assertThat(called).isEmpty();

        episode.complete("User_ObtainConsent", Map.of("consentOutcome", "GIVEN"));

        assertThat(instance).isWaitingAt("Receive_LetterPosted");
        assertThat(called).containsExactly("prepareLetter");
    }

    @Test
    void a_family_that_refuses_is_not_asked_about() {
        started("OBTAIN_CONSENT");

        episode.complete("User_ObtainConsent", Map.of("consentOutcome", "REFUSED"));

        assertThat(instance).isEnded().hasPassed("End_ConsentRefused").hasNotPassed("Service_PrepareLetter");
    }

    @Test
    void a_silent_insurer_is_reminded_again_and_again_and_the_reply_takes_the_reminder_away() {
        started("ASK");
        posted("2026-12-14");
        assertThat(episode.dueAt("Timer_InsurerReminder")).isEqualTo("2026-12-14");

        episode.fire("Timer_InsurerReminder");
        assertThat(instance).isWaitingAt("Receive_InsurerReply", "User_RemindInsurer");
        assertThat(episode.task("User_RemindInsurer").getFormKey()).isEqualTo("remind-insurer");
        episode.complete("User_RemindInsurer", Map.of("insurerReminder", "2027-01-05"));
        assertThat(episode.dueAt("Catch_NextReminder")).isEqualTo("2027-01-05");
        episode.fire("Catch_NextReminder");
        assertThat(instance).isWaitingAt("User_RemindInsurer");
        handedOver();

        assertThat(instance).isWaitingAt("User_RegisterCategory");
        assertThat(episode.task("User_RemindInsurer")).isNull();
    }

    @Test
    void an_unclear_reply_is_followed_by_another_letter() {
        started("ASK");
        posted("2026-12-14");
        handedOver();

        episode.complete("User_RegisterCategory", Map.of("categoryOutcome", "UNCLEAR"));

        assertThat(instance).isWaitingAt("Receive_LetterPosted");
        assertThat(called).containsExactly("prepareLetter", "prepareLetter");
    }

    @Test
    void a_reply_to_a_letter_that_was_never_posted_reaches_nobody() {
        started("ASK");

        assertThatThrownBy(this::handedOver).isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(instance).isWaitingAt("Receive_LetterPosted");
    }

    private void started(String need) {
        Mocks.register("checkInquiryNeeded", (JavaDelegate) execution -> execution.setVariable("inquiryNeeded", need));
        instance = episode.started(MODEL);
    }

    private void posted(String reminder) {
        episode.message("insurer.posted", Map.of("insurerReminder", reminder));
    }

    private void handedOver() {
        episode.message("insurer.reply-handed-over");
    }
}
