package jp.komado.insurer;

/** 適用区分: the income class by which an insurer limits what a family pays for high-cost treatment. */
public enum HighCostClass {
    A("ア"), I("イ"), U("ウ"), E("エ"), O("オ"),
    /** 該当者なし: the insurer knows nobody under this symbol and number; the certificate stays blank. */
    NONE("");

    private final String printed;

    HighCostClass(String printed) {
        this.printed = printed;
    }

    /** As it stands on the certificate. */
    public String printed() {
        return printed;
    }
}
