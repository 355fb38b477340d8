package jp.komado.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.komado.dossier.Persons;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑮ 償還払いの申請を入力する */
@Component
class EnterRefundTask implements TaskHandler {

    private final Refunds refunds;
    private final Banks banks;
    private final Persons persons;
    private final ObjectMapper json;

    EnterRefundTask(Refunds refunds, Banks banks, Persons persons, ObjectMapper json) {
        this.refunds = refunds;
        this.banks = banks;
        this.persons = persons;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "enter-refund";
    }

    @Override
    public Object prefill(UUID refundId) {
        var refund = refunds.find(refundId);
        return new Prefill(refund.number(), refund.recipientNumber(), persons.find(refund.personId()).fullName(),
            persons.find(refund.claimantId()).fullName(), refund.claimedOn());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var account = form.account().checked(banks, "/account");
        refunds.enter(context.caseId(), form.claimedOn(), form.receipts().stream().map(Receipt::receipt).toList(), account, form.note());
        return Map.of();
    }

    record Form(LocalDate claimedOn, List<Receipt> receipts, AccountForm account, @Nullable String note) {
    }

    record Receipt(YearMonth month, String institution, boolean inpatient, @Nullable Integer days, @Nullable Integer points, int insurancePercent,
                   @Nullable Boolean multiple, long paidYen, @Nullable Integer meals, @Nullable Long mealsPaidYen, @Nullable Boolean longStay,
                   @Nullable Long receivedYen, LocalDate paidOn) {

        RefundReceipt receipt() {
            return new RefundReceipt(UUID.randomUUID(), month, institution.strip(), inpatient, days, points, insurancePercent,
                Boolean.TRUE.equals(multiple), paidYen, Objects.requireNonNullElse(meals, 0), Objects.requireNonNullElse(mealsPaidYen, 0L),
                Boolean.TRUE.equals(longStay), Objects.requireNonNullElse(receivedYen, 0L), paidOn);
        }
    }

    /** What the clerk compares the paper with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(String number, String recipientNumber, String patientName, String claimantName, LocalDate claimedOn) {
    }
}
