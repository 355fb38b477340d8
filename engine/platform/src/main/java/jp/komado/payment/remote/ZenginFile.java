package jp.komado.payment.remote;

import java.util.List;
import jp.komado.payment.BankAccount;

/**
 * A file of transfers as the Japanese Bankers Association lays it down (全銀協規定形式 総合振込).
 *
 * @param client who pays
 * @param month  month and day on which the money is to arrive, 1 to 12 and 1 to 31
 */
public record ZenginFile(Client client, int month, int day, List<Transfer> transfers) {

    /** Most records of data that a file can count. */
    public static final int MOST_TRANSFERS = 999_999;

    public ZenginFile {
        transfers = List.copyOf(transfers);
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            throw new IllegalArgumentException("date");
        }
        if (transfers.size() > MOST_TRANSFERS) {
            throw new IllegalArgumentException("too many transfers");
        }
    }

    /** The sum of all transfers, in yen. */
    public long totalYen() {
        return transfers.stream().mapToLong(Transfer::amountYen).sum();
    }

    /**
     * The account that pays.
     *
     * @param code ten digits given by the bank
     */
    public record Client(String code, BankAccount account, String name) {
    }

    /**
     * One transfer.
     *
     * @param amountYen 1 to 9 999 999 999 yen
     * @param code1     the decision for which it is paid, up to ten digits
     * @param code2     the inquiry number by which the bank answers, up to ten digits
     */
    public record Transfer(BankAccount account, long amountYen, long code1, long code2) {

        private static final long LARGEST = 9_999_999_999L;

        public Transfer {
            within(1, amountYen, "amount");
            within(0, code1, "code1");
            within(0, code2, "code2");
        }

        private static void within(long least, long value, String name) {
            if (value < least || value > LARGEST) {
                throw new IllegalArgumentException(name);
            }
        }
    }
}
