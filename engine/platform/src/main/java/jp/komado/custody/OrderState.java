package jp.komado.custody;

/** How far an order is. */
public enum OrderState {
    /** Waits for another person's approval. */
    REQUESTED,
    /** Approved; not yet on its way. */
    APPROVED,
    TURNED_DOWN,
    /** Approved, but no box was handed over. */
    DROPPED,
    /** With the contractor. */
    PLACED,
    /** Answered; boxes may still be on their way. */
    ANSWERED,
    /** The boxes were destroyed before a witness. */
    WITNESSED,
    /** A certificate waits for its comparison. */
    CERTIFIED,
    DONE,
    /** Ended before everything was as ordered. */
    STOPPED;

    /** Whether nothing will happen to it any more. */
    public boolean isFinal() {
        return this == TURNED_DOWN || this == DROPPED || this == DONE || this == STOPPED;
    }
}
