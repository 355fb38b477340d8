package jp.komado.linkage;

/** Item 55: what came of the acquisition of a linkage code. */
public enum CodeResult {
    OBTAINED, ALREADY_EXISTS, NUMBER_UNKNOWN, NOT_REGISTERED, NETWORK_ERROR;

    /** Whether the person can be asked about. */
    public boolean isObtained() {
        return this == OBTAINED || this == ALREADY_EXISTS;
    }
}
