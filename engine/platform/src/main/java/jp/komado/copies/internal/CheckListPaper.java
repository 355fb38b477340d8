package jp.komado.copies.internal;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;
import org.springframework.lang.Nullable;

/**
 * The provision checklist (提供状況チェックリスト) or the error checklist (エラーチェックリスト) of a run.
 *
 * @param kind PROVISION or ERROR
 * @param dueOn until when it is to be confirmed
 * @param confirmedBy who confirmed it, null as long as nobody has
 */
record CheckListPaper(Kind kind, String number, LocalDate madeOn, LocalDate dueOn, @Nullable String confirmedBy,
                      @Nullable LocalDate confirmedOn, @Nullable String handling, int records, int done, int late, Issuer issuer,
                      List<Row> rows) implements Paper {

    /** Which of the two. */
    enum Kind { PROVISION, ERROR }

    @Override
    public String template() {
        return "copy-check-list";
    }

    @Override
    public String title() {
        return kind == Kind.PROVISION ? "提供状況チェックリスト" : "エラーチェックリスト";
    }

    @Override
    public String description() {
        return "副本登録の結果を所管課が確認するための一覧";
    }

    /** A line, in words. */
    record Row(int position, String recordKey, String applicationNumber, String patientName, String operation, String reason,
               String issuedOn, String settledOn, String days, String state, String mark) {
    }
}
