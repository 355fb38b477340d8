package jp.komado.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑭ Held lines wait for a person, and then what was decided is done to them. */
class ClaimExceptionProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(CaseUnderTest.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @RegisterExtension
    final EpisodeUnderTest episode = EpisodeUnderTest.of(COVERAGE.getProcessEngine(), "claim-exception");

    private final List<String> called = new ArrayList<>();

    @BeforeEach
    void registerDelegates() {
        Mocks.register("applyResolution", (JavaDelegate) execution -> called.add(execution.getProcessBusinessKey()));
    }

    @Test
    void what_a_person_decides_is_done_to_the_lines() {
        var instance = episode.startedBy("claim-exception.found");
        assertThat(episode.task().getFormKey()).isEqualTo("resolve-exception");
        assertThat(called).isEmpty();

        episode.complete("User_ResolveException");

        assertThat(called).containsExactly(episode.businessKey());
        assertThat(instance).isEnded().hasPassed("End_ExceptionSettled");
    }
}
