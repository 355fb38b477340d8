package jp.komado.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.komado.claims.Payer;
import org.springframework.lang.Nullable;

/**
 * Invoice, order and records of a claim month, compared to the yen.
 *
 * @param sentence whether every line was paid once and every yen once, in the language of the request
 */
public record Reconciliation(State state, String sentence, List<OfPayer> payers) {

    /** How the comparison ends. */
    public enum State {
        /** Nothing differs, and at least one order has not left yet. */
        TO_BE_ORDERED,
        /** Nothing differs, every order has left, and at least one payment is not confirmed yet. */
        AWAITED,
        /** Something differs, and somebody has to find out why. */
        DIFFERS,
        /** Every line was paid once, and every yen once. */
        MEETS
    }

    /** Whether everything was paid, and met. */
    boolean meets() {
        return state == State.MEETS;
    }

    /**
     * The three totals of a payer, in yen.
     *
     * @param orderedYen   with the fee
     * @param recordedYen  the sum of the payment records, without the fee
     * @param confirmedYen what the payer says it was paid; null as long as it has not
     * @param differences  what does not meet, in words; a confirmation that may still come is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfPayer(Payer payer, int invoicedCount, long invoicedYen, int heldCount, long heldYen, int returnedCount, long returnedYen,
                          int releasedCount, long releasedYen, int reversalCount, long reversalYen, long feeYen, int orderedCount, long orderedYen,
                          int recordedCount, long recordedYen, @Nullable Long confirmedYen, List<String> differences) {
    }
}
