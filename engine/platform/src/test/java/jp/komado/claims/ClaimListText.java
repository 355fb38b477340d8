package jp.komado.claims;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.komado.claims.CertificateHolders.Holder;

/** A payer's list as text, line by line; every column can be spoilt. */
final class ClaimListText {

    static final String HEADER = "recordNo,payer,billingYm,serviceYm,publicPayerNo,recipientNo,patientKana,birthDate,sex,insurerNo,symbol,number,"
        + "branch,prefCode,feeTable,institutionCode,department,inOut,receiptKind,specialNotes,days,totalPoints,publicPoints,burdenRate,insurerCopay,"
        + "patientShare,publicAmount,mealCount,mealAmount,mealPatient,mealPublic,claimKind,resultKind,adjustReason,originalRecordNo,receiptSearchNo";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static int recordNumber = 1;

    private final YearMonth billing;
    private final int payer;
    private final List<Line> lines = new ArrayList<>();

    ClaimListText(YearMonth billing, Payer payer) {
        this.billing = billing;
        this.payer = payer.code();
    }

    /** A line under construction. */
    static final class Line {

        private final Map<String, String> cells = new LinkedHashMap<>();

        Line set(String column, Object value) {
            if (!cells.containsKey(column)) {
                throw new IllegalArgumentException(column);
            }
            cells.put(column, String.valueOf(value));
            return this;
        }

        String get(String column) {
            return cells.get(column);
        }

        long number(String column) {
            return Long.parseLong(cells.get(column));
        }

        /** Takes back another line: the same amounts, negative. */
        Line takesBack(Line original) {
            for (String column : List.of("totalPoints", "publicPoints", "insurerCopay", "patientShare", "publicAmount", "mealCount", "mealAmount",
                    "mealPatient", "mealPublic")) {
                set(column, -original.number(column));
            }
            return set("claimKind", 4).set("originalRecordNo", original.get("recordNo"));
        }

        String text() {
            return String.join(",", cells.values());
        }
    }

    /** Adds an outpatient claim of the month before: points, what the insurance leaves, and the patient's share. */
    Line add(Holder holder, long points, int percent, long copay, long share) {
        var line = new Line();
        Arrays.stream(HEADER.split(",")).forEach(column -> line.cells.put(column, ""));
        line.set("recordNo", billing.format(MONTH) + payer + String.format("%07d", recordNumber++)).set("payer", payer).set("billingYm", billing.format(MONTH))
            .set("serviceYm", billing.minusMonths(1).format(MONTH)).set("publicPayerNo", CertificateHolders.PAYER_NUMBER)
            .set("recipientNo", holder.number()).set("patientKana", "ｾｲｷﾕｳ ﾊﾅｺ").set("birthDate", holder.birthDate().toString().replace("-", ""))
            .set("sex", 2).set("insurerNo", CertificateHolders.INSURER).set("symbol", "12").set("number", "345").set("branch", "01").set("prefCode", 13)
            .set("feeTable", 1).set("institutionCode", "1234566").set("department", "01").set("inOut", 2).set("receiptKind", "1126").set("days", 2)
            .set("totalPoints", points).set("publicPoints", points).set("burdenRate", percent).set("insurerCopay", copay).set("patientShare", share)
            .set("publicAmount", copay - share).set("mealCount", 0).set("mealAmount", 0).set("mealPatient", 0).set("mealPublic", 0).set("claimKind", 1)
            .set("receiptSearchNo", recordNumber);
        lines.add(line);
        return line;
    }

    /** An ordinary claim: 1 500 points, 3 000 yen share, 1 500 yen public. */
    Line ordinary(Holder holder) {
        return add(holder, 1_500, 30, 4_500, 3_000);
    }

    String name() {
        return "claims_" + billing.format(MONTH) + "_" + payer + ".csv";
    }

    long amountYen() {
        return lines.stream().mapToLong(line -> line.number("publicAmount") + line.number("mealPublic")).sum();
    }

    String text() {
        return body() + trailer() + "\r\n";
    }

    /** Spoils the text as sent. */
    String text(Consumer<List<String>> spoil) {
        List<String> all = new ArrayList<>(Arrays.asList(text().split("\r\n")));
        spoil.accept(all);
        return String.join("\r\n", all) + "\r\n";
    }

    /** A line as text with one cell spoilt; totals stay those of the sound line. */
    String withCell(int line, String column, String cell) {
        var spoilt = new Line();
        spoilt.cells.putAll(lines.get(line).cells);
        return spoilt.set(column, cell).text();
    }

    private String body() {
        var text = new StringBuilder(HEADER).append("\r\n");
        lines.forEach(line -> text.append(line.text()).append("\r\n"));
        return text.toString();
    }

    private String trailer() {
        long points = lines.stream().mapToLong(line -> line.number("publicPoints")).sum();
        return "TOTAL," + lines.size() + "," + points + "," + amountYen() + "," + lines.size() * 70L;
    }
}
