package jp.komado.copies.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.copies.CopyOperation;
import jp.komado.copies.Provision;
import jp.komado.copies.Provision.Reason;
import jp.komado.copies.Provision.State;
import jp.komado.copies.Provision.Trouble;
import jp.komado.copies.Provision.Way;
import jp.komado.copies.RecordKey;
import jp.komado.copies.internal.CopiesProperties.Recipient;
import jp.komado.copies.internal.RegisteredCopies.Registered;
import jp.komado.dossier.Timeline;
import jp.komado.lot.Lots;
import jp.komado.workflow.Workflow;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/**
 * Records what the linkage server says: who was told from the copies by itself, and who wants to be told what only a person may answer.
 * Nothing of a list is dropped: what fits nobody, or should not have been answered, is kept with that mark, and somebody sees it.
 */
@Service
public class ProvisionLists {

    private static final String REQUESTED = "provision.requested";

    private final ProvisionStore provisions;
    private final RegisteredCopies copies;
    private final ItemStore items;
    private final CopiesProperties properties;
    private final Workflow workflow;
    private final Timeline timeline;
    private final Lots lots;
    private final Clock clock;

    ProvisionLists(ProvisionStore provisions, RegisteredCopies copies, ItemStore items, CopiesProperties properties, Workflow workflow,
                   Timeline timeline, Lots lots, Clock clock) {
        this.provisions = provisions;
        this.copies = copies;
        this.items = items;
        this.properties = properties;
        this.workflow = workflow;
        this.timeline = timeline;
        this.lots = lots;
        this.clock = clock;
    }

    /** Records one line of the list; false if its number stands here with another content. What is here already is left as it is. */
    public boolean record(Line line) {
        var known = provisions.withReference(line.reference());
        if (known.isPresent()) {
            return line.fits(known.get());
        }
        var copy = about(line);
        var provision = provision(line, copy);
        provisions.add(provision);
        if (provision.state() == State.WAITING) {
            workflow.start(REQUESTED, provision.id(), Map.of());
        } else if (provision.caseId() != null) {
            timeline.add(provision.caseId(), "⑫", "copies.timeline.provided", provision.providedOn(), provision.recipient());
        }
        return true;
    }

    /** The copy that the line is about, also one whose registration has not been answered yet: the list may be quicker than the answer. */
    @Nullable
    private Registered about(Line line) {
        var sent = items.onTheWay(line.key().value()).filter(item -> item.personId() != null && item.operation() == CopyOperation.REGISTER)
            .map(item -> new Registered(item.key(), item.personId(), item.caseId(), item.integratedNumber(), item.content(),
                LocalDate.now(clock), false));
        return copies.find(line.key().value()).filter(found -> found.personId() != null).or(() -> sent)
            .filter(found -> line.integratedNumber().equals(found.integratedNumber())).orElse(null);
    }

    private Provision provision(Line line, @Nullable Registered copy) {
        var day = LocalDate.ofInstant(line.askedAt(), clock.getZone());
        var recipient = properties.recipient(line.recipient()).filter(known -> known.way() != Way.PAPER).orElse(null);
        var basis = recipient == null ? "" : recipient.basisOn(day).orElse("");
        var transfer = line.recipient().equals(CopiesProperties.TRANSFER);
        return new Provision(UUID.randomUUID(), nextNumber(), line.recipient(), way(recipient), line.reference(), line.body(),
            line.key().value(), copy == null ? null : copy.personId(), copy == null ? null : copy.caseId(), line.integratedNumber(),
            recipient == null ? "" : recipient.items(), basis, line.askedAt(), line.answered() ? State.PROVIDED : State.WAITING,
            line.answered() ? Reason.AUTOMATIC : transfer ? Reason.TRANSFER : Reason.ANSWER_OFF, trouble(line, copy, transfer, basis),
            line.answered() ? day : null, null, null, null, null, null, null, null);
    }

    @Nullable
    private static Trouble trouble(Line line, @Nullable Registered copy, boolean transfer, String basis) {
        if (copy == null) {
            return Trouble.NOBODY;
        }
        if (line.answered() && (transfer || copy.content() != null && copy.content().answerOff())) {
            return Trouble.ANSWERED_THOUGH_OFF;
        }
        return basis.isEmpty() ? Trouble.NO_BASIS : null;
    }

    private static Way way(@Nullable Recipient recipient) {
        return recipient == null ? Way.NETWORK : recipient.way();
    }

    /** P2026-000012. */
    String nextNumber() {
        var year = FiscalYear.of(LocalDate.now(clock)).value();
        return "P" + year + "-" + String.format("%06d", lots.nextNumber("provision-" + year));
    }

    /**
     * A line of the list.
     *
     * @param answered whether the server has answered from the copy; otherwise it waits for a person here
     * @param body code of the body that was told or wants to be
     */
    public record Line(boolean answered, String reference, Instant askedAt, String recipient, String body, String integratedNumber,
                       RecordKey key) {

        boolean fits(Provision provision) {
            return provision.recipient().equals(recipient) && provision.body().equals(body) && key.value().equals(provision.recordKey())
                && (provision.integratedNumber() == null || provision.integratedNumber().equals(integratedNumber))
                && provision.askedAt().equals(askedAt) && (provision.reason() == Reason.AUTOMATIC) == answered;
        }

        @Override
        public String toString() {
            return "Line[" + reference + "]";
        }
    }
}
