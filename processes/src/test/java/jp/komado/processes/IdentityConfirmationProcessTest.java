package jp.komado.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ④ ④' every node and every flow of the identity inquiry: answers, reminders, candidates, differences, and the end without a person. */
class IdentityConfirmationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), "identity-confirmation");

    private ProcessInstance instance;
    private boolean someoneWithoutNumber;
    private boolean someoneToAsk = true;

    @BeforeEach
    void registerDelegates() {
        Mocks.register("placeLookUp", (JavaDelegate) execution -> execution.setVariables(Map.of(
                "lookUpNeeded", someoneWithoutNumber, "identityAnswerAwaited", someoneWithoutNumber, "identityReminder", "2026-12-07")));
        Mocks.register("placeIdentityInquiry", (JavaDelegate) execution -> execution.setVariables(Map.of(
                "identityInquiryNeeded", someoneToAsk, "identityAnswerAwaited", someoneToAsk, "identityReminder", "2026-12-07")));
    }

    @Test
    void a_person_with_a_number_is_asked_about_and_confirmed() {
        start();
        assertThat(instance).isWaitingAt("Receive_IdentityAnswer").hasNotPassed("Receive_LookUpAnswer");

        answered("identity.answered", Map.of("identityOutcome", "CONFIRMED"));

        assertThat(instance).isEnded().hasPassed("End_IdentityConfirmed");
    }

    @Test
    void a_number_that_is_looked_up_and_found_is_then_confirmed() {
        someoneWithoutNumber = true;
        start();
        assertThat(instance).isWaitingAt("Receive_LookUpAnswer");

        answered("identity.look-up-answered", Map.of("lookUpOutcome", "FOUND"));

        assertThat(instance).isWaitingAt("Receive_IdentityAnswer").hasNotPassed("User_ChooseCandidate");
    }

    @Test
    void a_person_chooses_among_namesakes() {
        someoneWithoutNumber = true;
        start();
        answered("identity.look-up-answered", Map.of("lookUpOutcome", "AMBIGUOUS"));
        assertThat(episode.task()).hasDefinitionKey("User_ChooseCandidate").hasCandidateGroup("identity").isNotAssigned();

        complete(Map.of("candidateOutcome", "CHOSEN"));

        assertThat(instance).isWaitingAt("Receive_IdentityAnswer");
    }

    @Test
    void somebody_who_was_not_found_is_looked_up_again_with_corrected_data() {
        someoneWithoutNumber = true;
        start();
        answered("identity.look-up-answered", Map.of("lookUpOutcome", "NOT_FOUND"));

        complete(Map.of("candidateOutcome", "LOOK_UP_AGAIN"));

        assertThat(instance).isWaitingAt("Receive_LookUpAnswer");
    }

    @Test
    void a_case_in_which_nobody_has_a_number_goes_on_without_an_inquiry() {
        someoneWithoutNumber = true;
        someoneToAsk = false;
        start();
        answered("identity.look-up-answered", Map.of("lookUpOutcome", "NOT_FOUND"));

        complete(Map.of("candidateOutcome", "CHOSEN"));

        assertThat(instance).isEnded().hasPassed("End_IdentityConfirmed").hasNotPassed("Receive_IdentityAnswer");
    }

    @Test
    void a_difference_that_a_person_accepts_goes_on() {
        different();
        assertThat(episode.task()).hasDefinitionKey("User_ResolveDifference").hasCandidateGroup("identity");

        complete(Map.of("identityResolution", "ACCEPT"));

        assertThat(instance).isEnded().hasPassed("End_IdentityConfirmed");
    }

    @Test
    void a_difference_that_is_corrected_is_asked_again() {
        different();

        complete(Map.of("identityResolution", "ASK_AGAIN"));

        assertThat(instance).isWaitingAt("Receive_IdentityAnswer");
    }

    @Test
    void an_identity_that_cannot_be_confirmed_ends_in_the_business_error() {
        different();

        complete(Map.of("identityResolution", "STOP"));

        assertThat(instance).isEnded().hasPassed("End_IdentityNotConfirmed").hasNotPassed("End_IdentityConfirmed");
    }

    @Test
    void a_late_answer_is_chased_and_the_case_keeps_waiting() {
        start();
        assertThat(episode.timer("Timer_IdentityReminder")).hasDueDate(Date.from(LocalDate.of(2026, 12, 7).atStartOfDay(ZoneId.systemDefault()).toInstant()));

        episode.fire("Timer_IdentityReminder");
        assertThat(episode.task()).hasDefinitionKey("User_ChaseIdentityAnswer").hasCandidateGroup("identity");
        complete(Map.of());

        assertThat(instance).isWaitingAt("Receive_IdentityAnswer").hasPassed("End_AnswerChased");
        answered("identity.answered", Map.of("identityOutcome", "CONFIRMED"));
        assertThat(instance).isEnded();
    }

    @Test
    void an_answer_that_comes_while_it_is_chased_ends_the_chase() {
        someoneWithoutNumber = true;
        start();
        episode.fire("Timer_LookUpReminder");
        assertThat(episode.task()).hasDefinitionKey("User_ChaseIdentityAnswer");

        answered("identity.look-up-answered", Map.of("lookUpOutcome", "FOUND"));

        assertThat(instance).isWaitingAtExactly("Receive_IdentityAnswer").hasPassed("Catch_AnswerCame");
        assertThat(episode.task()).isNull();
    }

    @Test
    void an_outcome_that_no_way_is_drawn_for_changes_nothing() {
        start();

        assertThatThrownBy(() -> answered("identity.answered", Map.of("identityOutcome", "PERHAPS")))
                .hasMessageContaining("No outgoing sequence flow");

        assertThat(instance).isWaitingAt("Receive_IdentityAnswer");
    }

    private void start() {
        instance = episode.started("identity-confirmation");
    }

    private void different() {
        start();
        answered("identity.answered", Map.of("identityOutcome", "DIFFERENT"));
    }

    private void answered(String message, Map<String, Object> outcome) {
        var variables = new HashMap<>(outcome);
        variables.put("identityAnswerAwaited", false);
        episode.message(message, variables);
    }

    private void complete(Map<String, Object> outcome) {
        episode.complete(episode.task().getTaskDefinitionKey(), outcome);
    }
}
