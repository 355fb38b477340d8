package jp.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import jp.komado.dossier.Persons;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ④ ④' over HTTP: a child without a number, namesakes, differences, and answers that are not about whom was asked. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FATHER = "太郎";
    private static final AtomicLong CHILDREN = new AtomicLong(40_000_000_000L);

    @LocalServerPort
    private int port;
    @Autowired
    private Workflow workflow;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private RegisterDesk register;
    @Autowired
    private InquiryRepository inquiries;
    @Autowired
    private IndividualNumbers numbers;
    @Autowired
    private Persons persons;
    @Autowired
    private Exchange exchange;
    @Autowired
    private Identities identities;
    @Autowired
    private IdentityPersonalData personalData;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private String child;
    private String childsNumber;

    @BeforeEach
    void a_child_of_this_test() {
        journey = new Journey(port, workflow, workItems);
        var body = CHILDREN.incrementAndGet();
        child = "試子" + body % 1000;
        childsNumber = RegisterDesk.number(body);
    }

    @Test
    void everybody_with_a_number_is_asked_about_and_the_last_answer_moves_the_case_on() {
        var caseId = compared(true);
        assertThat(register.open(caseId)).hasSize(2).allMatch(inquiry -> inquiry.kind() == InquiryKind.CONFIRMATION);
        assertThat(sentence(caseId)).contains("住基ネット（本人確認）", "送る前");

        confirm(caseId, FATHER);
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isTrue();
        confirm(caseId, child);

        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isFalse();
        assertThat(openTasks(caseId)).doesNotContain("User_ResolveDifference");
        assertThat(identities.verified(caseId, personOf(caseId, child))).isTrue();
    }

    @Test
    void a_number_that_was_not_given_is_looked_up_and_goes_into_the_vault() {
        var caseId = compared(false);
        var lookUp = register.about(caseId, child);
        assertThat(lookUp.kind()).isEqualTo(InquiryKind.LOOK_UP);
        assertThat(workflow.isWaitingFor("identity.look-up-answered", caseId)).isTrue();

        answer(lookUp, record(lookUp, childsNumber, "01"));

        assertThat(numbers.matches(lookUp.personId(), new IndividualNumber(childsNumber))).isTrue();
        assertThat(register.open(caseId)).hasSize(2).allMatch(inquiry -> inquiry.kind() == InquiryKind.CONFIRMATION);
        assertThat(identities.verified(caseId, lookUp.personId())).isFalse();
    }

    @Test
    void a_person_chooses_among_namesakes_with_what_was_given_beside_them() {
        var caseId = compared(false);
        var lookUp = register.about(caseId, child);
        var other = RegisterDesk.number(CHILDREN.incrementAndGet());
        answer(lookUp, record(lookUp, childsNumber, "03"),
            register.line(lookUp, other, "シケン　" + kana(), "試験　" + child, "20180615", "東京都江戸川区中央9-9-9", "03"));

        var task = journey.task(caseId, "User_ChooseCandidate");
        var question = journey.as("worker1").get("/api/work-items/" + task.id()).json().at("/data/questions/0");
        assertThat(question.at("/given/name").asText()).isEqualTo("試験　" + child);
        assertThat(question.at("/result").asText()).isEqualTo("MULTIPLE");
        assertThat(question.at("/found/0/individualNumberMasked").asText()).isEqualTo("********" + childsNumber.substring(8));
        assertThat(question.at("/found/0/differences")).isEmpty();
        assertThat(question.at("/found/1/differences")).extracting(JsonNode::asText).containsExactly("ADDRESS");
        assertThat(question.toString()).doesNotContain(childsNumber).doesNotContain(other);
        assertThat(numbers.has(lookUp.personId())).isFalse();

        var form = choice(lookUp.personId(), "outcome", "CANDIDATE");
        person(form).put("candidateId", question.at("/found/0/id").asText());
        journey.done("worker1", caseId, "User_ChooseCandidate", form);

        assertThat(numbers.matches(lookUp.personId(), new IndividualNumber(childsNumber))).isTrue();
        assertThat(unassigned(caseId)).isZero();
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isTrue();
        assertThat(timeline(caseId)).anyMatch(text -> text.contains("該当者が複数")).noneMatch(text -> text.contains(child));
    }

    @Test
    void a_candidate_of_somebody_else_and_a_form_that_forgets_somebody_are_refused() {
        var caseId = compared(false);
        var lookUp = register.about(caseId, child);
        answer(lookUp, "%08d,,,,,,,20261124,04,,,".formatted(lookUp.inquiryNumber()));

        var foreign = choice(lookUp.personId(), "outcome", "CANDIDATE");
        person(foreign).put("candidateId", UUID.randomUUID().toString());
        assertThat(pointers(caseId, "User_ChooseCandidate", foreign)).containsExactly("/people/0/candidateId");
        assertThat(pointers(caseId, "User_ChooseCandidate", choice(UUID.randomUUID(), "outcome", "WITHOUT_NUMBER")))
            .containsExactlyInAnyOrder("/people/0/personId", "/people");
        var fathers = choice(lookUp.personId(), "outcome", "GIVEN_NUMBER");
        person(fathers).put("individualNumber", "987654321093");
        assertThat(pointers(caseId, "User_ChooseCandidate", fathers)).containsExactly("/people/0/individualNumber");
        var wrong = choice(lookUp.personId(), "outcome", "GIVEN_NUMBER");
        person(wrong).put("individualNumber", "123456789019");
        assertThat(pointers(caseId, "User_ChooseCandidate", wrong)).containsExactly("/people/0/individualNumber");

        journey.done("worker1", caseId, "User_ChooseCandidate", choice(lookUp.personId(), "outcome", "WITHOUT_NUMBER"));
        assertThat(register.open(caseId)).extracting(Inquiry::personId).doesNotContain(lookUp.personId()).hasSize(1);
        confirm(caseId, FATHER);
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isFalse();
        assertThat(identities.verified(caseId, lookUp.personId())).isFalse();
    }

    @Test
    void somebody_who_was_not_found_is_looked_up_again_with_the_right_birth_date() {
        var caseId = compared(false);
        var lookUp = register.about(caseId, child);
        answer(lookUp, "%08d,,,,,,,20261124,04,,,".formatted(lookUp.inquiryNumber()));

        var form = choice(lookUp.personId(), "outcome", "LOOK_UP_AGAIN");
        person(form).putObject("corrected").put("birthDate", "2018-06-16");
        journey.done("worker1", caseId, "User_ChooseCandidate", form);

        var again = register.about(caseId, child);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.inquiryNumber()).isNotEqualTo(lookUp.inquiryNumber());
        assertThat(persons.find(again.personId()).birthDate()).hasToString("2018-06-16");
    }

    @Test
    void an_answer_for_somebody_elses_number_or_identity_is_refused_and_changes_nothing() {
        var caseId = compared(true);
        var inquiry = register.about(caseId, child);
        var good = register.line(inquiry, "01");

        refused(inquiry, "identity.refused.other-number", good.replace(childsNumber, RegisterDesk.number(CHILDREN.incrementAndGet())));
        refused(inquiry, "identity.refused.somebody-else",
            register.line(inquiry, childsNumber, "スズキ　イチロウ", "鈴木　一郎", "20010101", "東京都港区三田1-1-1", "01"));
        refused(inquiry, "identity.refused.no-number", good.replace(childsNumber, ""));
        refused(inquiry, "identity.refused.result-not-possible", register.line(inquiry, "03"), register.line(inquiry, "03"));
        refused(inquiry, "identity.refused.count", good, good);
        refused(inquiry, "identity.refused.other-number", register.line(inquiry, "07"));
        refused(inquiry, "identity.refused.number-of-another", good.replace(childsNumber, "987654321093").replace(",01,1234", ",07,1234"));

        answer(inquiry, good);
        refusedAnswered(inquiry, good);
    }

    @Test
    void a_looked_up_number_that_is_the_fathers_is_refused_and_so_are_two_candidates_with_one_number() {
        var caseId = compared(false);
        var lookUp = register.about(caseId, child);

        refused(lookUp, "identity.refused.number-of-another", record(lookUp, "987654321093", "01"));
        refused(lookUp, "identity.refused.same-number-twice", record(lookUp, childsNumber, "03"), record(lookUp, childsNumber, "03"));
        refused(lookUp, "identity.refused.count", record(lookUp, childsNumber, "03"));
        refused(lookUp, "identity.refused.count", record(lookUp, childsNumber, "03"), record(lookUp, RegisterDesk.number(5), "01"));
        refused(lookUp, "identity.refused.result-not-possible", record(lookUp, childsNumber, "07"));
        assertThat(numbers.has(lookUp.personId())).isFalse();
        assertThat(unassigned(caseId)).isZero();
    }

    @Test
    void an_address_that_differs_is_taken_over_by_a_person() {
        var caseId = compared(true);
        confirm(caseId, FATHER);
        var inquiry = register.about(caseId, child);
        answer(inquiry, register.line(inquiry, childsNumber, "シケン　" + kana(), "試験　" + child, "20180615", "東京都立川市曙町2-1-1", "02"));

        var form = choice(inquiry.personId(), "decision", "ACCEPT");
        person(form).putArray("adopt").add("NUMBER");
        assertThat(pointers(caseId, "User_ResolveDifference", form)).containsExactly("/people/0/adopt");
        person(form).putArray("adopt").add("ADDRESS");
        journey.done("worker1", caseId, "User_ResolveDifference", form);

        assertThat(persons.find(inquiry.personId()).address()).isEqualTo("東京都立川市曙町2-1-1");
        assertThat(identities.verified(caseId, inquiry.personId())).isTrue();
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isFalse();
    }

    @Test
    void a_changed_number_replaces_the_old_one_only_when_a_person_takes_it_over() {
        var caseId = compared(true);
        confirm(caseId, FATHER);
        var inquiry = register.about(caseId, child);
        var fresh = RegisterDesk.number(CHILDREN.incrementAndGet());
        answer(inquiry, register.line(inquiry, fresh, "シケン　" + kana(), "試験　" + child, "20180615", "東京都中央区築地1-1-1", "07"));
        assertThat(numbers.matches(inquiry.personId(), new IndividualNumber(childsNumber))).isTrue();

        var form = choice(inquiry.personId(), "decision", "ACCEPT");
        assertThat(pointers(caseId, "User_ResolveDifference", form)).containsExactly("/people/0/adopt");
        person(form).putArray("adopt").add("NUMBER");
        journey.done("worker1", caseId, "User_ResolveDifference", form);

        assertThat(numbers.matches(inquiry.personId(), new IndividualNumber(fresh))).isTrue();
    }

    @Test
    void what_the_register_could_not_read_is_asked_again_and_who_is_dead_may_stop_the_case() {
        var caseId = compared(true);
        confirm(caseId, FATHER);
        var unread = register.about(caseId, child);
        answer(unread, "%08d,,,,,,,20261124,09,,,".formatted(unread.inquiryNumber()));
        assertThat(pointers(caseId, "User_ResolveDifference", choice(unread.personId(), "decision", "ACCEPT")))
            .containsExactly("/people/0/decision");
        journey.done("worker1", caseId, "User_ResolveDifference", choice(unread.personId(), "decision", "ASK_AGAIN"));

        var again = register.about(caseId, child);
        assertThat(register.open(caseId)).hasSize(1);
        answer(again, register.line(again, "06").replaceAll(",,$", ",51,20261101"));
        journey.done("worker1", caseId, "User_ResolveDifference", choice(again.personId(), "decision", "STOP"));

        assertThat(openTasks(caseId)).containsExactly("User_ProposeDecision");
        assertThat(identities.verified(caseId, again.personId())).isFalse();
        var items = journey.as("worker1").get("/api/cases/" + caseId + "/inquiries/identity").json().get("items");
        assertThat(items.get(items.size() - 1).get("result").asText()).isEqualTo("DECEASED");
        assertThat(items.get(items.size() - 1).get("changeDate").asText()).isEqualTo("2026-11-01");
        assertThat(items.toString()).doesNotContain(childsNumber).doesNotContain("12345678901");
    }

    @Test
    void a_late_answer_is_chased_and_the_chase_ends_when_it_comes() {
        var caseId = compared(true);
        workflow.fireTimer(caseId, "Timer_IdentityReminder");
        var chase = JSON.objectNode().put("chasedOn", "2999-01-01").put("contact", "総務局").put("result", "UNKNOWN");
        assertThat(pointers(caseId, "User_ChaseIdentityAnswer", chase)).containsExactly("/chasedOn");

        register.answer(caseId);
        journey.runJobs(caseId);

        assertThat(openTasks(caseId)).doesNotContain("User_ChaseIdentityAnswer");
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isFalse();
    }

    @Test
    void what_was_said_when_an_answer_was_chased_stands_in_the_dossier() {
        var caseId = compared(true);
        workflow.fireTimer(caseId, "Timer_IdentityReminder");

        journey.done("worker1", caseId, "User_ChaseIdentityAnswer", JSON.objectNode().put("chasedOn", "2026-11-20")
            .put("contact", "総務局 住基ネット担当").put("result", "COMING").put("expectedOn", "2026-11-27"));

        var chases = journey.as("worker1").get("/api/cases/" + caseId + "/inquiries/identity").json().get("chases");
        assertThat(chases.get(0).get("contact").asText()).isEqualTo("総務局 住基ネット担当");
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isTrue();
    }

    @Test
    void a_case_that_is_withdrawn_asks_nothing_more_and_takes_no_answer() {
        var caseId = compared(true);
        var inquiry = register.about(caseId, child);
        var line = register.line(inquiry, "01");
        assertThat(exchange.state(inquiry.inquiryNumber())).contains(RequestState.OPEN);

        assertThat(journey.as("worker1").post("/api/cases/" + caseId + "/withdrawal", JSON.objectNode().put("reason", "転居のため")).status())
            .isEqualTo(204);

        assertThat(register.open(caseId)).isEmpty();
        assertThat(exchange.state(inquiry.inquiryNumber())).contains(RequestState.CANCELLED);
        refused(inquiry, "identity.refused.not-open", line);
    }

    @Test
    void inquiries_are_shown_to_those_who_may_and_every_look_is_logged() {
        var caseId = compared(true);
        var path = "/api/cases/" + caseId + "/inquiries/identity";

        assertThat(journey.as("worker1").get(path).json().get("items")).hasSize(2);
        assertThat(journey.as("ward-chuo").get(path).status()).isEqualTo(403);
        assertThat(journey.as("payment").get(path).status()).isEqualTo(403);
        assertThat(journey.as("worker1").get("/api/cases/" + UUID.randomUUID() + "/inquiries/identity").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from komado.audit_entry where case_id = ? and what = 'identity-inquiries' and outcome = 'SHOWN'")
            .param(caseId).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void what_the_register_said_about_a_child_can_be_disclosed_and_erased() {
        var caseId = compared(false);
        var lookUp = register.about(caseId, child);
        answer(lookUp, record(lookUp, childsNumber, "03"), record(lookUp, RegisterDesk.number(CHILDREN.incrementAndGet()), "03"));
        assertThat(unassigned(caseId)).isEqualTo(2);

        assertThat((List<?>) personalData.export(lookUp.personId()).get("identityInquiries")).hasSize(1);
        assertThat((List<?>) personalData.export(lookUp.personId()).get("identityRecords")).isEmpty();
        assertThat(personalData.erase(lookUp.personId())).isPositive();

        assertThat(inquiries.ofCase(caseId)).isEmpty();
        assertThat(unassigned(caseId)).isZero();
    }

    private UUID compared(boolean withNumber) {
        var entry = EntryForms.anEntry();
        var patient = (ObjectNode) entry.get("patient");
        patient.put("givenName", child).put("givenKana", kana());
        var comparison = Journey.comparison().put("patientKana", "シケン" + kana());
        if (withNumber) {
            patient.put("individualNumber", childsNumber);
            comparison.put("individualNumber", childsNumber);
        } else {
            patient.remove("individualNumber");
            patient.put("individualNumberWithheld", true);
            comparison.remove("individualNumber");
        }
        return journey.compared(entry, comparison);
    }

    /** A reading of its own for each child, or the cases would be duplicates of each other. */
    private String kana() {
        var digits = "アイウエオカキクケコ";
        var kana = new StringBuilder("コ");
        childsNumber.substring(8).chars().forEach(digit -> kana.append(digits.charAt(digit - '0')));
        return kana.toString();
    }

    private String record(Inquiry inquiry, String number, String result) {
        return register.line(inquiry, number, "シケン　" + kana(), "試験　" + child, "20180615", "東京都中央区築地1-1-1", result);
    }

    private void confirm(UUID caseId, String givenName) {
        var inquiry = register.about(caseId, givenName);
        answer(inquiry, register.line(inquiry, "01"));
    }

    private void answer(Inquiry inquiry, String... lines) {
        register.answer(inquiry, lines);
        journey.runJobs(inquiry.caseId());
    }

    private void refused(Inquiry inquiry, String reason, String... lines) {
        var before = inquiries.findById(inquiry.id()).orElseThrow().state();
        assertThatThrownBy(() -> register.tryAnswer(inquiry, lines)).isInstanceOf(AnswerRefused.class).hasMessage(reason);
        assertThat(inquiries.findById(inquiry.id()).orElseThrow().state()).isEqualTo(before);
    }

    private void refusedAnswered(Inquiry inquiry, String line) {
        assertThat(inquiries.findById(inquiry.id()).orElseThrow().state()).isEqualTo(InquiryState.ANSWERED);
        refused(inquiry, "identity.refused.not-open", line);
    }

    private static ObjectNode choice(UUID personId, String field, String value) {
        var form = JSON.objectNode();
        form.putArray("people").addObject().put("personId", personId.toString()).put(field, value).put("reason", "書類と見比べた");
        return form;
    }

    private static ObjectNode person(ObjectNode form) {
        return (ObjectNode) form.at("/people/0");
    }

    private List<String> pointers(UUID caseId, String elementId, ObjectNode form) {
        var answer = journey.complete("worker1", caseId, elementId, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return StreamSupport.stream(answer.json().get("errors").spliterator(), false).map(error -> error.get("pointer").asText()).toList();
    }

    private UUID personOf(UUID caseId, String givenName) {
        return inquiries.ofCase(caseId).stream().map(Inquiry::personId)
            .filter(id -> persons.find(id).givenName().equals(givenName)).findFirst().orElseThrow();
    }

    private List<String> openTasks(UUID caseId) {
        return workItems.openOf(caseId).stream().map(WorkItem::elementId).toList();
    }

    private String sentence(UUID caseId) {
        return journey.as("worker1").get("/api/cases/" + caseId).json().at("/waiting/sentence").asText();
    }

    private List<String> timeline(UUID caseId) {
        return StreamSupport.stream(journey.as("worker1").get("/api/cases/" + caseId + "/timeline").json().get("items").spliterator(), false)
            .map(item -> item.get("text").asText()).toList();
    }

    private long unassigned(UUID caseId) {
        return jdbc.sql("select r.id from komado.identity_record r join komado.identity_inquiry i on i.id = r.inquiry_id where i.case_id = ?")
            .param(caseId).query(UUID.class).list().stream()
            .filter(id -> jdbc.sql("select vault.unassigned(?) is not null").param(id).query(Boolean.class).single()).count();
    }
}
