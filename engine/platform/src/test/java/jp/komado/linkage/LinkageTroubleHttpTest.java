package jp.komado.linkage;

import static jp.komado.linkage.LinkageFamily.decision;
import static jp.komado.linkage.LinkageFamily.entry;
import static jp.komado.linkage.LinkageFamily.item;
import static jp.komado.linkage.LinkageFamily.items;
import static jp.komado.linkage.LinkageFamily.tax;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import jp.komado.cap.Caps;
import jp.komado.cap.TaxFacts;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** ⑤ to ⑦' when an answer is no help: what people do instead, and answers and forms that are refused. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinkageTroubleHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Autowired
    private LinkageFamily family;
    @Autowired
    private Workflow workflow;
    @Autowired
    private LinkageServer server;
    @Autowired
    private TaxFacts taxFacts;
    @Autowired
    private Exchange exchange;
    @Autowired
    private Caps caps;
    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nothing_stays_stopped() {
        jdbc.update("delete from komado.linkage_stop");
    }

    @Test
    void a_code_that_cannot_be_obtained_is_tried_again_or_left_to_paper_with_a_reason() {
        var caseId = family.compared(entry());
        family.answer(caseId, inquiry -> ",NETWORK_ERROR");
        assertThat(family.prefill(caseId, "User_RepairCode").get("failed")).hasSize(2).allMatch(p -> p.get("result").asText().equals("NETWORK_ERROR"));

        assertThat(family.journey.complete("worker1", caseId, "User_RepairCode", JSON.objectNode().put("outcome", "PAPER")).status()).isEqualTo(422);
        family.journey.done("worker1", caseId, "User_RepairCode", JSON.objectNode().put("outcome", "RETRY"));
        assertThat(server.open(caseId)).hasSize(2);
        family.answer(caseId, inquiry -> ",NUMBER_UNKNOWN");
        family.journey.done("worker1", caseId, "User_RepairCode", JSON.objectNode().put("outcome", "PAPER").put("note", "番号の登録が遅れている"));

        var items = family.prefill(caseId, "User_AskForPaper").get("items");
        assertThat(items).allMatch(item -> item.get("reason").asText().equals("NO_CODE") && !item.get("mayAskAgain").asBoolean());
        assertThat(family.view(caseId).get("acts")).hasSize(2);
    }

    @Test
    void a_copy_that_is_not_registered_is_asked_again_three_times_and_then_on_paper() {
        var caseId = family.atTax();
        for (int retry = 0; retry < 3; retry++) {
            family.answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,NOT_REGISTERED,");
            assertThat(family.active(caseId)).contains("Catch_RetryDue");
            jdbc.update("update komado.linkage_need set retry_at = now() - interval '1 minute' where case_id = ? and state = 'RETRY'", caseId);
            workflow.fireTimer(caseId, "Catch_RetryDue");
            family.journey.runJobs(caseId);
        }
        family.answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,NOT_REGISTERED,");

        var item = family.prefill(caseId, "User_AskForPaper").get("items").get(0);
        assertThat(item.get("reason").asText()).isEqualTo("NOT_REGISTERED");
        family.journey.done("worker1", caseId, "User_AskForPaper", items(item(item, "RECEIVED").set("tax", tax(2026))));
        assertThat(family.active(caseId)).doesNotContain("information-linkage");
    }

    @Test
    void undeclared_tax_holds_the_case_until_the_family_declared_and_it_is_asked_again() {
        var caseId = family.atTax();
        family.answer(caseId, inquiry -> LinkageServer.CHUO + ",09,01,UNDECLARED,fiscalYear=2026;municipality=131024;status=UNDECLARED");

        var item = family.prefill(caseId, "User_AskForPaper").get("items").get(0);
        assertThat(item.get("reason").asText()).isEqualTo("UNDECLARED");
        family.journey.done("worker1", caseId, "User_AskForPaper", items(item(item, "ASK_AGAIN")));
        assertThat(server.open(caseId)).hasSize(1);
        family.answerAll(caseId);

        assertThat(caps.assess(caseId).tier()).isEqualTo("IV");
    }

    @Test
    void what_is_not_disclosed_is_decided_by_a_supervisor_who_sees_no_office() {
        var caseId = family.atTax();
        family.answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,REFUSED_NONDISCLOSURE,");

        assertThat(family.journey.complete("worker1", caseId, "User_HandleNonDisclosure", decision("PAPER")).status()).isEqualTo(403);
        assertThat(family.journey.as("head").get("/api/work-items/" + family.journey.task(caseId, "User_HandleNonDisclosure").id()).json().get("data").toString())
            .doesNotContain("131024").doesNotContain("address");
        var shown = family.view(caseId);
        assertThat(shown.get("nonDisclosure").asBoolean()).isTrue();
        assertThat(shown.toString()).doesNotContain(LinkageServer.CHUO);
        family.journey.done("head", caseId, "User_HandleNonDisclosure", decision("WITHOUT"));

        assertThat(family.active(caseId)).doesNotContain("information-linkage");
        assertThat(taxFacts.of(caseId)).isEmpty();
    }

    @Test
    void what_is_not_permitted_stops_all_inquiries_of_its_kind_until_the_officer_lifts_it() {
        var first = family.atTax();
        var second = family.atTax();
        family.answer(first, inquiry -> LinkageServer.CHUO + ",09,02,NOT_PERMITTED,");
        family.journey.runJobs(second);

        assertThat(family.open(first)).contains("User_AskForPaper");
        assertThat(family.open(second)).contains("User_AskForPaper");
        assertThat(family.view(second).get("inquiries").get(0).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(exchange.state(family.view(second).get("inquiries").get(0).get("inquiryNumber").asLong())).contains(RequestState.CANCELLED);
        assertThat(family.journey.as("worker1").delete("/api/linkage-stops/OUTSIDE/TAX").status()).isEqualTo(403);
        assertThat(family.journey.as("usage").delete("/api/linkage-stops/OUTSIDE/TAX").status()).isEqualTo(204);
        assertThat(family.journey.as("usage").delete("/api/linkage-stops/OUTSIDE/TAX").status()).isEqualTo(404);
    }

    @Test
    void an_answer_about_another_year_or_another_thing_or_under_anothers_number_changes_nothing() {
        var caseId = family.atTax();
        var inquiry = server.open(caseId).get(0);
        var before = family.view(caseId).toString();

        assertThatThrownBy(() -> server.receive(inquiry, LinkageServer.CHUO + ",09,01,OK," + LinkageServer.tax(2025, 1)))
            .isInstanceOf(AnswerRefused.class).hasMessage("linkage.refused.other-year");
        assertThatThrownBy(() -> server.receive(inquiry, LinkageServer.CHUO + ",09,01,OK,receiving=1"))
            .isInstanceOf(AnswerRefused.class).hasMessage("linkage.refused.other-information");
        assertThatThrownBy(() -> server.receive(inquiry, inquiry.number() + 1, LinkageServer.CHUO + ",09,01,OK," + LinkageServer.tax(2026, 1)))
            .isInstanceOf(AnswerRefused.class).hasMessage("linkage.refused.unknown");

        assertThat(family.view(caseId).toString()).isEqualTo(before);
        assertThat(taxFacts.of(caseId)).isEmpty();
        assertThat(server.open(caseId)).hasSize(1);
    }

    @Test
    void a_second_answer_and_an_integrated_number_of_somebody_else_are_refused() throws AnswerRefused {
        var caseId = family.compared(entry());
        var codes = server.open(caseId);
        server.receive(codes.get(0), "000000009990001,OBTAINED");

        assertThatThrownBy(() -> server.receive(codes.get(0), "000000009990002,OBTAINED"))
            .isInstanceOf(AnswerRefused.class).hasMessage("linkage.refused.answered");
        assertThatThrownBy(() -> server.receive(codes.get(1), "000000009990001,OBTAINED"))
            .isInstanceOf(AnswerRefused.class).hasMessage("linkage.refused.somebody-else");
        assertThatThrownBy(() -> server.receive(codes.get(1), ",OBTAINED"))
            .isInstanceOf(AnswerRefused.class).hasMessage("linkage.refused.integrated-number");
        assertThat(server.open(caseId)).containsExactly(codes.get(1));
    }

    @Test
    void the_form_for_papers_wants_each_of_them_once_and_of_the_right_year() {
        var caseId = family.atTax();
        family.answer(caseId, inquiry -> LinkageServer.CHUO + ",09,01,OK_EMPTY,");
        var item = family.prefill(caseId, "User_AskForPaper").get("items").get(0);

        assertThat(family.refused(caseId, items(item(item, "RECEIVED")))).isEqualTo("/items/0/tax");
        assertThat(family.refused(caseId, items(item(item, "RECEIVED").set("tax", tax(2025))))).isEqualTo("/items/0/tax/fiscalYear");
        assertThat(family.refused(caseId, items(item(item, "ASK_AGAIN"), item(item, "ASK_AGAIN")))).isEqualTo("/items/1/needId");
        assertThat(family.refused(caseId, items(item(item, "ASK_AGAIN").put("needId", UUID.randomUUID().toString())))).isEqualTo("/items/0/needId");
        assertThat(taxFacts.of(caseId)).isEmpty();
    }
}
