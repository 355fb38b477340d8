package jp.komado.claims;

/** How the cost of a claim falls to insurer, patient and public payer. Whole yen; rates and limits come from tables. */
public final class ClaimArithmetic {

    private static final long YEN_PER_POINT = 10;
    private static final long WINDOW_UNIT_YEN = 10;

    private ClaimArithmetic() {
    }

    /**
     * The rates of a claim.
     *
     * @param insurancePercent what the insurance leaves to the patient, in percent of the total cost; 100 without insurance
     * @param schemePercent what the scheme leaves to the patient at most, in percent of the total cost
     */
    public record Rates(int insurancePercent, int schemePercent) {

        public Rates {
            if (insurancePercent < 0 || insurancePercent > 100 || schemePercent < 0 || schemePercent > 100) {
                throw new IllegalArgumentException("not a percentage");
            }
        }
    }

    /**
     * Who bears what, in yen: insurer + patient + public = total.
     *
     * @param remainderYen what the insurer leaves (R)
     * @param patientLimitYen what the patient bears at most if nothing of the cap is used (20 %, never more than the remainder)
     */
    public record Shares(long totalYen, long insurerYen, long remainderYen, long patientLimitYen, long patientYen, long publicYen) {
    }

    /** Total cost of points, in yen. */
    public static long costYen(long points) {
        return Math.multiplyExact(points, YEN_PER_POINT);
    }

    /** What the insurer leaves of a total cost: its percentage, but at most the limit. Without insurance everything. */
    public static long remainderYen(long totalYen, Rates rates, HighCostLimit limit) {
        if (rates.insurancePercent() == 100) {
            return totalYen;
        }
        return Math.min(totalYen * rates.insurancePercent() / 100, limit.of(totalYen));
    }

    /**
     * Divides a total cost.
     *
     * @param capLeftYen what is left of the patient's monthly cap before this claim
     */
    public static Shares divide(long totalYen, Rates rates, HighCostLimit limit, long capLeftYen) {
        if (totalYen < 0 || capLeftYen < 0) {
            throw new IllegalArgumentException("a cost and what is left of a cap are not negative");
        }
        long remainder = remainderYen(totalYen, rates, limit);
        long patientLimit = Math.min(totalYen * Math.min(rates.insurancePercent(), rates.schemePercent()) / 100, remainder);
        long patient = Math.min(patientLimit, capLeftYen);
        return new Shares(totalYen, totalYen - remainder, remainder, patientLimit, patient, remainder - patient);
    }

    /** What is taken in cash at the window: to 10 yen, half up. */
    public static long windowYen(long patientYen) {
        return (patientYen + WINDOW_UNIT_YEN / 2) / WINDOW_UNIT_YEN * WINDOW_UNIT_YEN;
    }
}
