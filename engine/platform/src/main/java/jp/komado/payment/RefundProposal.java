package jp.komado.payment;

/** What is proposed for a refund. */
public enum RefundProposal {
    /** 支給 */
    GRANT,
    /** 不支給 */
    REFUSE
}
