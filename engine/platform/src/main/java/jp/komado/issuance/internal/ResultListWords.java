package jp.komado.issuance.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.komado.issuance.ResultList;
import jp.komado.problem.Messages;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Puts the lines of a result list into the words of its paper: always Japanese, dates as in files. */
@Component
public class ResultListWords {

    /** The list has room for a reason in short; the whole of it stands in the notice to the applicant. */
    private static final int LONGEST_REASON = 60;

    private final Messages messages;

    ResultListWords(Messages messages) {
        this.messages = messages;
    }

    /** The rows, in the order of the lines. */
    public List<ResultListRow> rows(List<ResultList.Line> lines) {
        return lines.stream().map(this::row).toList();
    }

    private ResultListRow row(ResultList.Line line) {
        return new ResultListRow(line.applicationNumber(), text(line.applicantName()), line.patientName(), line.patientKana(),
            date(line.patientBirthDate()), text(line.patientAddress()), word("dossier.ApplicationKind." + line.kind()),
            word("issuance.result." + line.outcome()), shortened(line.reason()), text(line.recipientNumber()), date(line.validFrom()),
            date(line.validTo()), line.monthlyCapYen() == null ? "" : line.monthlyCapYen().toString(), date(line.decidedOn()));
    }

    private String word(String key) {
        return messages.text(Locale.JAPANESE, key);
    }

    private static String shortened(@Nullable String reason) {
        var all = text(reason);
        return all.codePointCount(0, all.length()) <= LONGEST_REASON ? all : all.substring(0, all.offsetByCodePoints(0, LONGEST_REASON - 1)) + "…";
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
