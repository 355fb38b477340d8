package jp.komado.issuance.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;

/** 認定結果一覧: what became of a municipality's applications in a month. */
public record ResultListPaper(String number, LocalDate sentOn, String municipality, YearMonth month, Issuer issuer, List<ResultListRow> rows)
    implements Paper {

    @Override
    public String template() {
        return "result-list";
    }

    @Override
    public String title() {
        return "小児慢性特定疾病医療費支給認定結果一覧";
    }

    @Override
    public String description() {
        return "東京都から区市町村へ送付する支給認定結果の一覧";
    }
}
