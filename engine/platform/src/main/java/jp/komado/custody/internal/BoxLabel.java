package jp.komado.custody.internal;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Paper;

/** The labels of boxes: one page each, with the bar code that a hand scanner reads. They name no person. */
public record BoxLabel(String office, String series, List<Label> labels) implements Paper {

    /** What stands on one box. */
    public record Label(String number, String fiscalYear, String firstApplication, String lastApplication, int count, LocalDate storedOn,
                        LocalDate keptUntil, LocalDate destroyFrom) {
    }

    @Override
    public String template() {
        return "box-label";
    }

    @Override
    public String title() {
        return "文書保存箱ラベル";
    }

    @Override
    public String description() {
        return "小児慢性特定疾病の支給認定に関する文書を保存する箱に貼るラベル";
    }
}
