package jp.komado.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.komado.cap.AssistanceFacts;
import jp.komado.cap.Caps;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFacts;
import jp.komado.dossier.Applications;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.identity.RegisterDesk;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.workflow.ProcessPosition;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** ⑤ to ⑦' as the desks and the linkage server see them: a child insured through the father, whose tax nobody brought on paper. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinkageHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static int children;

    @LocalServerPort
    private int port;
    @Autowired
    private Workflow workflow;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private RegisterDesk register;
    @Autowired
    private LinkageServer server;
    @Autowired
    private TaxFacts taxFacts;
    @Autowired
    private AssistanceFacts assistanceFacts;
    @Autowired
    private ImportedFacts importedFacts;
    @Autowired
    private Applications applications;
    @Autowired
    private Exchange exchange;
    @Autowired
    private Caps caps;
    @Autowired
    private JdbcTemplate jdbc;

    private Journey journey;

    @BeforeEach
    void setUp() {
        journey = new Journey(port, workflow, workItems, List.of(register));
    }

    @AfterEach
    void nothing_stays_stopped() {
        jdbc.update("delete from komado.linkage_stop");
    }

    @Test
    void code_tax_and_insurance_are_obtained_and_the_receipt_names_the_inquiry() {
        var caseId = compared(entry());
        assertThat(server.open(caseId)).extracting(Inquiry::kind).containsOnly(Inquiry.CODE).hasSize(2);
        answerAll(caseId);

        assertThat(active(caseId)).doesNotContain("information-linkage");
        var father = applications.capFacts(caseId).insuredPersonId();
        var number = inquiry(caseId, Information.TAX).get("inquiryNumber").asLong();
        assertThat(taxFacts.of(caseId).get(father)).first().satisfies(fact -> {
            assertThat(fact.incomeLevy()).isEqualTo(64_300);
            assertThat(fact.origin()).isEqualTo(Origin.INQUIRY);
            assertThat(fact.inquiryNumber()).isEqualTo(number);
        });
        assertThat(caps.assess(caseId).household()).filteredOn(line -> line.personId().equals(father)).first().satisfies(line -> {
            assertThat(line.origin()).isEqualTo(Origin.INQUIRY);
            assertThat(line.inquiryNumber()).isEqualTo(number);
            assertThat(line.originDate()).isNotNull();
        });
        assertThat(importedFacts.of(caseId)).extracting(ImportedFact::information).containsExactly(Information.INSURANCE);
        assertThat(importedFacts.of(caseId).get(0).insurance().insurerNumber()).isEqualTo("06130397");
        assertThat(view(caseId).get("codes")).hasSize(2);
    }

    @Test
    void tax_on_paper_is_not_asked_for() {
        var entry = entry();
        ((ObjectNode) entry.at("/household/0")).putObject("tax").put("fiscalYear", 2026).put("status", "TAXED").put("incomeLevy", 1).put(
            "perCapitaLevy", 1).put("designatedCity", false).put("source", "PAPER").put("sourceDate", "2026-07-01");
        var caseId = compared(entry);
        answerAll(caseId);

        assertThat(view(caseId).get("inquiries")).noneMatch(inquiry -> inquiry.path("information").asText().equals("TAX"));
        assertThat(active(caseId)).doesNotContain("information-linkage");
    }

    @Test
    void a_household_on_assistance_is_confirmed_and_pays_nothing_and_nobodys_tax_is_asked() {
        var entry = entry();
        ((ObjectNode) entry.get("special")).put("publicAssistance", true);
        var caseId = compared(entry);
        answerAll(caseId, inquiry -> inquiry.information() == Information.ASSISTANCE
            ? LinkageServer.CHUO + ",09,01,OK,receiving=1;from=20250401;to=;office=中央福祉事務所;medical=1" : LinkageServer.fine(inquiry));

        assertThat(assistanceFacts.of(caseId)).get().satisfies(fact -> {
            assertThat(fact.receiving()).isTrue();
            assertThat(fact.inquiryNumber()).isNotNull();
        });
        assertThat(caps.assess(caseId).monthlyCapYen()).isZero();
        assertThat(caps.assess(caseId).steps().stream().flatMap(step -> step.inputs().stream())).anySatisfy(input -> {
            assertThat(input.origin()).isEqualTo(Origin.INQUIRY);
            assertThat(input.value()).isEqualTo("PUBLIC_ASSISTANCE");
        });
        assertThat(view(caseId).get("inquiries")).noneMatch(inquiry -> inquiry.path("information").asText().equals("TAX"));
    }

    @Test
    void a_household_that_is_not_on_assistance_after_all_is_asked_for_its_tax() {
        var entry = entry();
        ((ObjectNode) entry.get("special")).put("publicAssistance", true);
        var caseId = compared(entry);
        answerAll(caseId, inquiry -> inquiry.information() == Information.ASSISTANCE
            ? LinkageServer.CHUO + ",09,01,OK,receiving=0;from=;to=;office=;medical=0" : LinkageServer.fine(inquiry));

        assertThat(caps.assess(caseId).tier()).isEqualTo("IV");
        assertThat(view(caseId).get("inquiries")).anyMatch(inquiry -> inquiry.path("information").asText().equals("TAX"));
    }

    @Test
    void a_code_that_cannot_be_obtained_is_tried_again_or_left_to_paper_with_a_reason() {
        var caseId = compared(entry());
        answer(caseId, inquiry -> ",NETWORK_ERROR");
        assertThat(prefill(caseId, "User_RepairCode").get("failed")).hasSize(2).allMatch(p -> p.get("result").asText().equals("NETWORK_ERROR"));

        assertThat(journey.complete("worker1", caseId, "User_RepairCode", JSON.objectNode().put("outcome", "PAPER")).status()).isEqualTo(422);
        journey.done("worker1", caseId, "User_RepairCode", JSON.objectNode().put("outcome", "RETRY"));
        assertThat(server.open(caseId)).hasSize(2);
        answer(caseId, inquiry -> ",NUMBER_UNKNOWN");
        journey.done("worker1", caseId, "User_RepairCode", JSON.objectNode().put("outcome", "PAPER").put("note", "番号の登録が遅れている"));

        var items = prefill(caseId, "User_AskForPaper").get("items");
        assertThat(items).allMatch(item -> item.get("reason").asText().equals("NO_CODE") && !item.get("mayAskAgain").asBoolean());
        assertThat(view(caseId).get("acts")).hasSize(2);
    }

    @Test
    void a_copy_that_is_not_registered_is_asked_again_three_times_and_then_on_paper() {
        var caseId = atTax();
        for (int retry = 0; retry < 3; retry++) {
            answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,NOT_REGISTERED,");
            assertThat(active(caseId)).contains("Catch_RetryDue");
            jdbc.update("update komado.linkage_need set retry_at = now() - interval '1 minute' where case_id = ? and state = 'RETRY'", caseId);
            workflow.fireTimer(caseId, "Catch_RetryDue");
            journey.runJobs(caseId);
        }
        answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,NOT_REGISTERED,");

        var item = prefill(caseId, "User_AskForPaper").get("items").get(0);
        assertThat(item.get("reason").asText()).isEqualTo("NOT_REGISTERED");
        journey.done("worker1", caseId, "User_AskForPaper", items(item(item, "RECEIVED").set("tax", tax(2026))));
        assertThat(active(caseId)).doesNotContain("information-linkage");
    }

    @Test
    void undeclared_tax_holds_the_case_until_the_family_declared_and_it_is_asked_again() {
        var caseId = atTax();
        answer(caseId, inquiry -> LinkageServer.CHUO + ",09,01,UNDECLARED,fiscalYear=2026;municipality=131024;status=UNDECLARED");

        var item = prefill(caseId, "User_AskForPaper").get("items").get(0);
        assertThat(item.get("reason").asText()).isEqualTo("UNDECLARED");
        journey.done("worker1", caseId, "User_AskForPaper", items(item(item, "ASK_AGAIN")));
        assertThat(server.open(caseId)).hasSize(1);
        answerAll(caseId);

        assertThat(caps.assess(caseId).tier()).isEqualTo("IV");
    }

    @Test
    void what_is_not_disclosed_is_decided_by_a_supervisor_who_sees_no_office() {
        var caseId = atTax();
        answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,REFUSED_NONDISCLOSURE,");

        assertThat(journey.complete("worker1", caseId, "User_HandleNonDisclosure", decision("PAPER")).status()).isEqualTo(403);
        assertThat(journey.as("head").get("/api/work-items/" + journey.task(caseId, "User_HandleNonDisclosure").id()).json().get("data").toString())
            .doesNotContain("131024").doesNotContain("address");
        var shown = view(caseId);
        assertThat(shown.get("nonDisclosure").asBoolean()).isTrue();
        assertThat(shown.toString()).doesNotContain(LinkageServer.CHUO);
        journey.done("head", caseId, "User_HandleNonDisclosure", decision("WITHOUT"));

        assertThat(active(caseId)).doesNotContain("information-linkage");
        assertThat(taxFacts.of(caseId)).isEmpty();
    }

    @Test
    void an_interim_answer_keeps_the_inquiry_open_until_the_provider_approves() {
        var caseId = atTax();
        answer(caseId, inquiry -> LinkageServer.CHUO + ",01,01,MANUAL_PENDING,");
        assertThat(server.open(caseId)).extracting(Inquiry::state).containsExactly(Inquiry.State.INTERIM);
        assertThat(active(caseId)).contains("Receive_OutsideAnswer");

        workflow.fireTimer(caseId, "Timer_ManualAnswer");
        journey.runJobs(caseId);
        assertThat(prefill(caseId, "User_PhoneProvider").get("pending")).hasSize(1);
        answerAll(caseId);

        assertThat(active(caseId)).doesNotContain("information-linkage");
        assertThat(open(caseId)).doesNotContain("User_PhoneProvider");
    }

    @Test
    void what_is_not_permitted_stops_all_inquiries_of_its_kind_until_the_officer_lifts_it() {
        var first = atTax();
        var second = atTax();
        answer(first, inquiry -> LinkageServer.CHUO + ",09,02,NOT_PERMITTED,");
        journey.runJobs(second);

        assertThat(open(first)).contains("User_AskForPaper");
        assertThat(open(second)).contains("User_AskForPaper");
        assertThat(view(second).get("inquiries").get(0).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(exchange.state(view(second).get("inquiries").get(0).get("inquiryNumber").asLong())).contains(RequestState.CANCELLED);
        assertThat(journey.as("worker1").delete("/api/linkage-stops/OUTSIDE/TAX").status()).isEqualTo(403);
        assertThat(journey.as("usage").delete("/api/linkage-stops/OUTSIDE/TAX").status()).isEqualTo(204);
        assertThat(journey.as("usage").delete("/api/linkage-stops/OUTSIDE/TAX").status()).isEqualTo(404);
    }

    @Test
    void a_number_that_exists_already_is_replaced_by_a_new_one() {
        var caseId = atTax();
        var before = server.open(caseId).get(0).number();
        answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,DUPLICATE_ID,");

        assertThat(server.open(caseId)).hasSize(1).allMatch(inquiry -> inquiry.number() != before);
    }

    @Test
    void the_body_that_a_wrong_one_names_is_asked_next() {
        var caseId = atTax();
        answer(caseId, inquiry -> "1310410000000000,09,02,WRONG_ORG,");

        assertThat(server.open(caseId)).extracting(Inquiry::provider).containsExactly("1310410000000000");
    }

    @Test
    void without_a_code_the_code_is_acquired_first() {
        var caseId = atTax();
        answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,NO_CODE,");

        assertThat(server.open(caseId)).extracting(Inquiry::kind).containsExactly(Inquiry.CODE);
        answerAll(caseId);
        assertThat(active(caseId)).doesNotContain("information-linkage");
    }

    @Test
    void an_answer_about_another_year_or_another_thing_or_under_anothers_number_changes_nothing() {
        var caseId = atTax();
        var inquiry = server.open(caseId).get(0);
        var before = view(caseId).toString();

        assertThatThrownBy(() -> server.receive(inquiry, LinkageServer.CHUO + ",09,01,OK," + LinkageServer.tax(2025, 1)))
            .isInstanceOf(AnswerRefused.class).hasMessage("linkage.refused.other-year");
        assertThatThrownBy(() -> server.receive(inquiry, LinkageServer.CHUO + ",09,01,OK,receiving=1"))
            .isInstanceOf(AnswerRefused.class).hasMessage("linkage.refused.other-information");
        assertThatThrownBy(() -> server.receive(inquiry, inquiry.number() + 1, LinkageServer.CHUO + ",09,01,OK," + LinkageServer.tax(2026, 1)))
            .isInstanceOf(AnswerRefused.class).hasMessage("linkage.refused.unknown");

        assertThat(view(caseId).toString()).isEqualTo(before);
        assertThat(taxFacts.of(caseId)).isEmpty();
        assertThat(server.open(caseId)).hasSize(1);
    }

    @Test
    void a_second_answer_and_an_integrated_number_of_somebody_else_are_refused() throws AnswerRefused {
        var caseId = compared(entry());
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
        var caseId = atTax();
        answer(caseId, inquiry -> LinkageServer.CHUO + ",09,01,OK_EMPTY,");
        var item = prefill(caseId, "User_AskForPaper").get("items").get(0);

        assertThat(refused(caseId, items(item(item, "RECEIVED")))).isEqualTo("/items/0/tax");
        assertThat(refused(caseId, items(item(item, "RECEIVED").set("tax", tax(2025))))).isEqualTo("/items/0/tax/fiscalYear");
        assertThat(refused(caseId, items(item(item, "ASK_AGAIN"), item(item, "ASK_AGAIN")))).isEqualTo("/items/1/needId");
        assertThat(refused(caseId, items(item(item, "ASK_AGAIN").put("needId", UUID.randomUUID().toString())))).isEqualTo("/items/0/needId");
        assertThat(taxFacts.of(caseId)).isEmpty();
    }

    @Test
    void a_late_answer_is_chased_and_the_chase_ends_with_the_answer() {
        var caseId = compared(entry());
        workflow.fireTimer(caseId, "Timer_CodeReminder");
        journey.runJobs(caseId);
        assertThat(prefill(caseId, "User_ChaseLinkageAnswer").get("open")).hasSize(2);

        answer(caseId, LinkageServer::fine);

        assertThat(open(caseId)).doesNotContain("User_ChaseLinkageAnswer");
    }

    @Test
    void others_may_not_look_and_nothing_is_asked_after_a_withdrawal() {
        var caseId = compared(entry());
        var numbers = server.open(caseId).stream().map(Inquiry::number).toList();

        assertThat(journey.as("payment").get("/api/cases/" + caseId + "/inquiries/linkage").status()).isEqualTo(403);
        assertThat(journey.as("ward-tachikawa").get("/api/cases/" + caseId + "/inquiries/linkage").status()).isIn(403, 404);
        journey.as("worker1").post("/api/cases/" + caseId + "/withdrawal", Map.of("reason", "転出"));
        assertThat(numbers).allMatch(number -> exchange.state(number).orElseThrow() == RequestState.CANCELLED);
    }

    /** A case whose only open inquiry is the father's tax. */
    private UUID atTax() {
        var caseId = compared(entry());
        while (server.open(caseId).stream().noneMatch(inquiry -> inquiry.information() == Information.TAX)) {
            assertThat(answer(caseId, LinkageServer::fine)).as(() -> active(caseId) + " " + view(caseId)).isPositive();
        }
        for (var inquiry : server.open(caseId)) {
            if (inquiry.information() != Information.TAX) {
                try {
                    server.receive(inquiry, LinkageServer.fine(inquiry));
                } catch (AnswerRefused refused) {
                    throw new AssertionError(refused);
                }
            }
        }
        return caseId;
    }

    private void answerAll(UUID caseId) {
        answerAll(caseId, LinkageServer::fine);
    }

    private void answerAll(UUID caseId, Function<Inquiry, String> rest) {
        while (answer(caseId, rest) > 0) {
            journey.runJobs(caseId);
        }
    }

    private int answer(UUID caseId, Function<Inquiry, String> rest) {
        var answered = server.answer(caseId, rest);
        journey.runJobs(caseId);
        return answered;
    }

    private UUID compared(ObjectNode entry) {
        var patient = (ObjectNode) entry.get("patient");
        return journey.compared(entry, Journey.comparison().put("patientKana", patient.get("familyKana").asText() + "ハナコ")
            .put("birthDate", patient.get("birthDate").asText()).put("individualNumber", patient.get("individualNumber").asText()));
    }

    /** A family of its own for each test; the father's tax is not on paper. */
    private static ObjectNode entry() {
        var entry = EntryForms.anEntry();
        children++;
        ((ObjectNode) entry.get("patient")).put("familyKana", "レンケイ").put("birthDate", LocalDate.of(2016, 3, 1).plusDays(children).toString())
            .put("individualNumber", individualNumber(70_000_000_000L + children));
        var fathersBirth = LocalDate.of(1975, 1, 1).plusDays(children).toString();
        ((ObjectNode) entry.get("applicant")).put("birthDate", fathersBirth).put("individualNumber", individualNumber(80_000_000_000L + children));
        ((ObjectNode) entry.at("/household/0")).put("birthDate", fathersBirth).remove("tax");
        return entry;
    }

    /** Eleven digits with their check digit. */
    private static String individualNumber(long body) {
        var digits = Long.toString(body);
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (digits.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % 11;
        return digits + (rest <= 1 ? 0 : 11 - rest);
    }

    private List<String> active(UUID caseId) {
        return workflow.position(caseId).instances().stream().filter(instance -> "ACTIVE".equals(instance.state()))
            .flatMap(instance -> Stream.concat(Stream.of(instance.processKey()),
                instance.active().stream().map(ProcessPosition.Active::elementId))).toList();
    }

    private List<String> open(UUID caseId) {
        return workItems.openOf(caseId).stream().map(WorkItem::elementId).toList();
    }

    private JsonNode prefill(UUID caseId, String elementId) {
        return journey.as("worker1").get("/api/work-items/" + journey.task(caseId, elementId).id()).json().get("data");
    }

    private JsonNode view(UUID caseId) {
        var answer = journey.as("worker1").get("/api/cases/" + caseId + "/inquiries/linkage");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode inquiry(UUID caseId, Information information) {
        for (var inquiry : view(caseId).get("inquiries")) {
            if (inquiry.path("information").asText().equals(information.name())) {
                return inquiry;
            }
        }
        throw new AssertionError("no inquiry about " + information);
    }

    private String refused(UUID caseId, ObjectNode form) {
        var answer = journey.complete("worker1", caseId, "User_AskForPaper", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().at("/errors/0/pointer").asText();
    }

    private static ObjectNode decision(String outcome) {
        return JSON.objectNode().put("outcome", outcome).put("reason", "支援機関と協議した");
    }

    private static ObjectNode item(JsonNode wanted, String outcome) {
        return JSON.objectNode().put("needId", wanted.get("needId").asText()).put("outcome", outcome);
    }

    private static ObjectNode tax(int year) {
        return JSON.objectNode().put("fiscalYear", year).put("status", "TAXED").put("incomeLevy", 64_300).put("perCapitaLevy", 5_000)
            .put("source", "PAPER").put("sourceDate", "2026-12-01");
    }

    private static ObjectNode items(JsonNode... items) {
        ArrayNode list = JSON.arrayNode();
        List.of(items).forEach(list::add);
        return JSON.objectNode().set("items", list);
    }
}
