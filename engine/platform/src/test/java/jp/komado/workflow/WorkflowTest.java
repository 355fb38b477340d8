package jp.komado.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WorkflowTest {

    @Autowired
    private Workflow workflow;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ApplicationContext context;

    @Test
    void every_model_is_deployed_under_its_bare_file_name() {
        assertThat(workflow.processKeys()).contains("certification", "certificate-issue");
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .allSatisfy(model -> assertThat(model.getResourceName()).isEqualTo(model.getKey() + ".bpmn"));
    }

    @Test
    void deploying_the_same_models_again_makes_no_new_version() {
        long before = repository.createProcessDefinitionQuery().count() + repository.createDecisionDefinitionQuery().count();

        context.publishEvent(new ContextRefreshedEvent(context));

        long after = repository.createProcessDefinitionQuery().count() + repository.createDecisionDefinitionQuery().count();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void the_versions_of_a_table_stand_side_by_side() {
        List<String> tags = repository.createDecisionDefinitionQuery().decisionDefinitionKey("monthly-cap").list().stream()
                .map(decision -> decision.getVersionTag())
                .toList();

        assertThat(tags).contains("2024-04-01", "2025-07-01");
    }

    @Test
    void elements_know_their_step_and_their_form() {
        assertThat(workflow.userTasks("certification"))
                .filteredOn(task -> task.elementId().equals("User_EnterApplication"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.step()).isEqualTo("③");
                    assertThat(task.formKey()).isEqualTo("enter-application");
                });
    }

    @Test
    void the_model_is_handed_out_as_it_was_written() {
        assertThat(workflow.processXml("certification")).contains("<bpmn:definitions").contains("進達");
    }

    @Test
    void an_unknown_process_is_refused() {
        assertThatThrownBy(() -> workflow.processXml("no-such-process")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_message_that_nobody_waits_for_changes_nothing_and_says_so() {
        UUID nobody = UUID.randomUUID();

        assertThat(workflow.isWaitingFor("application.withdrawn", nobody)).isFalse();
        assertThatThrownBy(() -> workflow.correlate("application.withdrawn", nobody, Map.of()))
                .isInstanceOf(NotWaiting.class)
                .hasMessageNotContaining(nobody.toString());
        assertThat(workflow.position(nobody).instances()).isEmpty();
        assertThat(workflow.runJobs(nobody)).isZero();
        assertThatThrownBy(() -> workflow.fireTimer(nobody, "Timer_CorrectionReminder")).isInstanceOf(NotWaiting.class);
    }
}
