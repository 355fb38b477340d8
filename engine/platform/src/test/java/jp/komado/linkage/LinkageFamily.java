package jp.komado.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.komado.exchange.AnswerRefused;
import jp.komado.identity.RegisterDesk;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.workflow.ProcessPosition;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** A family of its own for each case: a child insured through the father, whose tax nobody brought on paper; the register confirms them. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class LinkageFamily {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final AtomicInteger CHILDREN = new AtomicInteger();

    final Journey journey;

    private final LinkageServer server;
    private final Workflow workflow;
    private final WorkItems workItems;

    LinkageFamily(Journeys journeys, RegisterDesk register, LinkageServer server, Workflow workflow, WorkItems workItems) {
        this.journey = journeys.answeredBy(register);
        this.server = server;
        this.workflow = workflow;
        this.workItems = workItems;
    }

    /** A case whose only open inquiry is the father's tax. */
    UUID atTax() {
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

    void answerAll(UUID caseId) {
        answerAll(caseId, LinkageServer::fine);
    }

    void answerAll(UUID caseId, Function<Inquiry, String> rest) {
        while (answer(caseId, rest) > 0) {
            journey.runJobs(caseId);
        }
    }

    int answer(UUID caseId, Function<Inquiry, String> rest) {
        var answered = server.answer(caseId, rest);
        journey.runJobs(caseId);
        return answered;
    }

    UUID compared(ObjectNode entry) {
        var patient = (ObjectNode) entry.get("patient");
        return journey.compared(entry, Journey.comparison().put("patientKana", patient.get("familyKana").asText() + "ハナコ")
            .put("birthDate", patient.get("birthDate").asText()).put("individualNumber", patient.get("individualNumber").asText()));
    }

    /** A family of its own for each test; the father's tax is not on paper. */
    static ObjectNode entry() {
        var entry = EntryForms.anEntry();
        var child = CHILDREN.incrementAndGet();
        ((ObjectNode) entry.get("patient")).put("familyKana", "レンケイ").put("birthDate", LocalDate.of(2016, 3, 1).plusDays(child).toString())
            .put("individualNumber", RegisterDesk.number(70_000_000_000L + child));
        var fathersBirth = LocalDate.of(1975, 1, 1).plusDays(child).toString();
        ((ObjectNode) entry.get("applicant")).put("birthDate", fathersBirth).put("individualNumber", RegisterDesk.number(80_000_000_000L + child));
        ((ObjectNode) entry.at("/household/0")).put("birthDate", fathersBirth).remove("tax");
        return entry;
    }

    List<String> active(UUID caseId) {
        return workflow.position(caseId).instances().stream().filter(instance -> "ACTIVE".equals(instance.state()))
            .flatMap(instance -> Stream.concat(Stream.of(instance.processKey()),
                instance.active().stream().map(ProcessPosition.Active::elementId))).toList();
    }

    List<String> open(UUID caseId) {
        return workItems.openOf(caseId).stream().map(WorkItem::elementId).toList();
    }

    JsonNode prefill(UUID caseId, String elementId) {
        return journey.as("worker1").get("/api/work-items/" + journey.task(caseId, elementId).id()).json().get("data");
    }

    JsonNode view(UUID caseId) {
        var answer = journey.as("worker1").get("/api/cases/" + caseId + "/inquiries/linkage");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    JsonNode inquiry(UUID caseId, Information information) {
        for (var inquiry : view(caseId).get("inquiries")) {
            if (inquiry.path("information").asText().equals(information.name())) {
                return inquiry;
            }
        }
        throw new AssertionError("no inquiry about " + information);
    }

    String refused(UUID caseId, ObjectNode form) {
        var answer = journey.complete("worker1", caseId, "User_AskForPaper", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().at("/errors/0/pointer").asText();
    }

    static ObjectNode decision(String outcome) {
        return JSON.objectNode().put("outcome", outcome).put("reason", "支援機関と協議した");
    }

    static ObjectNode item(JsonNode wanted, String outcome) {
        return JSON.objectNode().put("needId", wanted.get("needId").asText()).put("outcome", outcome);
    }

    static ObjectNode tax(int year) {
        return JSON.objectNode().put("fiscalYear", year).put("status", "TAXED").put("incomeLevy", 64_300).put("perCapitaLevy", 5_000)
            .put("source", "PAPER").put("sourceDate", "2026-12-01");
    }

    static ObjectNode items(JsonNode... items) {
        ArrayNode list = JSON.arrayNode();
        List.of(items).forEach(list::add);
        return JSON.objectNode().set("items", list);
    }
}
