package jp.komado.counterparts.money;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.komado.counterparts.money.MoneyBook.Outcome;
import jp.komado.counterparts.office.Inquiry;
import jp.komado.counterparts.office.Office;
import jp.komado.counterparts.office.Reply;
import jp.komado.counterparts.seal.RefusedFileException;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.counterparts.shipment.ShipmentName;

/**
 * The bank: takes transfer files of 120-byte records, carries transfers out or sends them back. Account numbers that end in 901 do not exist,
 * in 902 belong to somebody else, in 903 are closed. A decision that was paid before is not paid again.
 */
public class Bank implements Office {

    static final String KIND = "refund-transfer";

    private static final int LENGTH = 120;
    private static final Map<String, String> REASONS = Map.of("901", "1", "902", "2", "903", "3");
    private static final String OTHER = "9";
    private static final int HALF_A_YEAR = 182;

    private final MoneyBook book;
    private final Clock clock;

    public Bank(MoneyBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** Reads the whole file as the banks' association lays it down; each transfer becomes a record of number, decision, account, amount, day. */
    @Override
    public ShipmentFile read(ShipmentName name, byte[] clear) throws RefusedFileException {
        var lines = List.of(new String(clear, ShipmentFile.CP932).split("\r\n"));
        if (lines.size() < 3 || lines.stream().anyMatch(line -> line.length() != LENGTH) || !lines.get(0).startsWith("121")
            || !lines.get(lines.size() - 2).startsWith("8") || !lines.get(lines.size() - 1).startsWith("9")) {
            throw new RefusedFileException("全銀協規定形式のファイルではありません");
        }
        var day = day(lines.get(0).substring(54, 58));
        var records = new ArrayList<String>();
        long total = 0;
        for (var line : lines.subList(1, lines.size() - 2)) {
            if (!line.startsWith("2") || !line.substring(80, 90).matches("[0-9]+") || !line.substring(101, 111).matches("[0-9]+")) {
                throw new RefusedFileException("データレコードが読めません");
            }
            var amount = Long.parseLong(line.substring(80, 90));
            total += amount;
            records.add("%08d,%s,%s,%s,%s,%d,%s".formatted(Long.parseLong(line.substring(101, 111)), line.substring(91, 101), line.substring(1, 5),
                line.substring(20, 23), line.substring(43, 50), amount, day.format(DateTimeFormatter.BASIC_ISO_DATE)));
        }
        var trailer = lines.get(lines.size() - 2);
        if (!trailer.substring(1, 7).equals("%06d".formatted(records.size())) || !trailer.substring(7, 19).equals("%012d".formatted(total))) {
            throw new RefusedFileException("合計が一致しません");
        }
        return new ShipmentFile(name.number(), name.kind(), LocalDate.now(clock), records);
    }

    /** The header tells month and day; the year is the one that brings them nearest to today. */
    private LocalDate day(String text) throws RefusedFileException {
        try {
            var today = LocalDate.now(clock);
            var thisYear = MonthDay.of(Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2))).atYear(today.getYear());
            if (thisYear.isBefore(today.minusDays(HALF_A_YEAR))) {
                return thisYear.plusYears(1);
            }
            return thisYear.isAfter(today.plusDays(HALF_A_YEAR)) ? thisYear.minusYears(1) : thisYear;
        } catch (DateTimeException | NumberFormatException e) {
            throw new RefusedFileException("振込日が読めません", e);
        }
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        var account = inquiry.field(4);
        var reason = REASONS.get(account.substring(Math.max(0, account.length() - 3)));
        var outcome = book.note(inquiry.number(), KIND, inquiry.field(1), Long.parseLong(inquiry.field(5)), reason == null);
        var paid = outcome == Outcome.PAID;
        var line = String.join(",", inquiry.field(0), paid ? "1" : "2", inquiry.field(5), inquiry.field(6),
            paid ? "" : outcome == Outcome.RETURNED ? reason : OTHER);
        return new Reply(null, List.of(new Reply.Part(List.of(line), outcome.name(), false, Reply.When.SOON)));
    }

    @Override
    public Reply outOfOrder(Inquiry inquiry) {
        return answer(inquiry);
    }
}
