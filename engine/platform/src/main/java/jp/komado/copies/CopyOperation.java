package jp.komado.copies;

/** What a record asks of the intermediate server. */
public enum CopyOperation {
    /** Keep this, in place of what you have (U). */
    REGISTER("U"),
    /** Delete what you have (D). */
    DELETE("D");

    private final String sign;

    CopyOperation(String sign) {
        this.sign = sign;
    }

    /** Its letter in the record. */
    public String sign() {
        return sign;
    }
}
