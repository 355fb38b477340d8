package jp.komado.linkage;

import static jp.komado.linkage.LinkageFamily.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import jp.komado.cap.AssistanceFacts;
import jp.komado.cap.Caps;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFacts;
import jp.komado.dossier.Applications;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** ⑤ to ⑦' as the desks and the linkage server see them: a child insured through the father, whose tax nobody brought on paper. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinkageHttpTest {

    @Autowired
    private LinkageFamily family;
    @Autowired
    private Workflow workflow;
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

    @Test
    void code_tax_and_insurance_are_obtained_and_the_receipt_names_the_inquiry() {
        var caseId = family.compared(entry());
        assertThat(server.open(caseId)).extracting(Inquiry::kind).containsOnly(Inquiry.CODE).hasSize(2);
        family.answerAll(caseId);

        assertThat(family.active(caseId)).doesNotContain("information-linkage");
        var father = applications.capFacts(caseId).insuredPersonId();
        var number = family.inquiry(caseId, Information.TAX).get("inquiryNumber").asLong();
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
        assertThat(family.view(caseId).get("codes")).hasSize(2);
    }

    @Test
    void tax_on_paper_is_not_asked_for() {
        var entry = entry();
        ((ObjectNode) entry.at("/household/0")).putObject("tax").put("fiscalYear", 2026).put("status", "TAXED").put("incomeLevy", 1).put(
            "perCapitaLevy", 1).put("designatedCity", false).put("source", "PAPER").put("sourceDate", "2026-07-01");
        var caseId = family.compared(entry);
        family.answerAll(caseId);

        assertThat(family.view(caseId).get("inquiries")).noneMatch(inquiry -> inquiry.path("information").asText().equals("TAX"));
        assertThat(family.active(caseId)).doesNotContain("information-linkage");
    }

    @Test
    void a_household_on_assistance_is_confirmed_and_pays_nothing_and_nobodys_tax_is_asked() {
        var entry = entry();
        ((ObjectNode) entry.get("special")).put("publicAssistance", true);
        var caseId = family.compared(entry);
        family.answerAll(caseId, inquiry -> inquiry.information() == Information.ASSISTANCE
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
        assertThat(family.view(caseId).get("inquiries")).noneMatch(inquiry -> inquiry.path("information").asText().equals("TAX"));
    }

    @Test
    void a_household_that_is_not_on_assistance_after_all_is_asked_for_its_tax() {
        var entry = entry();
        ((ObjectNode) entry.get("special")).put("publicAssistance", true);
        var caseId = family.compared(entry);
        family.answerAll(caseId, inquiry -> inquiry.information() == Information.ASSISTANCE
            ? LinkageServer.CHUO + ",09,01,OK,receiving=0;from=;to=;office=;medical=0" : LinkageServer.fine(inquiry));

        assertThat(caps.assess(caseId).tier()).isEqualTo("IV");
        assertThat(family.view(caseId).get("inquiries")).anyMatch(inquiry -> inquiry.path("information").asText().equals("TAX"));
    }

    @Test
    void an_interim_answer_keeps_the_inquiry_open_until_the_provider_approves() {
        var caseId = family.atTax();
        family.answer(caseId, inquiry -> LinkageServer.CHUO + ",01,01,MANUAL_PENDING,");
        assertThat(server.open(caseId)).extracting(Inquiry::state).containsExactly(Inquiry.State.INTERIM);
        assertThat(family.active(caseId)).contains("Receive_OutsideAnswer");

        workflow.fireTimer(caseId, "Timer_ManualAnswer");
        family.journey.runJobs(caseId);
        assertThat(family.prefill(caseId, "User_PhoneProvider").get("pending")).hasSize(1);
        family.answerAll(caseId);

        assertThat(family.active(caseId)).doesNotContain("information-linkage");
        assertThat(family.open(caseId)).doesNotContain("User_PhoneProvider");
    }

    @Test
    void a_number_that_exists_already_is_replaced_by_a_new_one() {
        var caseId = family.atTax();
        var before = server.open(caseId).get(0).number();
        family.answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,DUPLICATE_ID,");

        assertThat(server.open(caseId)).hasSize(1).allMatch(inquiry -> inquiry.number() != before);
    }

    @Test
    void the_body_that_a_wrong_one_names_is_asked_next() {
        var caseId = family.atTax();
        family.answer(caseId, inquiry -> "1310410000000000,09,02,WRONG_ORG,");

        assertThat(server.open(caseId)).extracting(Inquiry::provider).containsExactly("1310410000000000");
    }

    @Test
    void without_a_code_the_code_is_acquired_first() {
        var caseId = family.atTax();
        family.answer(caseId, inquiry -> LinkageServer.CHUO + ",09,02,NO_CODE,");

        assertThat(server.open(caseId)).extracting(Inquiry::kind).containsExactly(Inquiry.CODE);
        family.answerAll(caseId);
        assertThat(family.active(caseId)).doesNotContain("information-linkage");
    }

    @Test
    void a_late_answer_is_chased_and_the_chase_ends_with_the_answer() {
        var caseId = family.compared(entry());
        workflow.fireTimer(caseId, "Timer_CodeReminder");
        family.journey.runJobs(caseId);
        assertThat(family.prefill(caseId, "User_ChaseLinkageAnswer").get("open")).hasSize(2);

        family.answer(caseId, LinkageServer::fine);

        assertThat(family.open(caseId)).doesNotContain("User_ChaseLinkageAnswer");
    }

    @Test
    void others_may_not_look_and_nothing_is_asked_after_a_withdrawal() {
        var caseId = family.compared(entry());
        var numbers = server.open(caseId).stream().map(Inquiry::number).toList();

        assertThat(family.journey.as("payment").get("/api/cases/" + caseId + "/inquiries/linkage").status()).isEqualTo(403);
        assertThat(family.journey.as("ward-tachikawa").get("/api/cases/" + caseId + "/inquiries/linkage").status()).isIn(403, 404);
        family.journey.as("worker1").post("/api/cases/" + caseId + "/withdrawal", Map.of("reason", "転出"));
        assertThat(numbers).allMatch(number -> exchange.state(number).orElseThrow() == RequestState.CANCELLED);
    }
}
