package jp.komado.access;

/** What code asks for: a function together with the level it needs there. */
public enum Right {
    CASE_READ(AccessFunction.CASE, AccessLevel.READ),
    CASE_OPEN(AccessFunction.COUNTER, AccessLevel.UPDATE),
    CASE_CHECK(AccessFunction.COUNTER, AccessLevel.UPDATE),
    CASE_FORWARD(AccessFunction.DISPATCH, AccessLevel.UPDATE),
    DISPATCH_READ(AccessFunction.DISPATCH, AccessLevel.READ),
    CASE_RECEIVE(AccessFunction.RECEIPT, AccessLevel.UPDATE),
    CASE_ENTER(AccessFunction.ENTRY, AccessLevel.UPDATE),
    NOTE_WRITE(AccessFunction.CASE_NOTE, AccessLevel.UPDATE),
    CASE_WITHDRAW(AccessFunction.CASE_NOTE, AccessLevel.UPDATE),
    DOCUMENT_READ(AccessFunction.DOCUMENT, AccessLevel.READ),
    DOCUMENT_ADD(AccessFunction.DOCUMENT, AccessLevel.UPDATE),
    INDIVIDUAL_NUMBER_ENTER(AccessFunction.INDIVIDUAL_NUMBER_ENTRY, AccessLevel.UPDATE),
    INDIVIDUAL_NUMBER_SHOW(AccessFunction.INDIVIDUAL_NUMBER_DISPLAY, AccessLevel.READ),
    DECISION_READ(AccessFunction.DECISION_PROPOSAL, AccessLevel.READ),
    DECISION_PROPOSE(AccessFunction.DECISION_PROPOSAL, AccessLevel.UPDATE),
    DECISION_APPROVE(AccessFunction.DECISION_APPROVAL, AccessLevel.UPDATE),
    CERTIFICATE_READ(AccessFunction.CERTIFICATE, AccessLevel.READ),
    CERTIFICATE_PRINT(AccessFunction.CERTIFICATE, AccessLevel.UPDATE),
    RESULT_LIST_READ(AccessFunction.RESULT_LIST, AccessLevel.READ),
    RESULT_LIST_SEND(AccessFunction.RESULT_LIST, AccessLevel.UPDATE),
    RESULT_LIST_CONFIRM(AccessFunction.RESULT_LIST_RECEIPT, AccessLevel.UPDATE),
    WORK_READ(AccessFunction.WORK, AccessLevel.READ),
    WORK_DO(AccessFunction.WORK, AccessLevel.UPDATE),
    WORK_REASSIGN(AccessFunction.WORK_ASSIGNMENT, AccessLevel.UPDATE),
    DASHBOARD_READ(AccessFunction.DASHBOARD, AccessLevel.READ),
    DECISION_TABLE_READ(AccessFunction.DECISION_TABLE, AccessLevel.READ),
    DECISION_TABLE_EDIT(AccessFunction.DECISION_TABLE, AccessLevel.UPDATE),
    DECISION_TABLE_APPROVE(AccessFunction.DECISION_TABLE_APPROVAL, AccessLevel.UPDATE),
    PROCESS_READ(AccessFunction.PROCESS_MODEL, AccessLevel.READ),
    LOG_READ(AccessFunction.LOG, AccessLevel.READ),
    MISUSE_REPORT_CONFIRM(AccessFunction.MISUSE_REPORT, AccessLevel.UPDATE),
    USER_READ(AccessFunction.USER, AccessLevel.READ),
    USER_MANAGE(AccessFunction.USER, AccessLevel.UPDATE),
    GRANT_READ(AccessFunction.GRANT, AccessLevel.READ),
    GRANT_MANAGE(AccessFunction.GRANT, AccessLevel.UPDATE),
    OPERATION_READ(AccessFunction.OPERATION, AccessLevel.READ),
    INQUIRY_READ(AccessFunction.INQUIRY, AccessLevel.READ),
    INQUIRY_DO(AccessFunction.INQUIRY, AccessLevel.UPDATE),
    EXCHANGE_READ(AccessFunction.EXCHANGE, AccessLevel.READ),
    EXCHANGE_SEND(AccessFunction.EXCHANGE, AccessLevel.UPDATE),
    USAGE_APPROVE(AccessFunction.USAGE_APPROVAL, AccessLevel.UPDATE),
    TAKE_OUT_PERMIT(AccessFunction.TAKE_OUT, AccessLevel.UPDATE),
    INSURER_REPLY(AccessFunction.INSURER_REPLY, AccessLevel.UPDATE),
    BOARD_READ(AccessFunction.BOARD_MEETING, AccessLevel.READ),
    BOARD_PREPARE(AccessFunction.BOARD_MEETING, AccessLevel.UPDATE),
    BOARD_OPINE(AccessFunction.BOARD_OPINION, AccessLevel.UPDATE),
    MAILING_CONFIRM(AccessFunction.MAILING, AccessLevel.UPDATE),
    CLAIM_READ(AccessFunction.CLAIM, AccessLevel.READ),
    CLAIM_DO(AccessFunction.CLAIM, AccessLevel.UPDATE),
    PAYMENT_READ(AccessFunction.PAYMENT, AccessLevel.READ),
    PAYMENT_PREPARE(AccessFunction.PAYMENT, AccessLevel.UPDATE),
    PAYMENT_APPROVE(AccessFunction.PAYMENT_APPROVAL, AccessLevel.UPDATE),
    MONTH_CLOSE(AccessFunction.MONTH_CLOSING, AccessLevel.UPDATE),
    REFUND_READ(AccessFunction.REFUND, AccessLevel.READ),
    REFUND_DO(AccessFunction.REFUND, AccessLevel.UPDATE),
    COPY_READ(AccessFunction.COPY_REGISTRATION, AccessLevel.READ),
    COPY_DO(AccessFunction.COPY_REGISTRATION, AccessLevel.UPDATE),
    PROVISION_APPROVE(AccessFunction.PROVISION, AccessLevel.UPDATE),
    RENEWAL_READ(AccessFunction.RENEWAL, AccessLevel.READ),
    RENEWAL_DO(AccessFunction.RENEWAL, AccessLevel.UPDATE),
    CUSTODY_READ(AccessFunction.CUSTODY, AccessLevel.READ),
    CUSTODY_DO(AccessFunction.CUSTODY, AccessLevel.UPDATE),
    CUSTODY_APPROVE(AccessFunction.CUSTODY_APPROVAL, AccessLevel.UPDATE);

    private final AccessFunction function;
    private final AccessLevel level;

    Right(AccessFunction function, AccessLevel level) {
        this.function = function;
        this.level = level;
    }

    public AccessFunction function() {
        return function;
    }

    public AccessLevel level() {
        return level;
    }
}
