package jp.komado.claims;

/** What a clerk decides about held lines. */
public enum ExceptionOutcome {
    /** Paid in this month as billed. */
    PAY,
    /** Checked again with the next month's lines. */
    HOLD_TO_NEXT_MONTH,
    /** 返戻: goes back to the institution, never paid. */
    RETURN
}
