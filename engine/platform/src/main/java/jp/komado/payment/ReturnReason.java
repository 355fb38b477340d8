package jp.komado.payment;

/** Why a bank sends a transfer back (資金化不能・口座相違), with the digit of its result file. */
public enum ReturnReason {
    /** 該当口座なし */
    NO_ACCOUNT(1),
    /** 口座名義相違 */
    OTHER_HOLDER(2),
    /** 解約済み */
    CLOSED(3),
    /** 取引なし（銀行・支店相違） */
    NO_BRANCH(4),
    /** その他 */
    OTHER(9);

    private final int digit;

    ReturnReason(int digit) {
        this.digit = digit;
    }

    /** The reason with this digit; any digit that is not known is another reason. */
    public static ReturnReason of(int digit) {
        for (var reason : values()) {
            if (reason.digit == digit) {
                return reason;
            }
        }
        return OTHER;
    }
}
