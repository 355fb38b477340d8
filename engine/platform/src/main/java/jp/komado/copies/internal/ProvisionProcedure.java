package jp.komado.copies.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.copies.Provision;
import jp.komado.copies.Provision.State;
import jp.komado.copies.Provision.Trouble;
import jp.komado.copies.Provision.Way;
import jp.komado.copies.ProvisionSteps;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.NewRequest;
import jp.komado.exchange.ReceivedAnswer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows the decision about a provision, and the network's word that our answer arrived. */
@Service
public class ProvisionProcedure implements ProvisionSteps {

    /** The kind of request that the exchange knows. */
    public static final String KIND = "provision-answer";
    /** Our answer reached whoever asked. */
    public static final String DELIVERED = "DELIVERED";

    private final ProvisionStore provisions;
    private final Exchange exchange;
    private final Persons persons;
    private final Timeline timeline;
    private final Clock clock;

    ProvisionProcedure(ProvisionStore provisions, Exchange exchange, Persons persons, Timeline timeline, Clock clock) {
        this.provisions = provisions;
        this.exchange = exchange;
        this.persons = persons;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void answer(UUID provisionId) {
        var provision = provisions.lock(provisionId);
        if (provision.way() == Way.PAPER) {
            provided(provision, LocalDate.now(clock));
        } else {
            place(provision);
        }
    }

    @Override
    @Transactional
    public void refuse(UUID provisionId) {
        var provision = provisions.lock(provisionId);
        if (provision.way() != Way.PAPER) {
            place(provision);
        }
    }

    /** The network's word about our answer. */
    public void delivered(ReceivedAnswer answer) throws AnswerRefused {
        var provision = provisions.known(answer.key()).map(found -> provisions.lock(found.id()))
            .orElseThrow(() -> new AnswerRefused("copies.refused.unknown"));
        if (provision.inquiryNumber() == null || provision.inquiryNumber() != answer.inquiryNumber() || provision.deliveredOn() != null) {
            throw new AnswerRefused("copies.refused.answered");
        }
        if (!answer.status().equals(DELIVERED)) {
            provisions.trouble(provision.id(), Trouble.NOT_DELIVERED);
            return;
        }
        provisions.delivered(provision.id(), answer.answeredOn());
        if (provision.state() == State.APPROVED) {
            provided(provision, answer.answeredOn());
        }
    }

    private void place(Provision provision) {
        var person = provision.personId() == null ? null : persons.find(provision.personId()).logKey();
        provisions.placed(provision.id(), exchange.place(new NewRequest(KIND, provision.id(),
            provision.caseId() == null ? provision.id() : provision.caseId(), person)));
    }

    private void provided(Provision provision, LocalDate on) {
        provisions.provided(provision.id(), on);
        if (provision.caseId() != null) {
            timeline.add(provision.caseId(), "⑫", "copies.timeline.provided", on, provision.recipient());
        }
    }
}
