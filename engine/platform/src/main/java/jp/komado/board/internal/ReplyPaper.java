package jp.komado.board.internal;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;

/** 答申書: what the board answers, case by case, with who sat on it. */
public record ReplyPaper(String number, LocalDate repliedOn, String consultationNumber, LocalDate consultedOn, String meeting, LocalDate heldOn,
                         Issuer receiver, String chair, List<String> members, List<Line> lines) implements Paper {

    /** The answer to one case. */
    public record Line(int no, String disease, String verdict, String severe, String lifeSupport, String reason) {
    }

    @Override
    public String template() {
        return "board-reply";
    }

    @Override
    public String title() {
        return "小児慢性特定疾病医療費の支給認定について（答申）";
    }

    @Override
    public String description() {
        return "東京都小児慢性特定疾病審査会から東京都知事への答申書";
    }

    /** How many cases got this answer. */
    public long count(String verdict) {
        return lines.stream().filter(line -> line.verdict().equals(verdict)).count();
    }
}
