package jp.komado.payment;

/** How far a refund is. */
public enum RefundState {
    /** The claim has come in; nothing of it is entered. */
    CLAIMED,
    /** Receipts and account are entered. */
    ENTERED,
    /** Something is missing without which no amount can be computed. */
    EVIDENCE_MISSING,
    /** The amount is computed. */
    COMPUTED,
    /** Proposed; another person decides. */
    PROPOSED,
    /** Decided. */
    APPROVED,
    /** The bank has the transfer. */
    TRANSFERRING,
    /** The bank sent the money back; the account has to be put right. */
    RETURNED,
    /** Paid and recorded. */
    PAID,
    /** Refused, with a notice. */
    REFUSED;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this == PAID || this == REFUSED;
    }
}
