package jp.komado.claims;

/**
 * A limit of the high-cost benefit as the table {@code high-cost-limit} gives it.
 *
 * @param baseYen base amount
 * @param thresholdYen cost above which a part is added
 * @param excessPercent percent of the cost above the threshold that is added
 */
public record HighCostLimit(long baseYen, long thresholdYen, int excessPercent) {

    public HighCostLimit {
        if (baseYen < 0 || thresholdYen < 0 || excessPercent < 0 || excessPercent > 100) {
            throw new IllegalArgumentException("not a limit");
        }
    }

    /** The limit for a total cost in yen; the added part to the nearest yen, half up. */
    public long of(long totalCostYen) {
        long excess = Math.max(0, totalCostYen - thresholdYen) * excessPercent;
        return baseYen + (excess + 50) / 100;
    }
}
