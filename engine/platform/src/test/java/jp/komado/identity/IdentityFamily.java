package jp.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import jp.komado.dossier.Persons;
import jp.komado.exchange.AnswerRefused;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A family with a child of its own for each test, and what the register is asked and answers about it. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class IdentityFamily {

    static final String FATHER = "太郎";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final AtomicLong CHILDREN = new AtomicLong(40_000_000_000L);

    final Journey journey;
    final String child;
    final String number;

    private final RegisterDesk register;
    private final InquiryRepository inquiries;
    private final Persons persons;
    private final WorkItems workItems;
    private final JdbcClient jdbc;

    IdentityFamily(Journeys journeys, RegisterDesk register, InquiryRepository inquiries, Persons persons, WorkItems workItems, JdbcClient jdbc) {
        this.register = register;
        this.inquiries = inquiries;
        this.persons = persons;
        this.workItems = workItems;
        this.jdbc = jdbc;
        this.journey = journeys.answeredBy();
        var body = CHILDREN.incrementAndGet();
        this.child = "試子" + body % 1000;
        this.number = RegisterDesk.number(body);
    }

    /** The number of a child of nobody. */
    static String anotherNumber() {
        return RegisterDesk.number(CHILDREN.incrementAndGet());
    }

    UUID compared(boolean withNumber) {
        var entry = EntryForms.anEntry();
        var patient = (ObjectNode) entry.get("patient");
        patient.put("givenName", child).put("givenKana", kana());
        var comparison = Journey.comparison().put("patientKana", "シケン" + kana());
        if (withNumber) {
            patient.put("individualNumber", number);
            comparison.put("individualNumber", number);
        } else {
            patient.remove("individualNumber");
            patient.put("individualNumberWithheld", true);
            comparison.remove("individualNumber");
        }
        return journey.compared(entry, comparison);
    }

    /** A reading of its own for each child, or the cases would be duplicates of each other. */
    String kana() {
        var digits = "アイウエオカキクケコ";
        var kana = new StringBuilder("コ");
        number.substring(8).chars().forEach(digit -> kana.append(digits.charAt(digit - '0')));
        return kana.toString();
    }

    String record(Inquiry inquiry, String number, String result) {
        return register.line(inquiry, number, "シケン　" + kana(), "試験　" + child, "20180615", "東京都中央区築地1-1-1", result);
    }

    void confirm(UUID caseId, String givenName) {
        var inquiry = register.about(caseId, givenName);
        answer(inquiry, register.line(inquiry, "01"));
    }

    void answer(Inquiry inquiry, String... lines) {
        register.answer(inquiry, lines);
        journey.runJobs(inquiry.caseId());
    }

    void refused(Inquiry inquiry, String reason, String... lines) {
        var before = inquiries.findById(inquiry.id()).orElseThrow().state();
        assertThatThrownBy(() -> register.tryAnswer(inquiry, lines)).isInstanceOf(AnswerRefused.class).hasMessage(reason);
        assertThat(inquiries.findById(inquiry.id()).orElseThrow().state()).isEqualTo(before);
    }

    void refusedAnswered(Inquiry inquiry, String line) {
        assertThat(inquiries.findById(inquiry.id()).orElseThrow().state()).isEqualTo(InquiryState.ANSWERED);
        refused(inquiry, "identity.refused.not-open", line);
    }

    static ObjectNode choice(UUID personId, String field, String value) {
        var form = JSON.objectNode();
        form.putArray("people").addObject().put("personId", personId.toString()).put(field, value).put("reason", "書類と見比べた");
        return form;
    }

    static ObjectNode person(ObjectNode form) {
        return (ObjectNode) form.at("/people/0");
    }

    List<String> pointers(UUID caseId, String elementId, ObjectNode form) {
        var answer = journey.complete("worker1", caseId, elementId, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return StreamSupport.stream(answer.json().get("errors").spliterator(), false).map(error -> error.get("pointer").asText()).toList();
    }

    UUID personOf(UUID caseId, String givenName) {
        return inquiries.ofCase(caseId).stream().map(Inquiry::personId)
            .filter(id -> persons.find(id).givenName().equals(givenName)).findFirst().orElseThrow();
    }

    List<String> openTasks(UUID caseId) {
        return workItems.openOf(caseId).stream().map(WorkItem::elementId).toList();
    }

    String sentence(UUID caseId) {
        return journey.as("worker1").get("/api/cases/" + caseId).json().at("/waiting/sentence").asText();
    }

    List<String> timeline(UUID caseId) {
        return StreamSupport.stream(journey.as("worker1").get("/api/cases/" + caseId + "/timeline").json().get("items").spliterator(), false)
            .map(item -> item.get("text").asText()).toList();
    }

    long unassigned(UUID caseId) {
        return jdbc.sql("select r.id from komado.identity_record r join komado.identity_inquiry i on i.id = r.inquiry_id where i.case_id = ?")
            .param(caseId).query(UUID.class).list().stream()
            .filter(id -> jdbc.sql("select vault.unassigned(?) is not null").param(id).query(Boolean.class).single()).count();
    }
}
