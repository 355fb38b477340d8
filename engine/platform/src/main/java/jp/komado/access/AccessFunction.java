package jp.komado.access;

/** The functions in which rights are granted, as the rows of the register of rights. */
public enum AccessFunction {
    /** Dossiers of applications and their people. */
    CASE,
    /** Applications opened at the counter, documents checked there. */
    COUNTER,
    /** Dispatches from a municipality. */
    DISPATCH,
    /** Dispatches opened and ticked at the prefecture. */
    RECEIPT,
    /** Entry and comparison of application data. */
    ENTRY,
    /** Notes, corrections and withdrawals on a case. */
    CASE_NOTE,
    /** Scanned documents and letters. */
    DOCUMENT,
    /** Individual numbers: entering and comparing them. */
    INDIVIDUAL_NUMBER_ENTRY,
    /** Individual numbers: seeing them in full. */
    INDIVIDUAL_NUMBER_DISPLAY,
    /** Proposals of decisions. */
    DECISION_PROPOSAL,
    /** Approval of decisions (決裁). */
    DECISION_APPROVAL,
    /** Certificates, cap ledgers and notices. */
    CERTIFICATE,
    /** Result lists for municipalities. */
    RESULT_LIST,
    /** The municipality's word that a result list arrived and fits. */
    RESULT_LIST_RECEIPT,
    /** The work list. */
    WORK,
    /** Who works on what. */
    WORK_ASSIGNMENT,
    /** Dashboards. */
    DASHBOARD,
    /** Decision tables. */
    DECISION_TABLE,
    /** Approval of new versions of decision tables. */
    DECISION_TABLE_APPROVAL,
    /** Process models. */
    PROCESS_MODEL,
    /** The log of looks and changes. */
    LOG,
    /** Monthly misuse reports over that log. */
    MISUSE_REPORT,
    /** The id register. */
    USER,
    /** The register of rights. */
    GRANT,
    /** Technical operation: jobs, incidents, figures. */
    OPERATION,
    /** Inquiries about identity, tax, insurance, welfare and the high-cost category (④ to ⑧). */
    INQUIRY,
    /** Shipments of inquiries to outside systems, and their answers. */
    EXCHANGE,
    /** Approval of entries in the usage register (使用簿). */
    USAGE_APPROVAL,
    /** Permits to take a medium out (持出許可). */
    TAKE_OUT,
    /** Replies of insurers as they arrive at 医療助成課. */
    INSURER_REPLY,
    /** Meetings of the review board: agenda, replies. */
    BOARD_MEETING,
    /** Opinions of the review board's members on anonymised cases. */
    BOARD_OPINION,
    /** Confirmation that a mailing left complete. */
    MAILING,
    /** Claim months: the payers' lists, their lines, exceptions and the cap ledger (⑬ ⑭). */
    CLAIM,
    /** Payment orders and payment records (⑮). */
    PAYMENT,
    /** Approval of payments and refunds. */
    PAYMENT_APPROVAL,
    /** Closing of claim months. */
    MONTH_CLOSING,
    /** Refunds to families (償還払い). */
    REFUND,
    /** Copies registered with the intermediate server (副本登録), and what was provided from them (⑫). */
    COPY_REGISTRATION,
    /** Approval of single provisions and of the transfer inside the prefecture. */
    PROVISION,
    /** Renewal notices (⑯). */
    RENEWAL,
    /** Cabinets, boxes and orders to the custody contractor (⑰). */
    CUSTODY,
    /** Approval of orders to the custody contractor. */
    CUSTODY_APPROVAL
}
