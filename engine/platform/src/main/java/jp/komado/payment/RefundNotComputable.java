package jp.komado.payment;

/** The amount of a refund cannot be computed before something else is known. The message names no person. */
public class RefundNotComputable extends Exception {

    /** Tells what is missing, as a short code. */
    public RefundNotComputable(String what) {
        super(what);
    }
}
