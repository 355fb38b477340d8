package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import jp.komado.demo.population.IncomeCategory;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.insurer.HighCostClass;

/** What the people of the demo fill into the forms of steps ④ to ⑨. */
final class InquiryAnswers {

    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";
    private static final String QUESTIONS = "questions";
    private static final String PEOPLE = "people";
    private static final String PERSON = "personId";
    private static final String DECISION = "decision";
    private static final String ACCEPT = "ACCEPT";
    private static final int CHASE_AGAIN_DAYS = 7;

    private final LinkageFormAnswers linkage = new LinkageFormAnswers();
    private final ReplySheets sheets;

    InquiryAnswers(ReplySheets sheets) {
        this.sheets = sheets;
    }

    /** Fills in the form; false if it belongs to another step. */
    boolean fill(String formKey, ObjectNode form, SyntheticApplication application, JsonNode prefill, LocalDate today) {
        switch (formKey) {
            case "choose-candidate" -> choose(form, application, prefill);
            case "resolve-difference" -> resolve(form, prefill);
            case "chase-identity-answer" -> form.put("chasedOn", today.toString()).put("contact", "総務局の担当").put("result", "COMING")
                .put("expectedOn", today.plusDays(CHASE_AGAIN_DAYS).toString());
            case "register-category" -> form.put(OUTCOME, "REGISTERED").put("category", category(application, prefill).name())
                .put("answeredOn", prefill.path("receivedOn").asText(today.toString()));
            case "remind-insurer" -> form.put("way", "PHONE").put("remindedOn", today.toString())
                .put("nextReminderOn", prefill.path("nextReminderOn").asText());
            case "obtain-consent" -> form.put(OUTCOME, "GIVEN").put("answeredOn", today.toString()).put("way", "FORM").put("signed", true);
            case "ask-doctor" -> form.put("askedOn", today.toString()).put("question", prefill.path("question").asText("直近の検査の年月日と値"))
                .put("answeredOn", today.toString()).put("answer", "先月の検査で基準を満たす値であった。");
            case "arrange-meeting" -> form.put(OUTCOME, "POSTPONE").put(REASON, "次の開催日に諮る");
            default -> {
                return linkage.fill(formKey, form, application, prefill, today);
            }
        }
        return true;
    }

    /** Of two children of one name, ours is the one who lives where the application says. */
    private static void choose(ObjectNode form, SyntheticApplication application, JsonNode prefill) {
        for (var question : prefill.path(QUESTIONS)) {
            var person = form.withArray(PEOPLE).addObject().put(PERSON, question.path(PERSON).asText());
            JsonNode ours = null;
            for (var candidate : question.path("found")) {
                if (candidate.path("address").asText().equals(question.path("given").path("address").asText())) {
                    ours = candidate;
                }
            }
            if (ours == null) {
                person.put(OUTCOME, "GIVEN_NUMBER").put("individualNumber", application.patient().individualNumber())
                    .put(REASON, "保護者から個人番号の提示を受けた");
            } else {
                person.put(OUTCOME, "CANDIDATE").put("candidateId", ours.path("id").asText()).put(REASON, "住所が申請書と一致するため");
            }
        }
    }

    private static void resolve(ObjectNode form, JsonNode prefill) {
        for (var question : prefill.path(QUESTIONS)) {
            var person = form.withArray(PEOPLE).addObject().put(PERSON, question.path(PERSON).asText());
            switch (question.path("result").asText()) {
                case "DECEASED" -> person.put(DECISION, "STOP").put(REASON, "保護者に死亡の届出を確認した");
                case "CHANGED_NUMBER" -> person.put(DECISION, ACCEPT).put(REASON, "個人番号の変更を保護者に確認した").putArray("adopt").add("NUMBER");
                default -> person.put(DECISION, ACCEPT).put(REASON, "転居の届出を確認した");
            }
        }
    }

    /** What the clerk reads on the insurer's sheet; where the sheet cannot be had, what would stand on it. */
    private HighCostClass category(SyntheticApplication application, JsonNode prefill) {
        var answered = sheets.category(prefill.path("letterNumber").asText()).orElseGet(() -> IncomeCategory.answered(application));
        return Arrays.stream(HighCostClass.values()).filter(category -> category.printed().equals(answered)).findFirst().orElse(HighCostClass.NONE);
    }
}
