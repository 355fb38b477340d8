package jp.komado.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A table as offices open it: CSV in UTF-8 with its mark, every cell quoted, and no cell that a spreadsheet would run as a formula. */
public final class SpreadsheetCsv {

    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();
    private static final String FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private SpreadsheetCsv() {
    }

    /** The whole file as text; a null cell is empty. */
    public static String of(List<? extends List<String>> rows) {
        var text = new StringBuilder(MARK);
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (var row : rows) {
                csv.printRecord(row.stream().map(SpreadsheetCsv::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(cell.charAt(0)) >= 0 && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
