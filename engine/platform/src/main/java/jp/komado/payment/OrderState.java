package jp.komado.payment;

/** How far a payment order is. */
public enum OrderState {
    /** Computed; somebody checks it. */
    PREPARED,
    /** Checked; another person approves. */
    CHECKED,
    /** Approved; it leaves next. */
    APPROVED,
    /** Left with the exchange for the payer. */
    PLACED,
    /** The payer has confirmed the payment to the yen; every line has its record. */
    CONFIRMED,
    /** The payer has confirmed another amount; nothing is recorded until that is resolved. */
    DIFFERENT,
    /** There is nothing to pay. */
    NOTHING_TO_PAY;

    /** Whether no confirmation is awaited any more. */
    public boolean isAnswered() {
        return this == CONFIRMED || this == DIFFERENT || this == NOTHING_TO_PAY;
    }
}
