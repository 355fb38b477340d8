package jp.komado.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.komado.testing.KomadoClient;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import jp.komado.worklist.WorkListFakes;
import jp.komado.worklist.WorkListFakes.FakeCases;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case in the real engine, seen by managers and on the picture; its papers belong to a city with an authority of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(WorkListFakes.class)
class DashboardTest {

    private static final String HACHIOJI = "132012";

    @LocalServerPort
    private int port;

    @Autowired
    private FakeCases cases;

    @Autowired
    private Workflow workflow;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Clock clock;

    private UUID caseId;

    @BeforeEach
    void start_a_case_for_another_authority() {
        jdbc.sql("delete from komado.work_item").update();
        caseId = cases.open("高尾 みのり", HACHIOJI);
        workflow.start("certification.received-at-counter", caseId, Map.of(
                "channel", "PORTAL", "municipalityCode", HACHIOJI, "applicationDate", "2026-11-20", "standardPeriod", "P90D"));
        workflow.runJobs(caseId);
    }

    @Test
    void the_engines_task_became_a_row_with_desk_and_due_date() {
        WorkItem item = workItems.openOf(caseId).get(0);

        assertThat(item.elementId()).isEqualTo("User_TurnBack");
        assertThat(item.formKey()).isEqualTo("turn-back");
        assertThat(item.queue()).isIn("receipt-desk", "ward-counter");
        assertThat(item.dueDate()).isAfterOrEqualTo(LocalDate.now(clock));
        assertThat(item.municipalityCode()).isEqualTo(HACHIOJI);
        assertThat(workItems.waiting(caseId).sentence()).contains("管轄の機関へ返す");
    }

    @Test
    void a_manager_sees_every_step_and_what_lies_there() {
        jdbc.sql("update komado.work_item set due_date = current_date - 30, created_at = now() - interval '40 days'").update();

        JsonNode steps = manager().get("/api/dashboard/steps").json();

        assertThat(steps.get("elements")).hasSizeGreaterThanOrEqualTo(15);
        JsonNode turnBack = element(steps, "User_TurnBack");
        assertThat(turnBack.get("title").asText()).isEqualTo("管轄の機関へ返す");
        assertThat(turnBack.get("open").asInt()).isEqualTo(1);
        assertThat(turnBack.get("overdue").asInt()).isEqualTo(1);
        assertThat(turnBack.get("unassigned").asInt()).isEqualTo(1);
        assertThat(turnBack.get("oldestOfficeDays").asInt()).isGreaterThan(20);
        assertThat(element(steps, "User_CheckPrint").get("open").asInt()).isZero();
        assertThat(element(steps, "User_CheckPrint").get("oldestOfficeDays").isNull()).isTrue();
        assertThat(steps.at("/totals/open").asInt()).isEqualTo(1);
        assertThat(steps.at("/totals/openCases").asInt()).isEqualTo(1);
        assertThat(manager().speaking("en").get("/api/dashboard/steps").body()).contains("Return to the authority in charge");
    }

    @Test
    void a_manager_sees_what_waits_for_others_and_which_model_does_which_step() {
        UUID asked = cases.open("高尾 ひびき", HACHIOJI);
        runtime.createProcessInstanceByKey("board-consultation").businessKey(asked.toString()).startBeforeActivity("Receive_BoardReply")
                .setVariable("meetingReminder", "2099-01-01T00:00:00").execute();

        JsonNode steps = manager().get("/api/dashboard/steps").json();

        assertThat(steps.get("processes")).extracting(process -> process.get("key").asText()).contains("certification", "insurer-inquiry");
        assertThat(steps.at("/processes")).filteredOn(process -> process.get("key").asText().equals("certification"))
                .allSatisfy(process -> {
                    assertThat(process.get("name").asText()).isNotBlank();
                    assertThat(process.get("steps")).extracting(JsonNode::asText).contains("①", "⑩");
                });
        assertThat(steps.get("waits")).anySatisfy(wait -> {
            assertThat(wait.get("processKey").asText()).isEqualTo("board-consultation");
            assertThat(wait.get("step").asText()).isEqualTo("⑨");
            assertThat(wait.get("waiting").asInt()).isPositive();
        });
    }

    @Test
    void a_manager_sees_how_far_the_claim_months_are_and_a_clerk_of_the_board_does_not() {
        KomadoClient.Answer months = manager().get("/api/dashboard/claim-months");

        assertThat(months.status()).isEqualTo(200);
        assertThat(months.json().get("items").isArray()).isTrue();
        assertThat(months.json().get("items")).allSatisfy(month -> assertThat(month.get("stages")).hasSize(6));
        assertThat(KomadoClient.signedIn(port, "board").get("/api/dashboard/claim-months").status()).isEqualTo(403);
    }

    @Test
    void a_case_shows_where_it_stands_and_what_it_has_passed() {
        JsonNode instance = KomadoClient.signedIn(port, "worker1").get("/api/cases/" + caseId + "/process").json().at("/instances/0");

        assertThat(instance.get("processKey").asText()).isEqualTo("certification");
        assertThat(instance.get("state").asText()).isEqualTo("ACTIVE");
        assertThat(instance.at("/active/0/elementId").asText()).isEqualTo("User_TurnBack");
        assertThat(instance.get("passed")).extracting(JsonNode::asText).contains("Start_CounterReceived", "Rule_Jurisdiction");
    }

    @Test
    void a_case_of_another_municipality_or_of_nobody_is_not_shown() {
        assertThat(KomadoClient.signedIn(port, "ward-chuo").get("/api/cases/" + caseId + "/process").status()).isEqualTo(403);
        assertThat(KomadoClient.signedIn(port, "worker1").get("/api/cases/" + UUID.randomUUID() + "/process").status()).isEqualTo(404);
        assertThat(KomadoClient.visitor(port).get("/api/cases/" + caseId + "/process").status()).isEqualTo(401);
    }

    @Test
    void the_models_are_served_as_bpmn() {
        KomadoClient.Answer model = manager().get("/api/processes/certification/model");

        assertThat(model.status()).isEqualTo(200);
        assertThat(model.header("Content-Type")).startsWith("application/xml");
        assertThat(model.body()).contains("User_CompareEntry", "③ 入力内容を原本と照合する");
        assertThat(manager().get("/api/processes/nothing/model").status()).isEqualTo(404);
    }

    @Test
    void the_dashboard_is_for_those_who_may_read_it() {
        assertThat(KomadoClient.signedIn(port, "ward-chuo").get("/api/dashboard/steps").status()).isEqualTo(403);
        assertThat(KomadoClient.visitor(port).get("/api/dashboard/steps").status()).isEqualTo(401);
    }

    private KomadoClient manager() {
        return KomadoClient.signedIn(port, "manager");
    }

    private static JsonNode element(JsonNode steps, String elementId) {
        return StreamSupport.stream(steps.get("elements").spliterator(), false)
                .filter(element -> element.get("elementId").asText().equals(elementId))
                .findFirst()
                .orElseThrow();
    }
}
