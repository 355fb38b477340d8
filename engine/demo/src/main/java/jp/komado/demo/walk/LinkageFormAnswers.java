package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.SyntheticMember;
import jp.komado.demo.population.SyntheticTax;

/** What the people of the demo fill into the forms of steps ⑤ to ⑦'. */
final class LinkageFormAnswers {

    private static final String OUTCOME = "outcome";
    private static final String NOTE = "note";
    private static final int DAYS_UNTIL_EXPECTED = 3;

    /** Fills in the form; false if it belongs to another step. */
    boolean fill(String formKey, ObjectNode form, SyntheticApplication application, JsonNode prefill, LocalDate today) {
        switch (formKey) {
            case "repair-code" -> form.put(OUTCOME, "PAPER").put(NOTE, "連携サーバーの担当に確かめたが、符号が付かない");
            case "chase-linkage-answer" -> form.put("contactedOn", today.toString()).put("contact", "連携サーバーの運用担当")
                .put("expectedOn", today.plusDays(DAYS_UNTIL_EXPECTED).toString());
            case "phone-provider" -> form.put("phonedOn", today.toString()).put("spokeWith", "情報連携の担当係")
                .put("promisedOn", today.plusDays(DAYS_UNTIL_EXPECTED).toString());
            case "handle-non-disclosure" -> form.put(OUTCOME, "PAPER").put("reason", "申請者本人が証明書を取り寄せられると確かめた");
            case "ask-for-paper" -> papers(form, application, prefill, today);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The family brings what it can; who has not declared the tax has nothing to bring yet. */
    private static void papers(ObjectNode form, SyntheticApplication application, JsonNode prefill, LocalDate today) {
        for (var asked : prefill.path("items")) {
            var item = form.withArray("items").addObject().put("needId", asked.path("needId").asText());
            switch (asked.path("information").asText()) {
                case "TAX" -> tax(item, application, asked, today);
                case "INSURANCE" -> item.put(OUTCOME, "RECEIVED").put(NOTE, "資格確認書の写し");
                default -> item.put(OUTCOME, "RECEIVED").put("receiving", application.special().publicAssistance())
                    .put("certifiedOn", today.toString());
            }
        }
    }

    private static void tax(ObjectNode item, SyntheticApplication application, JsonNode asked, LocalDate today) {
        var tax = application.household().stream().filter(member -> isNamed(member, asked.path("personName").asText()))
            .map(SyntheticMember::tax).filter(known -> known != null && known.status() != SyntheticTax.Status.UNDECLARED).findFirst();
        if (tax.isEmpty()) {
            item.put(OUTCOME, "NOT_OBTAINED").put(NOTE, "申告はこれから。証明書はまだない");
            return;
        }
        item.put(OUTCOME, "RECEIVED").putObject("tax").put("fiscalYear", asked.path("fiscalYear").asInt()).put("status", tax.get().status().name())
            .put("incomeLevy", tax.get().incomeLevy()).put("perCapitaLevy", tax.get().perCapitaLevy()).put("totalIncome", tax.get().totalIncome())
            .put("source", "PAPER").put("sourceDate", today.toString());
    }

    private static boolean isNamed(SyntheticMember member, String name) {
        return name.contains(member.person().familyName()) && name.contains(member.person().givenName());
    }
}
