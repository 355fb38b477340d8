package jp.komado.issuance;

import jp.komado.text.CheckDigits;

/**
 * Public payer number (公費負担者番号): law code, prefecture, executing body and a check digit. Only code 52, this subsidy's own, is
 * printed on its certificates.
 */
public record PublicPayerNumber(String value) {

    private static final String LAW_CODE = "52";

    public PublicPayerNumber {
        if (value == null || value.length() != 8 || !CheckDigits.isMod10(value)) {
            throw new IllegalArgumentException("not a public payer number: " + value);
        }
        if (!value.startsWith(LAW_CODE)) {
            throw new IllegalArgumentException("a public payer number of this subsidy begins with " + LAW_CODE + ": " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
