package jp.komado.claims;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * An entry in the cap ledger of a person and service month, in whole yen.
 *
 * @param shareYen the patient's share that counts against the cap; negative when taken back
 * @param totalCostYen the whole cost of the treatment (10割), also after the cap is reached
 * @param lineId the claim line, null for a refund
 * @param refundId the refund, null for a claim line
 */
public record LedgerEntry(Kind kind, int shareYen, long totalCostYen, @Nullable UUID lineId, @Nullable UUID refundId, Instant recordedAt) {

    /** Where a share comes from. */
    public enum Kind {
        /** A claim line. */
        CLAIM,
        /** A claim line that the payer took back. */
        REVERSAL,
        /** Paid by the family itself and settled by a refund. */
        REFUND
    }
}
