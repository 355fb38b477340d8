package jp.komado.certification;

import jp.komado.dossier.ApplicationStatus;

/** 認定・不認定・却下: what a case worker proposes. */
public enum ProposalKind {
    CERTIFY(Outcome.CERTIFIED, ApplicationStatus.CERTIFIED),
    REFUSE(Outcome.REFUSED, ApplicationStatus.REFUSED),
    REJECT(Outcome.REJECTED, ApplicationStatus.REJECTED);

    private final Outcome outcome;
    private final ApplicationStatus status;

    ProposalKind(Outcome outcome, ApplicationStatus status) {
        this.outcome = outcome;
        this.status = status;
    }

    /** What it becomes by approval. */
    public Outcome outcome() { return outcome; }

    ApplicationStatus status() { return status; }
}
