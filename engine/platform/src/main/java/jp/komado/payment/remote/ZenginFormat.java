package jp.komado.payment.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.komado.payment.AccountType;
import jp.komado.payment.BankAccount;
import jp.komado.payment.BankText;
import jp.komado.payment.remote.ZenginFile.Client;
import jp.komado.payment.remote.ZenginFile.Transfer;

/**
 * The one class that knows the records of the banks' transfer files: 120 characters each, of one byte, header (1), data (2), trailer (8),
 * end (9). Numbers stand right with zeros, texts left with spaces.
 */
public final class ZenginFormat {

    /** Length of every record, in characters and in bytes. */
    public static final int LENGTH = 120;

    private static final String BULK_TRANSFER = "21";
    private static final String BY_WIRE = "7";
    private static final int NAME = 40;

    private ZenginFormat() {
    }

    /** The records of a file, in order. */
    public static List<String> write(ZenginFile file) {
        var records = new ArrayList<String>();
        records.add(header(file));
        file.transfers().forEach(transfer -> records.add(data(transfer)));
        records.add(new Writer("8").number(file.transfers().size(), 6).number(file.totalYen(), 12).text("", 101).record());
        records.add(new Writer("9").text("", 119).record());
        return records;
    }

    private static String header(ZenginFile file) {
        var client = file.client();
        var account = client.account();
        return new Writer("1").raw(BULK_TRANSFER).raw("0").digits(client.code(), 10).text(client.name(), NAME).number(file.month(), 2)
            .number(file.day(), 2).digits(account.bank(), 4).text(account.bankName(), BankText.LONGEST_NAME).digits(account.branch(), 3)
            .text(account.branchName(), BankText.LONGEST_NAME).number(account.type().digit(), 1).digits(account.number(), 7).text("", 17).record();
    }

    private static String data(Transfer transfer) {
        var account = transfer.account();
        return new Writer("2").digits(account.bank(), 4).text(account.bankName(), BankText.LONGEST_NAME).digits(account.branch(), 3)
            .text(account.branchName(), BankText.LONGEST_NAME).number(0, 4).number(account.type().digit(), 1).digits(account.number(), 7)
            .text(account.holder(), BankText.LONGEST_HOLDER).number(transfer.amountYen(), 10).raw("0").number(transfer.code1(), 10)
            .number(transfer.code2(), 10).raw(BY_WIRE).raw(" ").text("", 7).record();
    }

    /**
     * Reads a file back.
     *
     * @throws IllegalArgumentException if a record is not what the layout says; the message names record and field, never a content
     */
    public static ZenginFile read(List<String> records) {
        if (records.size() < 3) {
            throw new IllegalArgumentException("records");
        }
        var head = new Reader(records.get(0), "1");
        head.expect(BULK_TRANSFER).expect("0");
        var code = head.digits(10);
        var name = head.text(NAME);
        var month = (int) head.number(2);
        var day = (int) head.number(2);
        var client = new Client(code, head.clientAccount(name), name);
        head.blank(17);
        var transfers = records.subList(1, records.size() - 2).stream().map(ZenginFormat::transfer).toList();
        var file = new ZenginFile(client, month, day, transfers);
        var trailer = new Reader(records.get(records.size() - 2), "8");
        if (trailer.number(6) != transfers.size() || trailer.number(12) != file.totalYen()) {
            throw new IllegalArgumentException("totals");
        }
        trailer.blank(101);
        new Reader(records.get(records.size() - 1), "9").blank(119);
        return file;
    }

    private static Transfer transfer(String record) {
        var data = new Reader(record, "2");
        var bank = data.digits(4);
        var bankName = data.text(BankText.LONGEST_NAME);
        var branch = data.digits(3);
        var branchName = data.text(BankText.LONGEST_NAME);
        data.number(4);
        var type = AccountType.of((int) data.number(1));
        var number = data.digits(7);
        var account = new BankAccount(bank, bankName, branch, branchName, type, number, data.text(BankText.LONGEST_HOLDER));
        var amount = data.number(10);
        data.number(1);
        var transfer = new Transfer(account, amount, data.number(10), data.number(10));
        data.number(1);
        data.blank(8);
        return transfer;
    }

    /** Puts fields one after the other. */
    private static final class Writer {

        private final StringBuilder record = new StringBuilder(LENGTH);

        Writer(String kind) {
            record.append(kind);
        }

        Writer raw(String text) {
            record.append(text);
            return this;
        }

        Writer digits(String text, int length) {
            if (text.length() != length || !text.matches("[0-9]+")) {
                throw new IllegalArgumentException("digits");
            }
            return raw(text);
        }

        Writer number(long value, int length) {
            return digits(String.format(Locale.ROOT, "%0" + length + "d", value), length);
        }

        Writer text(String text, int length) {
            if (!BankText.fits(text, length)) {
                throw new IllegalArgumentException("text");
            }
            return raw(text).raw(" ".repeat(length - text.length()));
        }

        String record() {
            if (record.length() != LENGTH) {
                throw new IllegalStateException("length " + record.length());
            }
            return record.toString();
        }
    }

    /** Takes fields one after the other. */
    private static final class Reader {

        private final String record;
        private int at = 1;

        Reader(String record, String kind) {
            this.record = record;
            if (record.length() != LENGTH || !record.startsWith(kind)) {
                throw new IllegalArgumentException("record " + kind);
            }
        }

        Reader expect(String text) {
            if (!take(text.length()).equals(text)) {
                throw new IllegalArgumentException("fixed field");
            }
            return this;
        }

        String digits(int length) {
            var text = take(length);
            if (!text.matches("[0-9]+")) {
                throw new IllegalArgumentException("digits");
            }
            return text;
        }

        long number(int length) {
            return Long.parseLong(digits(length));
        }

        String text(int length) {
            var text = take(length);
            if (!BankText.fits(text, length)) {
                throw new IllegalArgumentException("text");
            }
            return text.stripTrailing();
        }

        void blank(int length) {
            if (!take(length).isBlank()) {
                throw new IllegalArgumentException("dummy");
            }
        }

        BankAccount clientAccount(String name) {
            var bank = digits(4);
            var bankName = text(BankText.LONGEST_NAME);
            var branch = digits(3);
            var branchName = text(BankText.LONGEST_NAME);
            var type = AccountType.of((int) number(1));
            var holder = name.length() > BankText.LONGEST_HOLDER ? name.substring(0, BankText.LONGEST_HOLDER).strip() : name;
            return new BankAccount(bank, bankName, branch, branchName, type, digits(7), holder);
        }

        private String take(int length) {
            var text = record.substring(at, at + length);
            at += length;
            return text;
        }
    }
}
