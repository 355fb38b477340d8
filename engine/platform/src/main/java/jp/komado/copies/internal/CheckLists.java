package jp.komado.copies.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.komado.calendar.JapaneseEra;
import jp.komado.copies.CopyItem;
import jp.komado.copies.internal.CheckListPaper.Kind;
import jp.komado.copies.internal.CopyViews.CopyLineView;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.problem.Messages;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** K11: the two lists of a run on paper. */
@Service
public class CheckLists {

    private final CopyRuns runs;
    private final Papers papers;
    private final Messages messages;
    private final RunStore store;
    private final Clock clock;
    private final Issuer issuer;

    CheckLists(CopyRuns runs, Papers papers, Messages messages, RunStore store, Clock clock, Issuer issuer) {
        this.runs = runs;
        this.papers = papers;
        this.messages = messages;
        this.store = store;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** The provision checklist: every record, and when it was reflected. */
    public Printed provisionList(UUID runId) {
        return print(Kind.PROVISION, runId);
    }

    /** The error checklist: every record that was not registered. */
    public Printed errorList(UUID runId) {
        return print(Kind.ERROR, runId);
    }

    private Printed print(Kind kind, UUID runId) {
        var lists = runs.lists(runId);
        var run = lists.run();
        var rows = lists.records().stream().filter(line -> kind == Kind.PROVISION || line.problem() != null).map(this::row).toList();
        var paper = new CheckListPaper(kind, run.number(), date(run.answeredAt()), run.listsDueOn(), run.confirmedBy(),
            run.confirmedAt() == null ? null : date(run.confirmedAt()), store.find(runId).errorHandling(), lists.records().size(),
            (int) lists.records().stream().filter(line -> line.state() == CopyItem.State.DONE).count(),
            (int) lists.records().stream().filter(CopyLineView::late).count(), issuer, rows);
        return new Printed(paper.title() + "_" + run.number() + ".pdf", papers.pdf(paper));
    }

    private CheckListPaper.Row row(CopyLineView line) {
        return new CheckListPaper.Row(line.position(), line.recordKey(), orEmpty(line.applicationNumber()), orEmpty(line.patientName()),
            word("operation." + line.operation()), word("reason." + line.reason()), day(line.issuedOn()), day(line.settledOn()),
            line.daysSinceIssue() == null ? "" : String.valueOf(line.daysSinceIssue()),
            line.problem() == null ? word("state." + line.state()) : word("item-problem." + line.problem()),
            marks(line));
    }

    private String marks(CopyLineView line) {
        var late = line.late() ? word("mark.late") : "";
        var off = line.answerOff() ? word("mark.answer-off") : "";
        return (late + " " + off).strip();
    }

    private String word(String key) {
        return messages.text(Locale.JAPANESE, "copies." + key);
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : JapaneseEra.formatShort(day);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A paper and the name under which a clerk keeps it. */
    public record Printed(String fileName, byte[] pdf) {
    }
}
