package jp.komado.payment;

import jp.komado.dossier.FieldErrors;

/**
 * An account as a clerk types it from the paper.
 *
 * @param accountNumber up to seven digits
 * @param accountHolder the holder's name in kana of any width
 */
record AccountForm(String bankCode, String branchCode, AccountType accountType, String accountNumber, String accountHolder) {

    private static final int DIGITS = 7;

    /** The account, if bank and branch exist and the name can be written into a transfer file; otherwise everything that is wrong with it. */
    BankAccount checked(Banks banks, String at) {
        var errors = new FieldErrors();
        var bankName = banks.bank(bankCode);
        var branchName = banks.branch(bankCode, branchCode);
        errors.demand(bankName.isPresent(), at + "/bankCode", "payment.field.unknown-bank");
        errors.demand(bankName.isEmpty() || branchName.isPresent(), at + "/branchCode", "payment.field.unknown-branch");
        errors.demand(accountNumber.matches("[0-9]{1,7}") && !accountNumber.matches("0+"), at + "/accountNumber", "payment.field.account-number");
        var written = BankText.of(accountHolder);
        var unknown = BankText.unknown(written);
        if (unknown.isPresent()) {
            errors.add(at + "/accountHolder", "payment.field.unknown-character", Character.toString(unknown.getAsInt()));
        } else {
            errors.demand(!written.isBlank(), at + "/accountHolder", "required");
            errors.demand(written.length() <= BankText.LONGEST_HOLDER, at + "/accountHolder", "payment.field.holder-too-long", BankText.LONGEST_HOLDER);
        }
        errors.refuseTask();
        return new BankAccount(bankCode, bankName.orElseThrow(), branchCode, branchName.orElseThrow(), accountType,
            "0".repeat(DIGITS - accountNumber.length()) + accountNumber, written);
    }
}
