package jp.komado.identity;

/** What the resident register is asked. */
public enum InquiryKind {

    /** ④' which number belongs to this name, birth date, sex and address. */
    LOOK_UP("number-look-up"),
    /** ④ whether the person behind the number is the one of the application. */
    CONFIRMATION("identity-confirmation");

    private final String exchangeKind;

    InquiryKind(String exchangeKind) {
        this.exchangeKind = exchangeKind;
    }

    /** The kind of file that carries it. */
    public String exchangeKind() {
        return exchangeKind;
    }
}
