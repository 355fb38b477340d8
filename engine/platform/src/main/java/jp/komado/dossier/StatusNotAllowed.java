package jp.komado.dossier;

import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;

/** An application was asked to take a step that its status does not allow: 409. */
public class StatusNotAllowed extends Problem {

    private final ApplicationStatus from;
    private final ApplicationStatus to;

    StatusNotAllowed(ApplicationStatus from, ApplicationStatus to) {
        super(ProblemKind.CONFLICT, "dossier.problem.status-not-allowed");
        this.from = from;
        this.to = to;
    }

    public ApplicationStatus from() { return from; }

    public ApplicationStatus to() { return to; }
}
