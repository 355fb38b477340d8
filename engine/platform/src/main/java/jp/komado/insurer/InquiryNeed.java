package jp.komado.insurer;

/** Whether an insurer is to be asked. */
public enum InquiryNeed {
    /** Yes, and the consent is on file. */
    ASK,
    /** Yes, but nobody has agreed to it yet. */
    OBTAIN_CONSENT,
    /** No insurer pays for this child, or the family has refused. */
    NOT_NEEDED
}
