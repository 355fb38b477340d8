package jp.komado.certification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.domain.Persistable;
import org.springframework.lang.Nullable;

/** The legal decision of a case. Written once. */
@Entity
@Table(name = "certification_decision")
class DecisionRecord implements Persistable<UUID> {

    @Id
    private UUID caseId;
    private UUID proposalId;
    private UUID patientId;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private LocalDate decidedOn;
    @Nullable
    private LocalDate validFrom;
    @Nullable
    private LocalDate validTo;
    @Nullable
    private Integer monthlyCapYen;
    @Nullable
    private Integer baseCapYen;
    @Nullable
    private Integer householdCapYen;
    @Nullable
    @Enumerated(EnumType.STRING)
    private RejectionGround ground;
    @Nullable
    private String reason;
    private String proposedBy;
    private String approvedBy;
    private Instant approvedAt;
    @Transient
    private boolean fresh;

    protected DecisionRecord() {
    }

    DecisionRecord(DecisionProposal proposal, UUID patientId, String approvedBy, LocalDate decidedOn, Instant approvedAt) {
        this.caseId = proposal.caseId();
        this.proposalId = proposal.id();
        this.patientId = patientId;
        this.outcome = proposal.kind().outcome();
        this.decidedOn = decidedOn;
        this.validFrom = proposal.validFrom();
        this.validTo = proposal.validTo();
        this.monthlyCapYen = proposal.monthlyCapYen();
        this.baseCapYen = proposal.baseCapYen();
        this.householdCapYen = proposal.householdCapYen();
        this.ground = proposal.ground();
        this.reason = proposal.reason();
        this.proposedBy = proposal.proposedBy();
        this.approvedBy = approvedBy;
        this.approvedAt = approvedAt;
        this.fresh = true;
    }

    CertificationDecision view() {
        return new CertificationDecision(caseId, outcome, decidedOn, validFrom, validTo, monthlyCapYen, baseCapYen, householdCapYen, ground, reason,
            proposedBy, approvedBy);
    }

    @Override
    public UUID getId() { return caseId; }

    @Override
    public boolean isNew() { return fresh; }
}
