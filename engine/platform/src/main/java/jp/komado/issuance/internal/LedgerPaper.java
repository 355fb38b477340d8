package jp.komado.issuance.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import jp.komado.documents.Paper;

/** The cap ledger (自己負担上限額管理票): one page for each month of validity, filled in by institutions. */
public record LedgerPaper(String patientName, String recipientNumber, int monthlyCapYen, LocalDate validFrom, LocalDate validTo)
        implements Paper {

    /** The months in which the certificate is valid on some day. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(validTo);
        return Stream.iterate(YearMonth.from(validFrom), month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
    }

    @Override
    public String template() {
        return "cap-ledger";
    }

    @Override
    public String title() {
        return "自己負担上限額管理票";
    }

    @Override
    public String description() {
        return "小児慢性特定疾病医療費の月ごとの自己負担額を指定医療機関が記入する管理票";
    }
}
