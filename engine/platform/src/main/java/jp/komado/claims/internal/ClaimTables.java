package jp.komado.claims.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import jp.komado.claims.ClaimArithmetic.Rates;
import jp.komado.claims.HighCostLimit;
import jp.komado.rules.Decisions;
import org.springframework.lang.Nullable;

/** What the tables say of the claims of one run: each question is asked once, since thousands of lines ask the same. */
final class ClaimTables {

    private final Decisions decisions;
    private final Map<LimitQuestion, HighCostLimit> limits = new HashMap<>();
    private final Map<RateQuestion, Rates> rates = new HashMap<>();
    private final Map<MealQuestion, Meals> meals = new HashMap<>();
    private final Map<Found, Judged> results = new HashMap<>();

    ClaimTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The high-cost limit of a month; without a certified class the general formula, which knows no multiple relief. */
    HighCostLimit limit(YearMonth service, @Nullable String highCostClass, boolean multiple, boolean publicAssistance) {
        return limits.computeIfAbsent(new LimitQuestion(service, highCostClass == null ? "NONE" : highCostClass, multiple, publicAssistance), q -> {
            var answer = decisions.evaluate("high-cost-limit", q.service.atDay(1),
                Map.of("publicAssistance", q.publicAssistance, "highCostClass", q.highCostClass, "multiple", q.multiple));
            return new HighCostLimit(answer.single("baseYen", Long.class), answer.single("thresholdYen", Long.class),
                answer.single("excessPercent", Integer.class));
        });
    }

    /** The rates of a child in a month. */
    Rates rates(LocalDate birthDate, YearMonth service, int claimedPercent) {
        return rates.computeIfAbsent(new RateQuestion(birthDate, service, claimedPercent), q -> {
            var answer = decisions.evaluate("claim-share", q.service.atDay(1),
                Map.of("birthDate", q.birthDate, "serviceMonth", q.service.atDay(1), "claimedPercent", q.claimedPercent));
            return new Rates(answer.single("insurancePercent", Integer.class), answer.single("schemePercent", Integer.class));
        });
    }

    /** The charge of a meal and how much of it is public. */
    Meals meals(YearMonth service, boolean fullPublic, boolean taxExempt, boolean longStay) {
        return meals.computeIfAbsent(new MealQuestion(service, fullPublic, taxExempt, longStay), q -> {
            var answer = decisions.evaluate("meal-charge", q.service.atDay(1),
                Map.of("fullPublic", q.fullPublic, "taxExempt", q.taxExempt, "longStay", q.longStay));
            return new Meals(answer.single("standardYen", Long.class), answer.single("publicPercent", Integer.class),
                answer.single("mealsPerDay", Integer.class));
        });
    }

    /** What a finding means for a line of a month. */
    Judged judge(YearMonth service, Finding finding, long measure) {
        return results.computeIfAbsent(new Found(service, finding, measure), q -> {
            var answer = decisions.evaluate("claim-check", q.service.atDay(1), Map.of("finding", q.finding, "measure", q.measure));
            return new Judged(q.finding, q.measure, answer.single("code", String.class), "HOLD".equals(answer.single("disposition", String.class)),
                answer.single("suggestion", String.class));
        });
    }

    /**
     * @param standardYen charge of one meal in yen
     * @param publicPercent how much of it the public payer bears
     */
    record Meals(long standardYen, int publicPercent, int perDay) {
    }

    /** A finding with its result code, whether it holds the line, and what is suggested then. */
    record Judged(Finding finding, long measure, String code, boolean held, String suggestion) {
    }

    private record LimitQuestion(YearMonth service, String highCostClass, boolean multiple, boolean publicAssistance) {
    }

    private record RateQuestion(LocalDate birthDate, YearMonth service, int claimedPercent) {
    }

    private record MealQuestion(YearMonth service, boolean fullPublic, boolean taxExempt, boolean longStay) {
    }

    private record Found(YearMonth service, Finding finding, long measure) {
    }
}
