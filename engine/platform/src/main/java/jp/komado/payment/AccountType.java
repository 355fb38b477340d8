package jp.komado.payment;

/** Kinds of bank accounts to which a transfer can go, with their digit in the transfer file. */
public enum AccountType {
    /** 普通預金 */
    ORDINARY(1),
    /** 当座預金 */
    CURRENT(2),
    /** 貯蓄預金 */
    SAVINGS(4),
    /** その他 */
    OTHER(9);

    private final int digit;

    AccountType(int digit) {
        this.digit = digit;
    }

    /** The digit that the transfer file has for it. */
    public int digit() {
        return digit;
    }

    /** The kind with this digit. */
    public static AccountType of(int digit) {
        for (var type : values()) {
            if (type.digit == digit) {
                return type;
            }
        }
        throw new IllegalArgumentException("no kind of account");
    }
}
