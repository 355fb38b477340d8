package jp.komado.payment;

import java.time.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.komado.claims.CapLedger;
import jp.komado.claims.ClaimArithmetic.Rates;
import jp.komado.claims.HighCostLimit;
import jp.komado.payment.RefundComputation.MonthRules;
import jp.komado.payment.RefundComputation.ReceiptRules;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.Decisions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Computes a refund with the certificate, the cap ledger and the tables of its months. */
@Component
class RefundTables {

    private final RefundFacts facts;
    private final CapLedger ledger;
    private final Decisions decisions;
    private final Period limitation;

    RefundTables(RefundFacts facts, CapLedger ledger, Decisions decisions, @Value("${komado.payment.refund-limitation:P5Y}") Period limitation) {
        this.facts = facts;
        this.ledger = ledger;
        this.decisions = decisions;
        this.limitation = limitation;
    }

    /** The amounts as they are now. */
    RefundComputation.Result compute(Refund refund, List<RefundReceipt> receipts) {
        return RefundComputation.of(receipts, refund.claimedOn(), limitation, month -> rules(refund, month),
            (receipt, month) -> rules(refund, receipt));
    }

    /** How long after a payment it may be claimed. */
    Period limitation() {
        return limitation;
    }

    private Optional<MonthRules> rules(Refund refund, YearMonth month) {
        return facts.certified(refund.recipientNumber(), month)
            .map(certified -> new MonthRules(certified.capYen(), ledger.usedYen(refund.personId(), month), certified.highCostClass()));
    }

    private ReceiptRules rules(Refund refund, RefundReceipt receipt) {
        var certified = facts.certified(refund.recipientNumber(), receipt.month()).orElseThrow();
        var axis = receipt.month().atDay(1);
        var share = new HashMap<String, Object>();
        share.put("birthDate", certified.birthDate());
        share.put("serviceMonth", axis);
        share.put("claimedPercent", receipt.insurancePercent());
        var rates = decisions.evaluate("claim-share", axis, share);
        var high = new HashMap<String, Object>();
        high.put("publicAssistance", certified.publicAssistance());
        high.put("highCostClass", certified.highCostClass() == null ? "NONE" : certified.highCostClass());
        high.put("multiple", receipt.multiple() && receipt.inpatient() && certified.highCostClass() != null);
        var limit = decisions.evaluate("high-cost-limit", axis, high);
        var meal = new HashMap<String, Object>();
        meal.put("fullPublic", certified.fullMeals());
        meal.put("taxExempt", certified.taxExempt() || "O".equals(certified.highCostClass()));
        meal.put("longStay", receipt.longStay());
        var meals = decisions.evaluate("meal-charge", axis, meal);
        return new ReceiptRules(new Rates(number(rates, "insurancePercent"), number(rates, "schemePercent")),
            new HighCostLimit(number(limit, "baseYen"), number(limit, "thresholdYen"), number(limit, "excessPercent")),
            number(meals, "standardYen"), number(meals, "publicPercent"));
    }

    private static int number(DecisionResult result, String name) {
        return result.single(name, Integer.class);
    }
}
