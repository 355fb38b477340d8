package jp.komado.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.cap.Caps;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.BoardResult;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import jp.komado.rules.Decisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑩ Proposals and decisions. */
@Service
public class Certifications {

    private static final String VALIDITY = "validity-period";

    private final Applications applications;
    private final Persons persons;
    private final Caps caps;
    private final Decisions decisions;
    private final DecisionProposalRepository proposals;
    private final DecisionRecordRepository records;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final Timeline timeline;
    private final Clock clock;
    private final EligibilityRules eligibility;
    private final HouseholdCaps household;
    private final ApplicationEventPublisher events;

    Certifications(Applications applications, Persons persons, Caps caps, Decisions decisions, DecisionProposalRepository proposals,
                   DecisionRecordRepository records, PersonalDataGate gate, Rights rights, Timeline timeline, Clock clock, EligibilityRules eligibility,
                   HouseholdCaps household, ApplicationEventPublisher events) {
        this.applications = applications;
        this.persons = persons;
        this.caps = caps;
        this.decisions = decisions;
        this.proposals = proposals;
        this.records = records;
        this.gate = gate;
        this.rights = rights;
        this.timeline = timeline;
        this.clock = clock;
        this.eligibility = eligibility;
        this.household = household;
        this.events = events;
    }

    /** The approved decision of a case. */
    @Transactional(readOnly = true)
    public Optional<CertificationDecision> decision(UUID caseId) {
        return records.findById(caseId).map(DecisionRecord::view);
    }

    /** The period for which the child would be certified; empty as long as the dates it depends on are not entered. */
    @Transactional(readOnly = true)
    public Optional<Validity> validity(UUID caseId) {
        var episode = applications.find(caseId);
        var birthDate = persons.find(episode.patientId()).birthDate();
        var diagnosed = episode.disease() == null ? null : episode.disease().diagnosisDate();
        if (birthDate == null || diagnosed == null) {
            return Optional.empty();
        }
        var inputs = new HashMap<String, Object>();
        inputs.put("applicationDate", episode.applicationDate());
        inputs.put("diagnosisDate", diagnosed);
        inputs.put("retroactiveReason", episode.retroactiveReason().name());
        inputs.put("birthDate", birthDate);
        inputs.put("previousEnd", previousValidTo(episode));
        var result = decisions.evaluate(VALIDITY, episode.applicationDate(), inputs);
        return Optional.of(new Validity(result.single("ending", String.class), result.single("validFrom", LocalDate.class),
            result.single("validTo", LocalDate.class), result.versionTag()));
    }

    /** What the proposer has to look at. */
    @Transactional(readOnly = true)
    public Set<EligibilityWarning> warnings(UUID caseId) {
        var episode = applications.find(caseId);
        return eligibility.check(new EligibilityRules.Facts(episode.kind(), episode.applicationDate(),
            persons.find(episode.patientId()).birthDate(), episode.disease() == null ? null : episode.disease().opinionDate(),
            previousValidTo(episode), episode.applicantId() == null ? null : episode.applicantId().equals(episode.patientId())));
    }

    @Nullable
    private LocalDate previousValidTo(ApplicationEpisode episode) {
        return records.lastValidTo(episode.patientId(), episode.id()).orElse(null);
    }

    /** The newest proposal of a case. */
    @Transactional(readOnly = true)
    Optional<DecisionProposal> newestProposal(UUID caseId) {
        return proposals.findFirstByCaseIdOrderByProposedAtDescIdDesc(caseId);
    }

    /** Takes note of the board's reply, with which the case goes on, and tells its result. */
    @Transactional
    BoardResult completeAfterBoard(UUID caseId) {
        rights.demand(Right.DECISION_PROPOSE);
        var reply = applications.boardReply(caseId).orElseThrow(() -> Problem.conflict("certification.problem.no-board-reply"));
        changed(applications.find(caseId), Right.DECISION_PROPOSE, "board-reply");
        timeline.add(caseId, "⑩", "certification.timeline.board-replied", reply.repliedOn(), reply.result());
        return reply.result();
    }

    /** Proposes a decision. */
    @Transactional
    void propose(UUID caseId, ProposalKind kind, @Nullable RejectionGround ground, @Nullable String reason, CurrentUser user) {
        rights.demand(Right.DECISION_PROPOSE);
        var proposal = switch (kind) {
            case CERTIFY -> certification(caseId, reason, user);
            case REFUSE -> refusal(caseId, reason, user);
            case REJECT -> rejection(caseId, ground, reason, user);
        };
        proposals.save(proposal);
        changed(applications.become(caseId, ApplicationStatus.PROPOSED), Right.DECISION_PROPOSE, "proposal");
        timeline.add(caseId, "⑩", "certification.timeline.proposed", kind);
    }

    private DecisionProposal certification(UUID caseId, @Nullable String reason, CurrentUser user) {
        var errors = new FieldErrors();
        errors.demand(boardSays(caseId, BoardResult.SUITABLE), "/proposal", "certification.field.board-not-suitable");
        var cap = caps.latest(caseId);
        errors.demand(cap.isPresent(), "/proposal", "certification.field.no-cap");
        var validity = validity(caseId);
        errors.demand(validity.filter(Validity::exists).isPresent(), "/proposal", "certification.field.no-validity");
        errors.refuseTask();
        var base = cap.orElseThrow().monthlyCapYen();
        return DecisionProposal.certify(caseId, reason, validity.orElseThrow(), cap.orElseThrow().id(), base,
            household.share(caseId, validity.orElseThrow().from(), base), user.id(), clock.instant());
    }

    /** The law wants the board to be heard before a refusal. */
    private DecisionProposal refusal(UUID caseId, @Nullable String reason, CurrentUser user) {
        new FieldErrors()
            .demand(boardSays(caseId, BoardResult.UNSUITABLE), "/proposal", "certification.field.board-not-unsuitable")
            .demand(reason != null && !reason.isBlank(), "/reason", "required")
            .refuseTask();
        return DecisionProposal.refuse(caseId, reason, user.id(), clock.instant());
    }

    private DecisionProposal rejection(UUID caseId, @Nullable RejectionGround ground, @Nullable String reason, CurrentUser user) {
        new FieldErrors()
            .demand(ground != null, "/rejectionGround", "required")
            .demand(reason != null && !reason.isBlank(), "/reason", "required")
            .refuseTask();
        return DecisionProposal.reject(caseId, ground, reason, user.id(), clock.instant());
    }

    private boolean boardSays(UUID caseId, BoardResult result) {
        return applications.boardReply(caseId).filter(reply -> reply.result() == result).isPresent();
    }

    /** Approves the pending proposal, which makes it the decision. */
    @Transactional
    void approve(UUID caseId, @Nullable String comment, CurrentUser user) {
        rights.demand(Right.DECISION_APPROVE);
        var proposal = pending(caseId);
        demandNoOverlap(caseId, proposal);
        demandSameShare(caseId, proposal);
        proposal.approve(user.id(), comment, clock.instant());
        var episode = applications.become(caseId, proposal.kind().status());
        records.saveAndFlush(new DecisionRecord(proposal, episode.patientId(), user.id(), today(), clock.instant()));
        changed(episode, Right.DECISION_APPROVE, "decision");
        timeline.add(caseId, "⑩", "certification.timeline.approved", proposal.kind());
        if (proposal.kind() == ProposalKind.CERTIFY) {
            events.publishEvent(new CertificationDecided(caseId));
        }
    }

    /** Between proposal and approval a certificate of the household may have begun or ended: then another cap has to be proposed. */
    private void demandSameShare(UUID caseId, DecisionProposal proposal) {
        if (proposal.validFrom() != null && proposal.baseCapYen() != null
            && household.share(caseId, proposal.validFrom(), proposal.baseCapYen()).capYen() != proposal.monthlyCapYen()) {
            throw Problem.conflict("certification.problem.household-changed");
        }
    }

    /** Between proposal and approval another application of the same child may have been certified: two periods never share a day. */
    private void demandNoOverlap(UUID caseId, DecisionProposal proposal) {
        var previous = previousValidTo(applications.find(caseId));
        if (proposal.validFrom() != null && previous != null && !proposal.validFrom().isAfter(previous)) {
            throw Problem.conflict("certification.problem.overlap");
        }
    }

    /** Sends the pending proposal back. */
    @Transactional
    void sendBack(UUID caseId, @Nullable String comment, CurrentUser user) {
        rights.demand(Right.DECISION_APPROVE);
        pending(caseId).sendBack(user.id(), comment, clock.instant());
        changed(applications.become(caseId, ApplicationStatus.EXAMINATION), Right.DECISION_APPROVE, "sent-back");
        timeline.add(caseId, "⑩", "certification.timeline.sent-back");
    }

    private DecisionProposal pending(UUID caseId) {
        return proposals.findByCaseIdAndState(caseId, DecisionProposal.State.PENDING)
            .orElseThrow(() -> Problem.conflict("certification.problem.not-pending"));
    }

    /** The application was taken back; a proposal that waits falls with it. */
    @Transactional
    public void recordWithdrawal(UUID caseId) {
        proposals.findByCaseIdAndState(caseId, DecisionProposal.State.PENDING).ifPresent(DecisionProposal::cancel);
        applications.become(caseId, ApplicationStatus.WITHDRAWN);
        timeline.add(caseId, "⑩", "certification.timeline.withdrawn");
    }

    /** The standard period has passed; unless papers that came late have moved its end. */
    @Transactional
    public void flagOverdue(UUID caseId) {
        var ends = applications.find(caseId).standardPeriodEnds();
        if (ends.isBefore(today())) {
            timeline.add(caseId, "⑩", "certification.timeline.standard-period-over", ends);
        }
    }

    private void changed(ApplicationEpisode episode, Right right, String detail) {
        gate.change(new Look(right, Purpose.CASE_WORK, "certification", episode.id(),
            persons.logKeys(Set.of(episode.patientId()))), detail);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
