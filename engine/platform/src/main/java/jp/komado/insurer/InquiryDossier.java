package jp.komado.insurer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.dossier.CaseFile;
import jp.komado.insurer.Insurers.Insurer;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** ⑧ What the dossier shows of the inquiry to the insurer. */
@Service
public class InquiryDossier {

    private final CaseFile cases;
    private final InsurerInquiries inquiries;
    private final InsurerReplyRepository replies;
    private final InquiryConsents consents;
    private final HighCostCategories categories;
    private final Insurers insurers;
    private final ReplyDesk desk;

    InquiryDossier(CaseFile cases, InsurerInquiries inquiries, InsurerReplyRepository replies, InquiryConsents consents,
                   HighCostCategories categories, Insurers insurers, ReplyDesk desk) {
        this.cases = cases;
        this.inquiries = inquiries;
        this.replies = replies;
        this.consents = consents;
        this.categories = categories;
        this.insurers = insurers;
        this.desk = desk;
    }

    /** InquiryConsent, letters with their replies, and the category. */
    public InsurerInquiryView of(UUID caseId) {
        return cases.show(caseId, Right.INQUIRY_READ, "inquiries-insurer", () -> new InsurerInquiryView(
            consents.onFile(caseId).map(c -> new InquiryConsent(c.given(), c.on(), c.way() == null ? "APPLICATION" : c.way().name())).orElse(null),
            inquiries.ofCase(caseId).stream().map(this::letter).toList(),
            categories.of(caseId).map(c -> new InquiryCategory(c.category(), c.validFrom(), c.answeredOn(), c.registeredAt())).orElse(null)));
    }

    private InquiryLetter letter(InsurerInquiry letter) {
        var insurer = letter.insurerNumber() == null ? null : insurers.find(letter.insurerNumber()).map(Insurer::name).orElse(null);
        return new InquiryLetter(letter.letterNumber(), letter.attempt(), letter.state(), insurer, letter.preparedAt(), letter.postedOn(),
            letter.trackingNumber() == null ? null : new TrackingNumber(letter.trackingNumber()).printed(), letter.reminders(),
            letter.lastRemindedOn(), letter.nextReminderOn(), letter.documentId(), replies.findByInquiryId(letter.id()).map(this::reply).orElse(null));
    }

    private InquiryReply reply(InsurerReply reply) {
        return new InquiryReply(reply.receiptNumber(), reply.receivedOn(), reply.handedOverAt(), reply.acknowledgedAt(), ReplyDesk.placeOf(reply),
            desk.ageOf(reply), reply.scanId(), reply.unclearReason() == null ? null : reply.unclearReason().name());
    }

    /** All of it; without consent, letters or category where there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InsurerInquiryView(@Nullable InquiryConsent consent, List<InquiryLetter> letters, @Nullable InquiryCategory category) {
    }

    /** @param way APPLICATION where the application form bears it */
    public record InquiryConsent(boolean given, LocalDate on, String way) {
    }

    /** A letter and what came back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InquiryLetter(
        String letterNumber, int attempt, InquiryState state, @Nullable String insurerName, Instant preparedAt, @Nullable LocalDate postedOn,
        @Nullable String trackingNumber, int reminders, @Nullable LocalDate lastRemindedOn, @Nullable LocalDate nextReminderOn,
        @Nullable UUID documentId, @Nullable InquiryReply reply) {
    }

    /** The reply and where it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InquiryReply(
        String receiptNumber, LocalDate receivedOn, @Nullable Instant handedOverAt, @Nullable Instant acknowledgedAt, ReplyView.Place place,
        int officeDays, @Nullable UUID scanId, @Nullable String unclearReason) {
    }

    /** The registered category. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InquiryCategory(HighCostClass category, @Nullable LocalDate validFrom, LocalDate answeredOn, Instant registeredAt) {
    }
}
