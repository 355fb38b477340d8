package jp.komado.documents;

/** What a stored document is: what families hand in first, what the prefecture makes itself after it. */
public enum DocumentKind {
    APPLICATION_FORM(true),
    MEDICAL_OPINION(true),
    HOUSEHOLD_STATEMENT(true),
    TAX_CERTIFICATE(true),
    INSURANCE_PROOF(true),
    CONSENT(true),
    POWER_OF_ATTORNEY(true),
    SEVERE_CERTIFICATE(true),
    CERTIFICATE(false),
    CAP_LEDGER(false),
    REFUSAL_NOTICE(false),
    REJECTION_NOTICE(false),
    CORRECTION_REQUEST(false),
    DISPATCH_COVER(false),
    INSURER_INQUIRY(false),
    INSURER_REPLY(false),
    REFUND_NOTICE(false),
    REFUND_REFUSAL(false),
    PAYMENT_REPORT(false),
    RENEWAL_NOTICE(false),
    OTHER(true);

    private final boolean handedIn;

    DocumentKind(boolean handedIn) {
        this.handedIn = handedIn;
    }

    /** Whether a clerk may upload it; the others are made by the software only. */
    public boolean handedIn() {
        return handedIn;
    }
}
