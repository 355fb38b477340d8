package jp.komado.payment;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.komado.claims.ClaimArithmetic;
import jp.komado.claims.ClaimArithmetic.Rates;
import jp.komado.claims.HighCostLimit;
import org.springframework.lang.Nullable;

/**
 * What a family gets back: for each month over all institutions what it paid, less its own share under what is left of the cap, less what
 * the insurer owes, and half of the standard charge for meals; never below zero for a month. Whole yen.
 */
public final class RefundComputation {

    private RefundComputation() {
    }

    /** Why a receipt does not count. */
    public enum Excluded {
        /** Claimed later than the limitation period after the payment. */
        TIME_BARRED,
        /** No certificate covers any day of the month. */
        NOT_CERTIFIED
    }

    /**
     * What holds for a person in a month.
     *
     * @param usedYen       shares already recorded in the cap ledger
     * @param highCostClass as registered; null where the insurer has not answered
     */
    public record MonthRules(long capYen, long usedYen, @Nullable String highCostClass) {
    }

    /** What the tables say for a receipt. */
    public record ReceiptRules(Rates rates, HighCostLimit limit, long mealStandardYen, int mealPublicPercent) {
    }

    /**
     * A receipt with what became of it, in yen.
     *
     * @param limitYen    limit of the high-cost benefit for it
     * @param shareYen    what the family has to bear
     * @param deductedYen what the insurer owes or has paid
     */
    public record Line(RefundReceipt receipt, @Nullable Excluded excluded, long totalYen, long limitYen, long shareYen, long deductedYen,
                       long mealsPaidYen, long mealsDueYen) {

        static Line excluded(RefundReceipt receipt, Excluded reason) {
            return new Line(receipt, reason, 0, 0, 0, 0, 0, 0);
        }
    }

    /** A month over all institutions, in yen. */
    public record Month(YearMonth month, long capYen, long usedYen, @Nullable String highCostClass, long paidYen, long dueYen, long deductedYen,
                        long mealsPaidYen, long mealsDueYen, long totalCostYen, long refundYen) {
    }

    /** The whole claim. */
    public record Result(List<Line> lines, List<Month> months) {

        /** The sum that goes to the family, in yen. */
        public long refundYen() {
            return months.stream().mapToLong(Month::refundYen).sum();
        }

        /** What the family has to bear itself, meals included, in yen. */
        public long dueYen() {
            return months.stream().mapToLong(month -> month.dueYen() + month.mealsDueYen()).sum();
        }
    }

    /**
     * Computes a claim.
     *
     * @param limitation how long after the payment it may be claimed
     * @param months     what holds in a month; empty where no certificate covers it
     */
    public static Result of(List<RefundReceipt> receipts, LocalDate claimedOn, Period limitation, Function<YearMonth, Optional<MonthRules>> months,
                            BiFunction<RefundReceipt, MonthRules, ReceiptRules> rules) {
        var lines = new ArrayList<Line>();
        var results = new ArrayList<Month>();
        var byMonth = new TreeMap<YearMonth, List<RefundReceipt>>();
        receipts.forEach(receipt -> byMonth.computeIfAbsent(receipt.month(), month -> new ArrayList<>()).add(receipt));
        byMonth.forEach((month, ofMonth) -> {
            var holds = months.apply(month);
            if (holds.isEmpty()) {
                ofMonth.forEach(receipt -> lines.add(Line.excluded(receipt, Excluded.NOT_CERTIFIED)));
                return;
            }
            var computed = lines(ofMonth, claimedOn, limitation, holds.get(), rules);
            lines.addAll(computed);
            if (computed.stream().anyMatch(line -> line.excluded() == null)) {
                results.add(month(month, holds.get(), computed));
            }
        });
        return new Result(List.copyOf(lines), List.copyOf(results));
    }

    /** The last day on which a payment can be claimed. */
    public static LocalDate claimableUntil(LocalDate paidOn, Period limitation) {
        return paidOn.plus(limitation);
    }

    private static List<Line> lines(List<RefundReceipt> receipts, LocalDate claimedOn, Period limitation, MonthRules month,
                                    BiFunction<RefundReceipt, MonthRules, ReceiptRules> rules) {
        var lines = new ArrayList<Line>();
        var left = Math.max(0, month.capYen() - month.usedYen());
        for (var receipt : receipts.stream().sorted(Comparator.comparing(RefundReceipt::paidOn)).toList()) {
            if (claimedOn.isAfter(claimableUntil(receipt.paidOn(), limitation))) {
                lines.add(Line.excluded(receipt, Excluded.TIME_BARRED));
                continue;
            }
            var line = line(receipt, left, rules.apply(receipt, month));
            left -= line.shareYen();
            lines.add(line);
        }
        return lines;
    }

    private static Line line(RefundReceipt receipt, long capLeft, ReceiptRules rules) {
        if (receipt.points() == null) {
            throw new IllegalArgumentException("a receipt without points");
        }
        var total = ClaimArithmetic.costYen(receipt.points());
        var shares = ClaimArithmetic.divide(total, rules.rates(), rules.limit(), capLeft);
        var standard = receipt.meals() * rules.mealStandardYen();
        return new Line(receipt, null, total, rules.limit().of(total), shares.patientYen(),
            Math.min(receipt.paidYen(), Math.max(receipt.receivedYen(), owedByInsurer(receipt, total, shares.remainderYen(), rules.rates()))),
            Math.min(receipt.mealsPaidYen(), standard), standard * (100 - rules.mealPublicPercent()) / 100);
    }

    /** What was paid above the limit is the insurer's to give back first. */
    private static long owedByInsurer(RefundReceipt receipt, long total, long remainder, Rates rates) {
        var insured = total * rates.insurancePercent() / 100;
        return insured > remainder ? Math.max(0, receipt.paidYen() - remainder) : 0;
    }

    private static Month month(YearMonth month, MonthRules rules, List<Line> lines) {
        long paid = 0;
        long due = 0;
        long deducted = 0;
        long mealsPaid = 0;
        long mealsDue = 0;
        long cost = 0;
        for (var line : lines) {
            if (line.excluded() == null) {
                paid += line.receipt().paidYen();
                due += line.shareYen();
                deducted += line.deductedYen();
                mealsPaid += line.mealsPaidYen();
                mealsDue += line.mealsDueYen();
                cost += line.totalYen();
            }
        }
        var refund = Math.max(0, paid - deducted - due + mealsPaid - mealsDue);
        return new Month(month, rules.capYen(), rules.usedYen(), rules.highCostClass(), paid, due, deducted, mealsPaid, mealsDue, cost, refund);
    }
}
