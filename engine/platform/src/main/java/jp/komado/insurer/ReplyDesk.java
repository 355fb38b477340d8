package jp.komado.insurer;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.Persons;
import jp.komado.insurer.Insurers.Insurer;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.CaseLabels;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Both ends of a reply's way: 医療助成課 receives and hands over, 家庭支援課 acknowledges. Neither screen shows a name. */
@Service
public class ReplyDesk {

    private static final int LONGEST_LIST = 300;

    private final InsurerReplies replies;
    private final InsurerReplyRepository rows;
    private final InsurerInquiryRepository inquiries;
    private final HandOverRepository handOvers;
    private final Insurers insurers;
    private final Persons persons;
    private final CaseLabels labels;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Messages messages;
    private final OfficeCalendar calendar;
    private final Clock clock;
    private final int lateAfterOfficeDays;

    ReplyDesk(InsurerReplies replies, InsurerReplyRepository rows, InsurerInquiryRepository inquiries, HandOverRepository handOvers,
              Insurers insurers, Persons persons, CaseLabels labels, PersonalDataGate gate, Rights rights, CurrentUsers currentUsers,
              Messages messages, OfficeCalendar calendar, Clock clock, @Value("${komado.insurer.reply-late-office-days:2}") int lateAfterOfficeDays) {
        this.replies = replies;
        this.rows = rows;
        this.inquiries = inquiries;
        this.handOvers = handOvers;
        this.insurers = insurers;
        this.persons = persons;
        this.labels = labels;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
        this.lateAfterOfficeDays = lateAfterOfficeDays;
    }

    /** The register: what lies here, what is on its way, or all of it. */
    @Transactional(readOnly = true)
    public List<ReplyView> list(ReplyView.Wanted wanted) {
        var right = readRight();
        var limit = Limit.of(LONGEST_LIST);
        var found = switch (wanted) {
            case RECEIVED -> rows.findByHandOverIdNullAndAcknowledgedAtNullOrderByReceivedAtAscIdAsc(limit);
            case ON_THE_WAY -> rows.findByHandOverIdNotNullAndAcknowledgedAtNullOrderByHandedOverAtAscIdAsc(limit);
            case ALL -> rows.findByOrderByReceivedAtDescIdDesc(limit);
        };
        return gate.show(look(right, found), () -> views(found, right == Right.INQUIRY_READ));
    }

    /** ⑧ A reply has arrived at 医療助成課. */
    @Transactional
    public ReplyView receive(String code, LocalDate receivedOn, int pages, @Nullable String note) {
        rights.demand(Right.INSURER_REPLY);
        var letter = replies.named(code);
        gate.change(new Look(Right.INSURER_REPLY, Purpose.CASE_WORK, "insurer-reply", letter.caseId(),
            persons.logKeys(List.of(letter.personId()))), "received");
        var reply = replies.receive(letter, receivedOn, pages, note, currentUsers.require().id());
        return views(List.of(reply), false).get(0);
    }

    /** Keeps the scan of a reply with its case. */
    @Transactional
    public void scan(UUID replyId, String fileName, String mediaType, InputStream content) {
        rights.demand(Right.INSURER_REPLY);
        var reply = replies.find(replyId);
        gate.change(look(Right.INSURER_REPLY, List.of(reply)), "scanned");
        replies.scan(reply, fileName, mediaType, content);
    }

    /** ⑧ Sends replies to 家庭支援課 with one slip, and gives its number. */
    @Transactional
    public String handOver(List<UUID> replyIds) {
        rights.demand(Right.INSURER_REPLY);
        return replies.handOver(replyIds, currentUsers.require().id()).number();
    }

    /** ⑧ Ticks replies as found or missing, each by itself. */
    public List<TickedReply> tick(UUID handOverId, Map<UUID, Boolean> found) {
        rights.demand(Right.INQUIRY_DO);
        replies.slip(handOverId);
        var results = new ArrayList<TickedReply>();
        found.forEach((replyId, there) -> results.add(tick(handOverId, replyId, there)));
        return results;
    }

    private TickedReply tick(UUID handOverId, UUID replyId, boolean there) {
        var user = currentUsers.require().id();
        try {
            if (there) {
                replies.acknowledge(handOverId, replyId, user);
            } else {
                replies.missing(handOverId, replyId, user);
            }
            return new TickedReply(replyId, true, null);
        } catch (Problem e) {
            return new TickedReply(replyId, false, messages.text(e.key(), e.args().toArray()));
        } catch (OptimisticLockingFailureException e) {
            return new TickedReply(replyId, false, messages.text("problem.stale"));
        }
    }

    private Right readRight() {
        if (rights.has(currentUsers.require(), Right.INQUIRY_READ)) {
            return Right.INQUIRY_READ;
        }
        rights.demand(Right.INSURER_REPLY);
        return Right.INSURER_REPLY;
    }

    private List<ReplyView> views(List<InsurerReply> found, boolean withApplication) {
        var letters = inquiries.findAllById(found.stream().map(InsurerReply::inquiryId).toList()).stream()
            .collect(Collectors.toMap(InsurerInquiry::id, Function.identity()));
        var slips = handOvers.findAllById(found.stream().map(InsurerReply::handOverId).filter(Objects::nonNull).distinct().toList()).stream()
            .collect(Collectors.toMap(HandOver::id, HandOver::number));
        var known = insurers.find(new HashSet<>(letters.values().stream().map(InsurerInquiry::insurerNumber).filter(Objects::nonNull).toList()));
        var names = withApplication ? labels.labels(found.stream().map(InsurerReply::caseId).toList()) : Map.<UUID, CaseLabel>of();
        return found.stream().map(reply -> {
            var letter = letters.get(reply.inquiryId());
            var label = names.get(reply.caseId());
            return view(reply, letter, known.get(letter.insurerNumber()), slips.get(reply.handOverId()),
                label == null ? null : label.applicationNumber());
        }).toList();
    }

    private ReplyView view(InsurerReply reply, InsurerInquiry letter, @Nullable Insurer insurer, @Nullable String slip,
                           @Nullable String applicationNumber) {
        var place = placeOf(reply);
        var age = ageOf(reply);
        return new ReplyView(reply.id(), reply.receiptNumber(), letter.letterNumber(), insurer == null ? null : insurer.name(),
            reply.receivedOn(), reply.pages(), reply.note(), reply.scanId() != null, place, age,
            place != ReplyView.Place.ACKNOWLEDGED && age > lateAfterOfficeDays, reply.missed(), reply.handOverId(), slip,
            reply.handedOverAt(), reply.acknowledgedAt(), applicationNumber);
    }

    static ReplyView.Place placeOf(InsurerReply reply) {
        if (reply.acknowledgedAt() != null) {
            return ReplyView.Place.ACKNOWLEDGED;
        }
        return reply.handOverId() == null ? ReplyView.Place.RECEIVED : ReplyView.Place.ON_THE_WAY;
    }

    /** Office days from the receipt to the acknowledgement, or until today. */
    int ageOf(InsurerReply reply) {
        Instant until = reply.acknowledgedAt() == null ? clock.instant() : reply.acknowledgedAt();
        return Math.max(0, calendar.officeDaysBetween(reply.receivedOn(), LocalDate.ofInstant(until, clock.getZone())));
    }

    private Look look(Right right, Collection<InsurerReply> of) {
        return new Look(right, Purpose.CASE_WORK, "insurer-replies", null,
            persons.logKeys(of.stream().map(InsurerReply::personId).distinct().toList()));
    }

    /** What became of one line of the slip. */
    public record TickedReply(UUID replyId, boolean done, @Nullable String problem) {
    }
}
