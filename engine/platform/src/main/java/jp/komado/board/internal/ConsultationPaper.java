package jp.komado.board.internal;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;

/** 諮問書: what the governor asks the board, case by case, without anybody's name. */
public record ConsultationPaper(String number, LocalDate consultedOn, String meeting, LocalDate heldOn, Issuer issuer, List<Line> lines)
    implements Paper {

    /**
     * One case.
     *
     * @param requests severe recognition and life support, where asked for
     * @param view     the secretariat's view
     */
    public record Line(int no, String person, String kind, String disease, String requests, LocalDate opinionDate, String view, String doubts) {
    }

    @Override
    public String template() {
        return "board-consultation";
    }

    @Override
    public String title() {
        return "小児慢性特定疾病医療費の支給認定について（諮問）";
    }

    @Override
    public String description() {
        return "東京都知事から東京都小児慢性特定疾病審査会への諮問書";
    }
}
