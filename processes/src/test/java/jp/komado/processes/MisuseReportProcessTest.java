package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A misuse report waits for the security officer: every node and every flow of the model. */
class MisuseReportProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE =
            ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration()).assertClassCoverageAtLeast(1.0).build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), "misuse-report");

    @Test
    void a_report_lies_with_the_security_officer_until_it_is_confirmed() {
        ProcessInstance instance = episode.startedBy("misuse-report.made");
        assertThat(instance).isWaitingAt("User_ConfirmMisuseReport").hasNotPassed("End_MisuseReportConfirmed");
        assertThat(episode.task("User_ConfirmMisuseReport")).hasCandidateGroup("misuse").hasFormKey("confirm-misuse-report");

        episode.complete("User_ConfirmMisuseReport");

        assertThat(instance).isEnded().hasPassed("User_ConfirmMisuseReport", "End_MisuseReportConfirmed");
        assertThat(episode.task()).isNull();
    }
}
