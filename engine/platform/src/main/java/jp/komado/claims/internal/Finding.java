package jp.komado.claims.internal;

/** What can be found on a line, in the order in which a clerk reads it; the table {@code claim-check} says what each means. */
enum Finding {
    NONE, RECIPIENT_CHECK_DIGIT, RECIPIENT_UNKNOWN, PAYER_NUMBER, OUTSIDE_VALIDITY, IDENTITY_DIFFERS, SERVICE_MONTH_AHEAD,
    INSTITUTION_CHECK_DIGIT, DUPLICATE, AMOUNTS_DIFFER, RATE_DIFFERS, CLASS_DIFFERS, CLASS_MISSING, LIMIT_DIFFERS,
    /** Measured in yen above what is expected. */
    SHARE_ABOVE_EXPECTED,
    MONTH_SUM_ABOVE_CAP, MEALS_DIFFER,
    /** Measured in months with high-cost benefit among the eleven before. */
    MULTIPLE_NOT_RECORDED, MULTIPLE_NOT_CLAIMED,
    ORIGINAL_UNKNOWN, ORIGINAL_DIFFERS,
    /** Measured in months after the usual billing month. */
    LATE,
    INSURER_DIFFERS
}
