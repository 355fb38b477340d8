package jp.komado.demo.kill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.komado.demo.CertificateHolders;
import jp.komado.seal.KeyFiles;
import jp.komado.seal.Seal;
import jp.komado.text.CheckDigits;

/** A prefecture with nothing but children who hold certificates, and the lists with which two payers bill what they cost. */
final class ClaimMonthWorld {

    /** Each child is treated so often in the month, at different institutions. */
    static final int LINES_OF_A_CHILD = 5;

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int PAYERS = 2;
    private static final int FEE_YEN = 70;
    private static final int FIRST_SERIAL = 500_000;
    private static final int POINTS = 1_000;
    private static final int COPAY_YEN = 3_000;
    private static final int SHARE_YEN = 2_000;
    /** Of so many children one has a line under a number that nobody has, and another one a line that is there twice. */
    private static final int ODD_EVERY = 40;
    private static final String HEADER = "recordNo,payer,billingYm,serviceYm,publicPayerNo,recipientNo,patientKana,birthDate,sex,insurerNo,symbol,number,"
        + "branch,prefCode,feeTable,institutionCode,department,inOut,receiptKind,specialNotes,days,totalPoints,publicPoints,burdenRate,insurerCopay,"
        + "patientShare,publicAmount,mealCount,mealAmount,mealPatient,mealPublic,claimKind,resultKind,adjustReason,originalRecordNo,receiptSearchNo";
    private final Path directory;
    private final YearMonth billing;
    private final List<String> numbers;

    ClaimMonthWorld(Path directory, YearMonth billing, int lines) {
        this.directory = directory;
        this.billing = billing;
        this.numbers = IntStream.rangeClosed(1, Math.max(2, lines / LINES_OF_A_CHILD))
            .mapToObj(n -> withCheckDigit(String.valueOf(FIRST_SERIAL + n))).toList();
    }

    int lines() {
        return numbers.size() * LINES_OF_A_CHILD;
    }

    void putChildrenOnFile() throws SQLException, IOException {
        CertificateHolders.putOnFile(directory, numbers, LocalDate.of(2026, 3, 1));
    }

    /** Both payers put their lists into the folders, sealed. */
    void bill() throws IOException, GeneralSecurityException {
        for (int payer = 1; payer <= PAYERS; payer++) {
            deliver(payer, list(payer));
        }
    }

    private String list(int payer) {
        var text = new StringBuilder(HEADER).append("\r\n");
        var count = 0;
        long amount = 0;
        for (int child = payer - 1; child < numbers.size(); child += PAYERS) {
            for (int line = 0; line < LINES_OF_A_CHILD; line++) {
                count++;
                amount += COPAY_YEN - SHARE_YEN;
                text.append(String.join(",", line(payer, count, child, line))).append("\r\n");
            }
        }
        return text.append("TOTAL,%d,%d,%d,%d%n".formatted(count, (long) count * POINTS, amount, (long) count * FEE_YEN).replace("\n", "\r\n")).toString();
    }

    private List<String> line(int payer, int record, int child, int line) {
        var odd = child % ODD_EVERY;
        var number = odd == 3 && line == 0 ? "1234566" : numbers.get(child);
        // the second time at the same institution is what a repeated claim looks like
        var institution = "%06d".formatted(100_000 + (odd == 7 && line == 1 ? 0 : line));
        var cells = new ArrayList<>(List.of(billing.format(MONTH) + payer + "%07d".formatted(record), String.valueOf(payer), billing.format(MONTH),
            billing.minusMonths(1).format(MONTH), "52136017", number, "ｾｲｷﾕｳ ﾊﾅｺ", "20150610", "2", "06130397", "12", "345", "01", "13", "1",
            withCheckDigit(institution), "01", "2", "1126", "", "2"));
        cells.addAll(List.of(String.valueOf(POINTS), String.valueOf(POINTS), "30", String.valueOf(COPAY_YEN), String.valueOf(SHARE_YEN),
            String.valueOf(COPAY_YEN - SHARE_YEN), "0", "0", "0", "0", "1", "", "", "", String.valueOf(record)));
        return cells;
    }

    private static String withCheckDigit(String body) {
        return body + CheckDigits.mod10(body);
    }

    private void deliver(int payer, String list) throws IOException, GeneralSecurityException {
        var channel = "payer-" + payer;
        var keys = directory.resolve("keys");
        var own = KeyFiles.own(keys.resolve(channel + ".p12"), Files.readString(directory.resolve("keys.password")).trim());
        var sealed = new ByteArrayOutputStream();
        Seal.seal(sealed, own, KeyFiles.certificates(keys.resolve("komado.crt")).get(0), clear -> clear.write(list.getBytes(CP932)));
        var folder = directory.resolve("exchange").resolve(channel).resolve("in");
        var name = "claims_" + billing.format(MONTH) + "_" + payer + ".csv.p7m";
        Files.move(Files.write(folder.resolve("." + name + ".tmp"), sealed.toByteArray()), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
