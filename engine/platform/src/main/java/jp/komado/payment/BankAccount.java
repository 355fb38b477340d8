package jp.komado.payment;

import java.util.Objects;

/**
 * An account at a Japanese bank, as a transfer file names it. Personal: its text never shows the number or the holder.
 *
 * @param bank   four digits
 * @param branch three digits
 * @param number seven digits, shorter numbers filled with zeros on the left
 * @param holder name in half-width kana, at most thirty characters
 */
public record BankAccount(String bank, String bankName, String branch, String branchName, AccountType type, String number, String holder) {

    private static final int SHOWN = 3;

    public BankAccount {
        Objects.requireNonNull(type, "type");
        demand(bank, "[0-9]{4}", "bank");
        demand(branch, "[0-9]{3}", "branch");
        demand(number, "[0-9]{7}", "number");
        if (!BankText.fits(holder, BankText.LONGEST_HOLDER) || holder.isBlank()) {
            throw new IllegalArgumentException("holder");
        }
    }

    /** The number as lists show it: the last three digits only. */
    public String maskedNumber() {
        return "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }

    /** Whether money would go to the same place. */
    public boolean isSamePlace(BankAccount other) {
        return bank.equals(other.bank) && branch.equals(other.branch) && type == other.type && number.equals(other.number);
    }

    private static void demand(String text, String pattern, String name) {
        if (text == null || !text.matches(pattern)) {
            throw new IllegalArgumentException(name);
        }
    }

    @Override
    public String toString() {
        return "BankAccount[" + bank + "-" + branch + "]";
    }
}
