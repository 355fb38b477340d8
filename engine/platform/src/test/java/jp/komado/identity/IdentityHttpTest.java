package jp.komado.identity;

import static jp.komado.identity.IdentityFamily.choice;
import static jp.komado.identity.IdentityFamily.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import jp.komado.dossier.Persons;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ④ over HTTP: whoever has a number is asked about; differences, late answers, and answers that are not about whom was asked. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Autowired
    private IdentityFamily family;
    @Autowired
    private Workflow workflow;
    @Autowired
    private RegisterDesk register;
    @Autowired
    private IndividualNumbers numbers;
    @Autowired
    private Persons persons;
    @Autowired
    private Exchange exchange;
    @Autowired
    private Identities identities;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybody_with_a_number_is_asked_about_and_the_last_answer_moves_the_case_on() {
        var caseId = family.compared(true);
        assertThat(register.open(caseId)).hasSize(2).allMatch(inquiry -> inquiry.kind() == InquiryKind.CONFIRMATION);
        assertThat(family.sentence(caseId)).contains("住基ネット（本人確認）", "送る前");

        family.confirm(caseId, IdentityFamily.FATHER);
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isTrue();
        family.confirm(caseId, family.child);

        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isFalse();
        assertThat(family.openTasks(caseId)).doesNotContain("User_ResolveDifference");
        assertThat(identities.verified(caseId, family.personOf(caseId, family.child))).isTrue();
    }

    @Test
    void an_answer_for_somebody_elses_number_or_identity_is_refused_and_changes_nothing() {
        var caseId = family.compared(true);
        var inquiry = register.about(caseId, family.child);
        var good = register.line(inquiry, "01");

        family.refused(inquiry, "identity.refused.other-number", good.replace(family.number, IdentityFamily.anotherNumber()));
        family.refused(inquiry, "identity.refused.somebody-else",
            register.line(inquiry, family.number, "スズキ　イチロウ", "鈴木　一郎", "20010101", "東京都港区三田1-1-1", "01"));
        family.refused(inquiry, "identity.refused.no-number", good.replace(family.number, ""));
        family.refused(inquiry, "identity.refused.result-not-possible", register.line(inquiry, "03"), register.line(inquiry, "03"));
        family.refused(inquiry, "identity.refused.count", good, good);
        family.refused(inquiry, "identity.refused.other-number", register.line(inquiry, "07"));
        family.refused(inquiry, "identity.refused.number-of-another", good.replace(family.number, "987654321093").replace(",01,1234", ",07,1234"));

        family.answer(inquiry, good);
        family.refusedAnswered(inquiry, good);
    }

    @Test
    void an_address_that_differs_is_taken_over_by_a_person() {
        var caseId = family.compared(true);
        family.confirm(caseId, IdentityFamily.FATHER);
        var inquiry = register.about(caseId, family.child);
        family.answer(inquiry, register.line(inquiry, family.number, "シケン　" + family.kana(), "試験　" + family.child, "20180615", "東京都立川市曙町2-1-1", "02"));

        var form = choice(inquiry.personId(), "decision", "ACCEPT");
        person(form).putArray("adopt").add("NUMBER");
        assertThat(family.pointers(caseId, "User_ResolveDifference", form)).containsExactly("/people/0/adopt");
        person(form).putArray("adopt").add("ADDRESS");
        family.journey.done("worker1", caseId, "User_ResolveDifference", form);

        assertThat(persons.find(inquiry.personId()).address()).isEqualTo("東京都立川市曙町2-1-1");
        assertThat(identities.verified(caseId, inquiry.personId())).isTrue();
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isFalse();
    }

    @Test
    void a_changed_number_replaces_the_old_one_only_when_a_person_takes_it_over() {
        var caseId = family.compared(true);
        family.confirm(caseId, IdentityFamily.FATHER);
        var inquiry = register.about(caseId, family.child);
        var fresh = IdentityFamily.anotherNumber();
        family.answer(inquiry, register.line(inquiry, fresh, "シケン　" + family.kana(), "試験　" + family.child, "20180615", "東京都中央区築地1-1-1", "07"));
        assertThat(numbers.matches(inquiry.personId(), new IndividualNumber(family.number))).isTrue();

        var form = choice(inquiry.personId(), "decision", "ACCEPT");
        assertThat(family.pointers(caseId, "User_ResolveDifference", form)).containsExactly("/people/0/adopt");
        person(form).putArray("adopt").add("NUMBER");
        family.journey.done("worker1", caseId, "User_ResolveDifference", form);

        assertThat(numbers.matches(inquiry.personId(), new IndividualNumber(fresh))).isTrue();
    }

    @Test
    void what_the_register_could_not_read_is_asked_again_and_who_is_dead_may_stop_the_case() {
        var caseId = family.compared(true);
        family.confirm(caseId, IdentityFamily.FATHER);
        var unread = register.about(caseId, family.child);
        family.answer(unread, "%08d,,,,,,,20261124,09,,,".formatted(unread.inquiryNumber()));
        assertThat(family.pointers(caseId, "User_ResolveDifference", choice(unread.personId(), "decision", "ACCEPT")))
            .containsExactly("/people/0/decision");
        family.journey.done("worker1", caseId, "User_ResolveDifference", choice(unread.personId(), "decision", "ASK_AGAIN"));

        var again = register.about(caseId, family.child);
        assertThat(register.open(caseId)).hasSize(1);
        family.answer(again, register.line(again, "06").replaceAll(",,$", ",51,20261101"));
        family.journey.done("worker1", caseId, "User_ResolveDifference", choice(again.personId(), "decision", "STOP"));

        assertThat(family.openTasks(caseId)).containsExactly("User_ProposeDecision");
        assertThat(identities.verified(caseId, again.personId())).isFalse();
        var items = family.journey.as("worker1").get("/api/cases/" + caseId + "/inquiries/identity").json().get("items");
        assertThat(items.get(items.size() - 1).get("result").asText()).isEqualTo("DECEASED");
        assertThat(items.get(items.size() - 1).get("changeDate").asText()).isEqualTo("2026-11-01");
        assertThat(items.toString()).doesNotContain(family.number).doesNotContain("12345678901");
    }

    @Test
    void a_late_answer_is_chased_and_the_chase_ends_when_it_comes() {
        var caseId = family.compared(true);
        workflow.fireTimer(caseId, "Timer_IdentityReminder");
        var chase = JSON.objectNode().put("chasedOn", "2999-01-01").put("contact", "総務局").put("result", "UNKNOWN");
        assertThat(family.pointers(caseId, "User_ChaseIdentityAnswer", chase)).containsExactly("/chasedOn");

        register.answer(caseId);
        family.journey.runJobs(caseId);

        assertThat(family.openTasks(caseId)).doesNotContain("User_ChaseIdentityAnswer");
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isFalse();
    }

    @Test
    void what_was_said_when_an_answer_was_chased_stands_in_the_dossier() {
        var caseId = family.compared(true);
        workflow.fireTimer(caseId, "Timer_IdentityReminder");

        family.journey.done("worker1", caseId, "User_ChaseIdentityAnswer", JSON.objectNode().put("chasedOn", "2026-11-20")
            .put("contact", "総務局 住基ネット担当").put("result", "COMING").put("expectedOn", "2026-11-27"));

        var chases = family.journey.as("worker1").get("/api/cases/" + caseId + "/inquiries/identity").json().get("chases");
        assertThat(chases.get(0).get("contact").asText()).isEqualTo("総務局 住基ネット担当");
        assertThat(workflow.isWaitingFor("identity.answered", caseId)).isTrue();
    }

    @Test
    void a_case_that_is_withdrawn_asks_nothing_more_and_takes_no_answer() {
        var caseId = family.compared(true);
        var inquiry = register.about(caseId, family.child);
        var line = register.line(inquiry, "01");
        assertThat(exchange.state(inquiry.inquiryNumber())).contains(RequestState.OPEN);

        assertThat(family.journey.as("worker1").post("/api/cases/" + caseId + "/withdrawal", JSON.objectNode().put("reason", "転居のため")).status())
            .isEqualTo(204);

        assertThat(register.open(caseId)).isEmpty();
        assertThat(exchange.state(inquiry.inquiryNumber())).contains(RequestState.CANCELLED);
        family.refused(inquiry, "identity.refused.not-open", line);
    }

    @Test
    void inquiries_are_shown_to_those_who_may_and_every_look_is_logged() {
        var caseId = family.compared(true);
        var path = "/api/cases/" + caseId + "/inquiries/identity";

        assertThat(family.journey.as("worker1").get(path).json().get("items")).hasSize(2);
        assertThat(family.journey.as("ward-chuo").get(path).status()).isEqualTo(403);
        assertThat(family.journey.as("payment").get(path).status()).isEqualTo(403);
        assertThat(family.journey.as("worker1").get("/api/cases/" + UUID.randomUUID() + "/inquiries/identity").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from komado.audit_entry where case_id = ? and what = 'identity-inquiries' and outcome = 'SHOWN'")
            .param(caseId).query(Integer.class).single()).isEqualTo(1);
    }
}
