package jp.komado.board;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.board.MeetingView.AgendaItem;
import jp.komado.board.internal.ConsultationPaper;
import jp.komado.board.internal.ReplyPaper;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/**
 * 諮問書 and 答申書 as PDF. They are drawn from what the meeting stored when it consulted and when it was answered, so that the same
 * paper comes out whenever it is asked for.
 */
@Service
public class MeetingPapers {

    private final MeetingViews views;
    private final Meetings meetings;
    private final Papers papers;
    private final Issuer issuer;
    private final Messages messages;

    MeetingPapers(MeetingViews views, Meetings meetings, Papers papers, Issuer issuer, Messages messages) {
        this.views = views;
        this.meetings = meetings;
        this.papers = papers;
        this.issuer = issuer;
        this.messages = messages;
    }

    /** The consultation; 409 while the agenda is still open. */
    public byte[] consultation(UUID meetingId) {
        var view = views.open(meetingId);
        if (view.state() == MeetingState.PLANNED) {
            throw Problem.conflict("board.problem.not-consulted");
        }
        var lines = view.agenda().stream().map(this::consulted).toList();
        return papers.pdf(new ConsultationPaper(view.consultationNumber(), view.consultedOn(), title(meetingId), view.heldOn(), issuer, lines));
    }

    /** The reply; 409 before it came. */
    public byte[] reply(UUID meetingId) {
        var view = views.open(meetingId);
        if (view.state() != MeetingState.REPLIED) {
            throw Problem.conflict("board.problem.not-replied");
        }
        var lines = view.agenda().stream().map(this::replied).toList();
        return papers.pdf(new ReplyPaper(view.replyNumber(), view.repliedOn(), view.consultationNumber(), view.consultedOn(), title(meetingId),
            view.heldOn(), issuer, view.chair(), view.members(), lines));
    }

    /** Papers are Japanese, whatever language their reader works in. */
    private String title(UUID meetingId) {
        return MeetingViews.titleOf(meetings.meeting(meetingId));
    }

    private ConsultationPaper.Line consulted(AgendaItem item) {
        var sheet = item.sheet();
        var person = (sheet.age() == null ? "" : sheet.age() + "歳 ") + word("board.sex." + sheet.sex());
        var requests = Stream.of(sheet.severeRequested() ? word("board.paper.severe") : null, sheet.lifeSupportRequested() ? word("board.paper.life-support") : null)
            .filter(Objects::nonNull).collect(Collectors.joining("、"));
        return new ConsultationPaper.Line(item.no(), person, word("dossier.ApplicationKind." + sheet.applicationKind()), orEmpty(sheet.diseaseName()),
            requests, sheet.opinionDate(), word("board.view." + item.secretariatView()), orEmpty(item.doubts()));
    }

    private ReplyPaper.Line replied(AgendaItem item) {
        var reason = Stream.of(item.reason(), item.validityNote(), item.question()).filter(Objects::nonNull).collect(Collectors.joining("　"));
        return new ReplyPaper.Line(item.no(), orEmpty(item.sheet().diseaseName()), word("board.verdict." + item.verdict()),
            item.severe() ? "該当" : "―", item.lifeSupport() ? "該当" : "―", reason);
    }

    private String word(String key) {
        return messages.text(Locale.JAPANESE, key);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
