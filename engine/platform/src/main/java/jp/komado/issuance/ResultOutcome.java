package jp.komado.issuance;

/** How an application ended, as the municipality is told. */
public enum ResultOutcome {
    CERTIFIED, REFUSED, REJECTED
}
