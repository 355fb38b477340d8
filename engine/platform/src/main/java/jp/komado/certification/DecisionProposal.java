package jp.komado.certification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;

/** A proposed decision. Whoever proposed it can neither approve it nor send it back. */
@Entity
@Table(name = "decision_proposal")
class DecisionProposal {

    @Id
    private UUID id;
    private UUID caseId;
    @Enumerated(EnumType.STRING)
    private ProposalKind kind;
    @Nullable
    private String reason;
    @Nullable
    @Enumerated(EnumType.STRING)
    private RejectionGround ground;
    @Nullable
    private LocalDate validFrom;
    @Nullable
    private LocalDate validTo;
    @Nullable
    private String validityVersion;
    @Nullable
    private UUID capAssessmentId;
    @Nullable
    private Integer monthlyCapYen;
    @Nullable
    private Integer baseCapYen;
    @Nullable
    private Integer householdCapYen;
    @Enumerated(EnumType.STRING)
    private State state;
    private String proposedBy;
    private Instant proposedAt;
    @Nullable
    private String decidedBy;
    @Nullable
    private Instant decidedAt;
    @Nullable
    private String comment;
    @Version
    private Long version;

    enum State { PENDING, APPROVED, SENT_BACK, CANCELLED }

    protected DecisionProposal() {
    }

    private DecisionProposal(UUID caseId, ProposalKind kind, @Nullable String reason, String proposedBy, Instant at) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.kind = kind;
        this.reason = reason;
        this.proposedBy = proposedBy;
        this.proposedAt = at;
        this.state = State.PENDING;
    }

    /** 認定: for a period and with a cap, which is what the household leaves of the base. */
    static DecisionProposal certify(UUID caseId, @Nullable String reason, Validity validity, UUID capAssessmentId, int baseCapYen,
                                    HouseholdCaps.Share share, String proposedBy, Instant at) {
        if (!validity.exists()) {
            throw new IllegalArgumentException("there is no period to certify");
        }
        var proposal = new DecisionProposal(caseId, ProposalKind.CERTIFY, reason, proposedBy, at);
        proposal.validFrom = validity.from();
        proposal.validTo = validity.to();
        proposal.validityVersion = validity.versionTag();
        proposal.capAssessmentId = capAssessmentId;
        proposal.baseCapYen = baseCapYen;
        proposal.monthlyCapYen = share.capYen();
        proposal.householdCapYen = share.householdCapYen();
        return proposal;
    }

    /** 不認定: only after the board found the case unsuitable. */
    static DecisionProposal refuse(UUID caseId, String reason, String proposedBy, Instant at) {
        return new DecisionProposal(caseId, ProposalKind.REFUSE, reason, proposedBy, at);
    }

    /** 却下: on a ground. */
    static DecisionProposal reject(UUID caseId, RejectionGround ground, String reason, String proposedBy, Instant at) {
        var proposal = new DecisionProposal(caseId, ProposalKind.REJECT, reason, proposedBy, at);
        proposal.ground = ground;
        return proposal;
    }

    void approve(String approver, @Nullable String comment, Instant at) {
        settle(State.APPROVED, approver, comment, at);
    }

    void sendBack(String approver, @Nullable String comment, Instant at) {
        settle(State.SENT_BACK, approver, comment, at);
    }

    /** The application was withdrawn before anybody decided. */
    void cancel() {
        demandPending();
        state = State.CANCELLED;
    }

    private void settle(State next, String approver, @Nullable String comment, Instant at) {
        demandPending();
        if (approver.equals(proposedBy)) {
            throw Problem.forbidden("certification.problem.own-proposal");
        }
        this.state = next;
        this.decidedBy = approver;
        this.decidedAt = at;
        this.comment = comment;
    }

    private void demandPending() {
        if (state != State.PENDING) {
            throw Problem.conflict("certification.problem.not-pending");
        }
    }

    UUID id() { return id; }

    UUID caseId() { return caseId; }

    ProposalKind kind() { return kind; }

    @Nullable
    String reason() { return reason; }

    @Nullable
    RejectionGround ground() { return ground; }

    @Nullable
    LocalDate validFrom() { return validFrom; }

    @Nullable
    LocalDate validTo() { return validTo; }

    @Nullable
    Integer monthlyCapYen() { return monthlyCapYen; }

    State state() { return state; }

    String proposedBy() { return proposedBy; }

    Instant proposedAt() { return proposedAt; }

    @Nullable
    String comment() { return comment; }

    /** The cap that the certificate would have alone, yen a month. */
    @Nullable
    Integer baseCapYen() { return baseCapYen; }

    /** The highest base of its household, yen a month. */
    @Nullable
    Integer householdCapYen() { return householdCapYen; }
}
