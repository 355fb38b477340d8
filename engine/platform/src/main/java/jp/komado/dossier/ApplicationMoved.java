package jp.komado.dossier;

import java.util.UUID;

/** An application took a step. Published in the transaction of the step and heard synchronously. */
public record ApplicationMoved(UUID caseId, ApplicationStatus from, ApplicationStatus to) {
}
