package jp.komado.demo.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.board.BoardReplies;
import jp.komado.board.MeetingView;
import jp.komado.board.MeetingViews;
import jp.komado.board.Meetings;
import jp.komado.board.Opinions;
import jp.komado.board.Verdict;
import jp.komado.calendar.FiscalYear;
import jp.komado.demo.population.Destination;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.Twist;
import org.springframework.stereotype.Component;

/** ⑨ An afternoon of the board: the secretary lays before it what waits, two doctors say what they think, and the board replies. */
@Component
class MeetingDay implements OfficeDuty {

    private static final String SECRETARY = "board";
    private static final String CHAIR = "桃井　健吾";
    private static final List<String> MEMBERS = List.of("桃井　健吾", "梅沢　志津");
    private static final String NOT_SEVERE_ENOUGH = "疾病の状態の程度が告示の基準に該当しない";
    private static final String NOT_CLEAR = "検査所見の時期が意見書から読み取れない";

    private final Meetings meetings;
    private final MeetingViews views;
    private final Opinions opinions;
    private final BoardReplies replies;
    private final Cast cast;
    private final Office office;

    MeetingDay(Meetings meetings, MeetingViews views, Opinions opinions, BoardReplies replies, Cast cast, Office office) {
        this.meetings = meetings;
        this.views = views;
        this.opinions = opinions;
        this.replies = replies;
        this.cast = cast;
        this.office = office;
    }

    @Override
    public Duty duty() {
        return Duty.MEETING;
    }

    @Override
    public boolean isDue() {
        return office.holds("board_matter", "WAITING");
    }

    @Override
    public void perform() {
        office.atOnce(() -> {
            var waiting = office.as(SECRETARY, views::waiting).stream().filter(this::isLaidBefore)
                .map(MeetingView.WaitingCase::matterId).toList();
            if (!waiting.isEmpty()) {
                hold(waiting);
            }
        });
    }

    /** For those who still wait for a meeting the secretary has to find one. */
    private boolean isLaidBefore(MeetingView.WaitingCase matter) {
        return cast.ofNumber(matter.applicationNumber()).filter(application -> application.destination() != Destination.ARRANGING_MEETING).isPresent();
    }

    private void hold(List<UUID> waiting) {
        var today = office.today();
        var id = office.as(SECRETARY, () -> meetings.plan(today, waiting));
        for (var item : agenda(id)) {
            var verdict = verdict(item);
            office.as(SECRETARY, () -> meetings.view(id, item.no(), item.version(), verdict, course(item), doubts(verdict)));
        }
        var serial = office.as(SECRETARY, () -> views.open(id)).number();
        office.as(SECRETARY, () -> meetings.consult(id, views.open(id).version(), letter(today, "諮", serial), today));
        var answers = new ArrayList<BoardReplies.Answer>();
        for (var item : agenda(id)) {
            var special = application(item).special();
            var verdict = verdict(item);
            give("reviewer", id, item, verdict);
            if (verdict != Verdict.SUITABLE || item.no() % 4 == 0) {
                give("reviewer2", id, item, verdict);
            }
            answers.add(new BoardReplies.Answer(item.no(), verdict, reason(verdict), special.severe(), special.lifeSupport(), null,
                verdict == Verdict.HELD ? "直近の検査の年月日と値" : null));
        }
        office.as(SECRETARY, () -> replies.register(id, views.open(id).version(),
            new BoardReplies.Reply(letter(today, "答", serial), today, CHAIR, MEMBERS, answers)));
    }

    private List<MeetingView.AgendaItem> agenda(UUID meeting) {
        return office.as(SECRETARY, () -> views.open(meeting)).agenda();
    }

    private void give(String reviewer, UUID meeting, MeetingView.AgendaItem item, Verdict verdict) {
        var special = application(item).special();
        office.as(reviewer, () -> opinions.give(meeting, item.no(), verdict, special.severe(), special.lifeSupport(), reason(verdict)));
    }

    private SyntheticApplication application(MeetingView.AgendaItem item) {
        return cast.ofNumber(item.applicationNumber()).orElseThrow();
    }

    private Verdict verdict(MeetingView.AgendaItem item) {
        var application = application(item);
        if (application.has(Twist.HELD_BY_BOARD) && item.round() == 1) {
            return Verdict.HELD;
        }
        return application.destination() == Destination.REFUSED ? Verdict.UNSUITABLE : Verdict.SUITABLE;
    }

    private static String course(MeetingView.AgendaItem item) {
        return item.round() == 1 ? "発症後、外来で治療を続けている。" : "前回の審査会の後、医療機関から回答を得た。";
    }

    private static String doubts(Verdict verdict) {
        return verdict == Verdict.SUITABLE ? null : reason(verdict);
    }

    private static String reason(Verdict verdict) {
        return switch (verdict) {
            case SUITABLE -> null;
            case UNSUITABLE -> NOT_SEVERE_ENOUGH;
            case HELD -> NOT_CLEAR;
        };
    }

    /** ８福祉子家諮第２０２６-０５号 and the like: the year of the era, then the meeting's own number. */
    private static String letter(LocalDate today, String word, String number) {
        return (FiscalYear.of(today).value() - 2018) + "福祉子家" + word + "第" + number + "号";
    }
}
