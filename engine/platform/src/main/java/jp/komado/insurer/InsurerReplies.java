package jp.komado.insurer;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import jp.komado.lot.ItemResult;
import jp.komado.lot.Lots;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.workflow.NotWaiting;
import jp.komado.workflow.Workflow;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * ⑧ Replies of insurers: 医療助成課 writes them into its receipt register and hands them over with a slip; 家庭支援課 ticks the slip, and
 * only then the case goes on. What the slip names and nobody finds goes back to the desk that sent it.
 */
@Component
class InsurerReplies {

    static final String KIND = "INSURER_REPLIES";
    private static final String HANDED_OVER = "insurer.reply-handed-over";

    private final InsurerReplyRepository replies;
    private final InsurerInquiryRepository inquiries;
    private final HandOverRepository handOvers;
    private final Documents documents;
    private final Lots lots;
    private final Timeline timeline;
    private final Workflow workflow;
    private final Clock clock;

    InsurerReplies(InsurerReplyRepository replies, InsurerInquiryRepository inquiries, HandOverRepository handOvers, Documents documents,
                   Lots lots, Timeline timeline, Workflow workflow, Clock clock) {
        this.replies = replies;
        this.inquiries = inquiries;
        this.handOvers = handOvers;
        this.documents = documents;
        this.lots = lots;
        this.timeline = timeline;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** The letter that a code names; 422 with the reason if it names none. */
    @Transactional(readOnly = true)
    InsurerInquiry named(String code) {
        var number = LetterNumber.read(code).orElseThrow(() -> refused("insurer.field.letter-number"));
        return inquiries.findByLetterNumber(number.value()).orElseThrow(() -> refused("insurer.field.unknown-letter"));
    }

    private static Problem refused(String code) {
        return Problem.invalid(List.of(FieldError.of("/code", code)));
    }

    /** Writes a reply into the receipt register; a letter that was never posted, or is answered already, takes none. */
    @Transactional
    InsurerReply receive(InsurerInquiry letter, LocalDate receivedOn, int pages, @Nullable String note, String userId) {
        var inquiry = inquiries.findById(letter.id()).orElseThrow();
        switch (inquiry.state()) {
            case POSTED -> { }
            case PREPARED, PRINTED -> throw Problem.conflict("insurer.problem.never-posted");
            case CANCELLED -> throw Problem.conflict("insurer.problem.cancelled");
            default -> throw Problem.conflict("insurer.problem.answered-already");
        }
        new FieldErrors().demand(!receivedOn.isAfter(today()), "/receivedOn", "insurer.field.in-future")
            .demand(!receivedOn.isBefore(inquiry.postedOn()), "/receivedOn", "insurer.field.before-posting").refuseRequest();
        inquiry.become(InquiryState.RECEIVED);
        var year = FiscalYear.of(today()).value() % 100;
        var number = "%02d-M%06d".formatted(year, lots.nextNumber("insurer-receipt-" + year));
        var reply = replies.saveAndFlush(new InsurerReply(inquiry, number, receivedOn, pages, note, clock.instant(), userId));
        timeline.add(inquiry.caseId(), InsurerInquiries.STEP, "insurer.timeline.received", inquiry.letterNumber(), number);
        return reply;
    }

    /** Keeps the scan of a reply. */
    @Transactional
    void scan(InsurerReply received, String fileName, String mediaType, InputStream content) {
        var reply = find(received.id());
        if (reply.scanId() != null) {
            throw Problem.conflict("insurer.problem.scanned-already");
        }
        reply.scanned(documents.store(reply.caseId(), reply.personId(), DocumentKind.INSURER_REPLY, fileName, mediaType, content));
    }

    /** Sends replies to the other desk with one slip; all of them or none. */
    @Transactional
    HandOver handOver(List<UUID> replyIds, String userId) {
        var year = FiscalYear.of(today()).value() % 100;
        var number = "%02d-S%05d".formatted(year, lots.nextNumber("insurer-hand-over-" + year));
        var lot = lots.open(KIND, number);
        var handOver = handOvers.save(new HandOver(lot.id(), number, clock.instant(), userId));
        for (var id : new LinkedHashSet<>(replyIds)) {
            var reply = find(id);
            var inquiry = letterOf(reply);
            inquiry.become(InquiryState.HANDED_OVER);
            reply.handedOver(handOver.id(), clock.instant());
            lots.add(lot.id(), id);
            timeline.add(reply.caseId(), InsurerInquiries.STEP, "insurer.timeline.handed-over", inquiry.letterNumber(), number);
        }
        return handOver;
    }

    /** Ticks a reply on its slip: the case goes on. */
    @Transactional
    void acknowledge(UUID handOverId, UUID replyId, String userId) {
        var reply = onSlip(handOverId, replyId);
        if (userId.equals(reply.receivedBy())) {
            throw Problem.forbidden("insurer.problem.own-hand-over");
        }
        var inquiry = letterOf(reply);
        inquiry.become(InquiryState.ACKNOWLEDGED);
        reply.acknowledged(clock.instant(), userId);
        settle(handOverId, replyId, ItemResult.DONE, reply.pages(), userId);
        timeline.add(reply.caseId(), InsurerInquiries.STEP, "insurer.timeline.acknowledged", inquiry.letterNumber());
        try {
            workflow.correlate(HANDED_OVER, reply.caseId(), Map.of());
        } catch (NotWaiting e) {
            throw Problem.conflict("insurer.problem.not-waiting", inquiry.letterNumber());
        }
    }

    /** The slip names it, but it was not there: back to the desk that sent it. */
    @Transactional
    void missing(UUID handOverId, UUID replyId, String userId) {
        var reply = onSlip(handOverId, replyId);
        var inquiry = letterOf(reply);
        inquiry.become(InquiryState.RECEIVED);
        settle(handOverId, replyId, ItemResult.MISSING, null, userId);
        reply.missing();
        timeline.add(reply.caseId(), InsurerInquiries.STEP, "insurer.timeline.missing", inquiry.letterNumber(), slip(handOverId).number());
    }

    /** The application is over: a reply on its way leaves the slip. */
    @Transactional
    void forget(InsurerInquiry inquiry, String userId) {
        replies.findByInquiryId(inquiry.id()).filter(reply -> reply.handOverId() != null && reply.acknowledgedAt() == null)
            .ifPresent(reply -> settle(reply.handOverId(), reply.id(), ItemResult.REMOVED, null, userId));
    }

    private InsurerReply onSlip(UUID handOverId, UUID replyId) {
        var reply = find(replyId);
        if (!handOverId.equals(reply.handOverId()) || reply.acknowledgedAt() != null) {
            throw Problem.conflict("insurer.problem.not-on-slip");
        }
        return reply;
    }

    private void settle(UUID handOverId, UUID replyId, ItemResult result, @Nullable Integer pages, String userId) {
        lots.settle(slip(handOverId).lotId(), replyId, result, pages, null, userId);
    }

    @Transactional(readOnly = true)
    HandOver slip(UUID handOverId) {
        return handOvers.findById(handOverId).orElseThrow(() -> Problem.notFound("insurer.problem.no-hand-over"));
    }

    /** The replies on a slip. */
    @Transactional(readOnly = true)
    List<UUID> onSlip(UUID handOverId) {
        var ids = new ArrayList<UUID>();
        lots.find(slip(handOverId).lotId()).items().forEach(item -> ids.add(item.subjectId()));
        return ids;
    }

    @Transactional(readOnly = true)
    InsurerReply find(UUID replyId) {
        return replies.findById(replyId).orElseThrow(() -> Problem.notFound("insurer.problem.no-reply"));
    }

    private InsurerInquiry letterOf(InsurerReply reply) {
        return inquiries.findById(reply.inquiryId()).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
