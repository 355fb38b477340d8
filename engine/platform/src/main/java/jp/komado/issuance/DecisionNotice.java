package jp.komado.issuance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A notice that was made of a decision against the applicant. */
@Entity
@Table(name = "decision_notice")
class DecisionNotice {

    /** 不認定 after the board, or 却下. */
    enum Kind {
        REFUSAL, REJECTION
    }

    @Id
    private UUID id;
    private UUID caseId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String letterNumber;
    private LocalDate issuedOn;
    private UUID documentId;
    @Version
    private Long version;

    protected DecisionNotice() {
    }

    DecisionNotice(UUID caseId, UUID personId, Kind kind, String letterNumber, LocalDate issuedOn, UUID documentId) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.personId = personId;
        this.kind = kind;
        this.letterNumber = letterNumber;
        this.issuedOn = issuedOn;
        this.documentId = documentId;
    }

    UUID documentId() {
        return documentId;
    }

    Kind kind() {
        return kind;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    String letterNumber() {
        return letterNumber;
    }
}
