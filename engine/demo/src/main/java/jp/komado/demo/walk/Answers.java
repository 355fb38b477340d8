package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import jp.komado.demo.population.Destination;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.Twist;
import org.springframework.stereotype.Component;

/** What the people of the demo fill into the forms of one case. */
@Component("walkAnswers")
class Answers {

    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";

    private final ObjectMapper json;
    private final EntryAnswers entry;
    private final InquiryAnswers inquiries;

    Answers(ObjectMapper json, ReplySheets sheets) {
        this.json = json;
        this.entry = new EntryAnswers(json);
        this.inquiries = new InquiryAnswers(sheets);
    }

    /**
     * The filled-in form.
     *
     * @param prefill what the form shows at first
     * @param earlier how often this task was already done in the case
     * @param today   the day on which it is filled in
     */
    JsonNode to(String formKey, SyntheticApplication application, JsonNode prefill, int earlier, LocalDate today) {
        var form = json.createObjectNode();
        switch (formKey) {
            case "check-documents" -> checkDocuments(form, application, prefill, earlier);
            case "record-counter-receipt" -> checkDocuments(form.put("receivedAtCounter", application.appliedOn().toString()), application,
                prefill, earlier);
            case "receive-correction" -> form.put("receivedOn", today.toString()).putArray("receivedKinds").add("MEDICAL_OPINION");
            case "decide-overdue-correction" -> form.put(OUTCOME, "REJECT").put(REASON, "補正の期限を過ぎ、催告にも応答がないため");
            case "turn-back" -> form.put("returnedOn", today.toString()).put("authority", application.municipality().name() + "長")
                .put("note", "児童相談所設置市等の事務のため返送");
            case "forward-application" -> form.put("bagNumber", bag(application, today));
            case "receive-dispatch" -> receiveDispatch(form, application, earlier);
            case "enter-application" -> entry.enter(form, application, application.has(Twist.TYPING_ERROR) && earlier == 0);
            case "compare-entry" -> entry.compare(form, application);
            case "resolve-duplicate" -> form.put(OUTCOME, "DISTINCT").put(REASON, "氏名は同じだが別の疾病での申請であることを確認");
            case "complete-after-board" -> form.setAll((ObjectNode) prefill);
            case "obtain-evidence" -> entry.evidence(form, application, prefill, today);
            case "propose-decision" -> propose(form, application);
            case "approve-decision" -> approve(form, application, earlier);
            case "check-print" -> checkPrint(form, application, earlier);
            default -> {
                if (!inquiries.fill(formKey, form, application, prefill, today)) {
                    throw new IllegalArgumentException("no answer to " + formKey);
                }
            }
        }
        return form;
    }

    static String bag(SyntheticApplication application, LocalDate day) {
        return application.municipality().code().substring(2, 5) + "-" + day.getYear() % 100 + "%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    private static boolean isIncomplete(SyntheticApplication application, int earlier) {
        return earlier == 0 && (application.has(Twist.CORRECTION)
            || application.destination() == Destination.WAITING_FOR_CORRECTION
            || application.destination() == Destination.CORRECTION_OVERDUE
            || application.destination() == Destination.REJECTED && application.has(Twist.LATE));
    }

    private static void checkDocuments(ObjectNode form, SyntheticApplication application, JsonNode prefill, int earlier) {
        form.putObject("submitterIdentity").put("checked", true).put("documentKind", "INDIVIDUAL_NUMBER_CARD").put("byProxy", false);
        var missing = isIncomplete(application, earlier);
        var documents = form.putArray("documents");
        for (var asked : prefill.path("documents")) {
            documents.addObject().put("kind", asked.path("kind").asText()).put("state", state(asked, missing));
        }
        if (documents.isEmpty()) {
            documents.addObject().put("kind", "APPLICATION_FORM").put("state", "PRESENT");
        }
        form.put(OUTCOME, missing ? "INCOMPLETE" : "COMPLETE");
        if (missing) {
            form.put("correctionNote", "医療意見書の記載年月日が３か月より前のため、新しい意見書を提出してください。");
        }
    }

    private static String state(JsonNode asked, boolean missing) {
        var need = asked.path("need").asText(asked.path("state").asText());
        return switch (need) {
            case "NETWORK_FIRST", "NETWORK" -> "NETWORK";
            case "NOT_NEEDED" -> "NOT_NEEDED";
            default -> missing && asked.path("kind").asText().equals("MEDICAL_OPINION") ? "MISSING" : "PRESENT";
        };
    }

    private static void receiveDispatch(ObjectNode form, SyntheticApplication application, int earlier) {
        if (application.has(Twist.MISSING_IN_BAG) && earlier == 0) {
            form.put(OUTCOME, "MISSING").put("note", "送付票にあるが交換袋に入っていない");
        } else {
            form.put(OUTCOME, "RECEIVED").put("pages", 6 + application.index() % 5);
        }
    }

    private static void propose(ObjectNode form, SyntheticApplication application) {
        switch (application.destination()) {
            case REFUSED -> form.put("proposal", "REFUSE").put(REASON, "審査会の答申により、疾病の状態の程度が基準に該当しないため");
            case REJECTED -> reject(form.put("proposal", "REJECT"), application);
            default -> form.put("proposal", "CERTIFY");
        }
    }

    private static void reject(ObjectNode form, SyntheticApplication application) {
        if (application.has(Twist.LATE)) {
            form.put("rejectionGround", "NO_CORRECTION").put(REASON, "求めた補正がされなかったため");
        } else if (application.has(Twist.DECEASED)) {
            form.put("rejectionGround", "IDENTITY").put(REASON, "本人確認により、受診者の死亡が確認されたため");
        } else {
            form.put("rejectionGround", "AGE").put(REASON, "申請日に18歳に達しており、新規の対象とならないため");
        }
    }

    private static void approve(ObjectNode form, SyntheticApplication application, int earlier) {
        var sentBack = application.has(Twist.SENT_BACK_BY_APPROVER) && earlier == 0;
        form.put("approved", !sentBack);
        if (sentBack) {
            form.put("comment", "世帯の範囲の根拠をもう一度確かめてください。");
        }
    }

    private static void checkPrint(ObjectNode form, SyntheticApplication application, int earlier) {
        if (application.has(Twist.PRINTED_AGAIN) && earlier == 0) {
            form.put(OUTCOME, "REPRINT").put("note", "印字がかすれている");
        } else {
            form.put(OUTCOME, "OK").put("addressChecked", true).put("trackingNumber", "%03d-%02d-%05d-%d".formatted(
                100 + application.index() % 800, application.index() % 97, application.index() * 37 % 100_000, application.index() % 7));
        }
    }
}
