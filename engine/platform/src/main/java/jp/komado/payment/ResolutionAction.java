package jp.komado.payment;

/** What is done about a difference. */
public enum ResolutionAction {
    /** The cause is removed elsewhere: compare again. */
    CHECK_AGAIN,
    /** The payer has confirmed the ordered amount by letter. */
    CONFIRMED_ON_PAPER
}
