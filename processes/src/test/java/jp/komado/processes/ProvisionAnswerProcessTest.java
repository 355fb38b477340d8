package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑫ A provision that only a person may answer: every node and every flow of the model. */
class ProvisionAnswerProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), "provision-answer");

    private final List<String> called = new ArrayList<>();
    private ProcessInstance instance;

    @BeforeEach
    void registerDelegates() {
        Mocks.register("answerProvision", (JavaDelegate) execution -> called.add("answerProvision"));
        Mocks.register("refuseProvision", (JavaDelegate) execution -> called.add("refuseProvision"));
    }

    @Test
    void what_the_section_head_approves_is_provided() {
        request();
        assertThat(instance).isWaitingAt("User_ApproveProvision");
        assertThat(episode.task().getFormKey()).isEqualTo("approve-provision");

        decide(true);

        assertThat(instance).isEnded().hasPassed("End_ProvisionAnswered");
        assertThat(called).containsExactly("answerProvision");
    }

    @Test
    void what_the_section_head_refuses_is_answered_without_content() {
        request();

        decide(false);

        assertThat(instance).isEnded().hasPassed("End_ProvisionRefused").hasNotPassed("Service_AnswerProvision");
        assertThat(called).containsExactly("refuseProvision");
    }

    private void request() {
        instance = episode.startedBy("provision.requested");
    }

    private void decide(boolean approved) {
        episode.complete("User_ApproveProvision", Map.of("provisionApproved", approved));
    }
}
