package jp.komado.issuance.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A result list as comma separated values, with a byte order mark and line ends as spreadsheets want them. */
public final class ResultListCsv {

    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();
    private static final List<String> HEADER = List.of("一覧番号", "申請番号", "申請者氏名", "受診者氏名", "受診者カナ", "生年月日", "住所", "種別", "結果", "理由",
        "受給者番号", "有効期間開始", "有効期間終了", "自己負担上限月額", "決定日");
    /** A cell that begins so would be run by a spreadsheet as a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private ResultListCsv() {
    }

    /** The whole file as text. */
    public static String of(String number, List<ResultListRow> rows) {
        var text = new StringBuilder(MARK);
        try (var csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord(HEADER);
            for (var row : rows) {
                csv.printRecord(cells(number, row).map(ResultListCsv::harmless));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<String> cells(String number, ResultListRow row) {
        return Stream.of(number, row.applicationNumber(), row.applicantName(), row.patientName(), row.patientKana(), row.birthDate(), row.address(),
            row.kind(), row.result(), row.reason(), row.recipientNumber(), row.validFrom(), row.validTo(), row.monthlyCapYen(), row.decidedOn());
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
