package jp.komado.certification;

import java.util.UUID;

/** A child was certified: the decision is on file. Published in the transaction that decides. */
public record CertificationDecided(UUID caseId) {
}
