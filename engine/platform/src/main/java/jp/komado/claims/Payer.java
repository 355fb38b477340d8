package jp.komado.claims;

/** Who collects the institutions' claims and pays them (SYS9). */
public enum Payer {

    /** 社会保険診療報酬支払基金, for employees' insurance. */
    SHAHO_FUND(1),
    /** 国民健康保険団体連合会, for national health insurance. */
    NHI_FEDERATION(2);

    private final int code;

    Payer(int code) {
        this.code = code;
    }

    /** As it stands in files: 1 or 2. */
    public int code() {
        return code;
    }

    /** The payer with this code. */
    public static Payer of(int code) {
        for (Payer payer : values()) {
            if (payer.code == code) {
                return payer;
            }
        }
        throw new IllegalArgumentException("no payer has the code " + code);
    }
}
