package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑩ A cap that follows its household: every node and every flow of the model. */
class CapChangeProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .excludeProcessDefinitionKeys("certificate-issue")
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), models -> models.addClasspathResource("processes/cap-change.bpmn")
            .addModelInstance("certificate-issue.bpmn", Bpmn.createExecutableProcess("certificate-issue").camundaHistoryTimeToLive(1).startEvent().endEvent().done()));

    private final List<String> called = new ArrayList<>();
    private boolean pastMonths;
    private ProcessInstance instance;

    @BeforeEach
    void registerDelegates() {
        Mocks.register("applyCapChange", (JavaDelegate) execution -> {
            called.add("applyCapChange " + execution.getProcessBusinessKey());
            execution.setVariable("settlePastMonths", pastMonths);
        });
    }

    @Test
    void a_change_is_checked_approved_by_another_applied_and_printed() {
        started();
        assertThat(episode.task("User_ReviewCapChange")).hasCandidateGroup("review");
        reviewed("PROPOSE");
        assertThat(episode.task("User_ApproveCapChange")).hasCandidateGroup("approval");
        assertThat(called).isEmpty();

        episode.complete("User_ApproveCapChange", Map.of("approved", true));

        assertThat(instance).isEnded().hasPassed("Call_CertificateIssue", "End_NothingToSettle").hasNotPassed("User_SettlePastMonths");
        assertThat(called).containsExactly("applyCapChange " + episode.businessKey());
    }

    @Test
    void months_that_were_paid_under_another_cap_are_settled_after_the_certificate() {
        pastMonths = true;
        started();
        reviewed("PROPOSE");
        episode.complete("User_ApproveCapChange", Map.of("approved", true));
        assertThat(instance).isWaitingAt("User_SettlePastMonths").hasPassed("Call_CertificateIssue");
        assertThat(episode.task("User_SettlePastMonths")).hasCandidateGroup("refund");

        episode.complete("User_SettlePastMonths");

        assertThat(instance).isEnded().hasPassed("End_FamilyTold");
    }

    @Test
    void what_is_sent_back_is_checked_again() {
        started();
        reviewed("PROPOSE");

        episode.complete("User_ApproveCapChange", Map.of("approved", false));

        assertThat(instance).isWaitingAt("User_ReviewCapChange").hasNotPassed("Service_ApplyCapChange");
    }

    @Test
    void a_cap_that_stays_ends_without_a_certificate() {
        started();

        reviewed("NOT_NEEDED");

        assertThat(instance).isEnded().hasPassed("End_CapStays").hasNotPassed("User_ApproveCapChange", "Call_CertificateIssue");
        assertThat(called).isEmpty();
    }

    private void started() {
        instance = episode.startedBy("cap-change.needed");
    }

    private void reviewed(String outcome) {
        episode.complete("User_ReviewCapChange", Map.of("capChangeOutcome", outcome));
    }
}
