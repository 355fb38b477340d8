package jp.komado.demo.population;

/** What does not go straight in an application. */
public enum Twist {
    CORRECTION,
    MISSING_IN_BAG,
    TYPING_ERROR,
    DUPLICATE,
    UNDECLARED,
    SENT_BACK_BY_APPROVER,
    PRINTED_AGAIN,
    LATE
}
