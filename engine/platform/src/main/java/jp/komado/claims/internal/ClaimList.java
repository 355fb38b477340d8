package jp.komado.claims.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/**
 * The layout of a payer's list: header line, records of 36 columns without quotes, trailer {@code TOTAL,count,points,amount,fee}. Encoding
 * and line ends are the file's. Reads one line at a time and knows nothing of the lines around it.
 */
final class ClaimList {

    static final String HEADER = "recordNo,payer,billingYm,serviceYm,publicPayerNo,recipientNo,patientKana,birthDate,sex,insurerNo,symbol,number,"
        + "branch,prefCode,feeTable,institutionCode,department,inOut,receiptKind,specialNotes,days,totalPoints,publicPoints,burdenRate,insurerCopay,"
        + "patientShare,publicAmount,mealCount,mealAmount,mealPatient,mealPublic,claimKind,resultKind,adjustReason,originalRecordNo,receiptSearchNo";

    private static final List<String> COLUMNS = List.of(HEADER.split(","));
    private static final String TRAILER = "TOTAL,";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern SIGNED = Pattern.compile("-?[0-9]{1,11}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern SIGNED_COUNT = Pattern.compile("-?[0-9]{1,4}");
    private static final Pattern LINES = Pattern.compile("[0-9]{1,9}");
    private static final int FIRST_YEAR = 1900;
    private static final Pattern RECORD_NUMBER = Pattern.compile("[0-9A-Za-z-]{1,20}");

    private ClaimList() {
    }

    /** A line is not what the layout says; names the column, never its content. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String column) {
            super(column);
        }
    }

    /** Sums at the end of a file: points, whole yen. */
    record Trailer(int count, long points, long amountYen, long feeYen) {
    }

    static boolean isTrailer(String line) {
        return line.startsWith(TRAILER);
    }

    static Trailer trailer(String line) throws Malformed {
        var cells = line.split(",", -1);
        if (cells.length != 5) {
            throw new Malformed("TOTAL");
        }
        return new Trailer((int) whole(cells[1], LINES, "TOTAL.count"), whole(cells[2], SIGNED, "TOTAL.points"),
            whole(cells[3], SIGNED, "TOTAL.amount"), whole(cells[4], DIGITS, "TOTAL.fee"));
    }

    static ClaimRecord record(String line) throws Malformed {
        var cells = line.split(",", -1);
        if (cells.length != COLUMNS.size() || line.indexOf('\0') >= 0) {
            throw new Malformed("columns");
        }
        var row = new Row(cells);
        int kind = row.one(31, 1, 5);
        var money = kind == ClaimRecord.ADJUSTMENT ? SIGNED : DIGITS;
        return new ClaimRecord(row.text(0, RECORD_NUMBER), row.one(1, 1, 2), row.month(2), row.month(3), row.bounded(4, 20), row.bounded(5, 20),
            row.date(7), row.sex(8), row.bounded(9, 20).strip(), row.bounded(13, 2) + row.bounded(14, 1) + row.bounded(15, 7), row.bounded(16, 10),
            row.one(17, 1, 2), row.bounded(18, 4), row.bounded(19, 20), (int) row.number(20, COUNT), row.number(21, money), row.number(22, money),
            row.one(23, 0, 100), row.number(24, money), row.number(25, money), row.number(26, money), (int) row.number(27, kind == ClaimRecord.ADJUSTMENT ? SIGNED_COUNT : COUNT),
            row.number(28, money), row.number(29, money), row.number(30, money), kind, row.bounded(32, 10), row.bounded(33, 100),
            row.bounded(34, 20));
    }

    private static long whole(String text, Pattern form, String column) throws Malformed {
        if (!form.matcher(text).matches()) {
            throw new Malformed(column);
        }
        return Long.parseLong(text);
    }

    /** The cells of a line, each read by its place. */
    private record Row(String[] cells) {

        String text(int index, Pattern form) throws Malformed {
            if (!form.matcher(cells[index]).matches()) {
                throw malformed(index);
            }
            return cells[index];
        }

        String bounded(int index, int longest) throws Malformed {
            if (cells[index].length() > longest) {
                throw malformed(index);
            }
            return cells[index];
        }

        /** An empty amount is none. */
        long number(int index, Pattern form) throws Malformed {
            return cells[index].isEmpty() ? 0 : whole(cells[index], form, COLUMNS.get(index));
        }

        int one(int index, int least, int most) throws Malformed {
            long value = whole(cells[index], DIGITS, COLUMNS.get(index));
            if (value < least || value > most) {
                throw malformed(index);
            }
            return (int) value;
        }

        YearMonth month(int index) throws Malformed {
            try {
                var month = YearMonth.parse(cells[index], MONTH);
                if (month.getYear() < FIRST_YEAR) {
                    throw malformed(index);
                }
                return month;
            } catch (DateTimeException e) {
                throw malformed(index);
            }
        }

        @Nullable
        LocalDate date(int index) throws Malformed {
            if (cells[index].isEmpty()) {
                return null;
            }
            try {
                var date = LocalDate.parse(cells[index], DateTimeFormatter.BASIC_ISO_DATE);
                if (date.getYear() < FIRST_YEAR) {
                    throw malformed(index);
                }
                return date;
            } catch (DateTimeException e) {
                throw malformed(index);
            }
        }

        @Nullable
        Integer sex(int index) throws Malformed {
            return cells[index].isEmpty() ? null : Integer.valueOf(one(index, 0, 9));
        }

        private static Malformed malformed(int index) {
            return new Malformed(COLUMNS.get(index));
        }
    }
}
