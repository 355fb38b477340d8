package jp.komado.custody;

/** What the contractor's answer says of an order as a whole. */
public enum OrderOutcome {
    /** Every box as ordered, and no other. */
    DONE,
    /** Something differs; a person settles it. */
    DIFFERENT,
    /** The contractor refuses the order. */
    REFUSED
}
