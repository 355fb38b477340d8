package jp.komado.issuance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.dossier.CaseDecisions;
import org.springframework.lang.Nullable;

/** A version of a person's certificate, from its number to its posting. */
@Entity
@Table(name = "certificate")
public class Certificate {

    /** Where a certificate stands. */
    public enum State {
        /** It has its numbers. */
        NUMBERED,
        /** Printed, to be checked. */
        PRINTED,
        /** The check found a fault: to be printed again. */
        REPRINT,
        /** Print and address are in order. */
        CHECKED,
        /** Handed to the post. */
        POSTED
    }

    @Id
    private UUID id;
    private UUID caseId;
    private UUID personId;
    private String recipientNumber;
    private String publicPayerNumber;
    private int issueNumber;
    private boolean reissue;
    @Enumerated(EnumType.STRING)
    private State state;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Integer monthlyCapYen;
    private Integer householdCapYen;
    private UUID capChangeId;
    private String letterNumber;
    private LocalDate issuedOn;
    private int printCount;
    private String addresseeDigest;
    private UUID certificateDocumentId;
    private UUID ledgerDocumentId;
    private Instant checkedAt;
    private String checkedBy;
    private String trackingNumber;
    private LocalDate postedOn;
    @Version
    private Long version;

    protected Certificate() {
    }

    Certificate(UUID caseId, UUID personId, RecipientNumber recipientNumber, PublicPayerNumber publicPayerNumber, int issueNumber) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.personId = personId;
        this.recipientNumber = recipientNumber.value();
        this.publicPayerNumber = publicPayerNumber.value();
        this.issueNumber = issueNumber;
        this.state = State.NUMBERED;
    }

    /** Takes the place of the one before from a day on, with another cap. */
    static Certificate changed(Certificate before, UUID capChangeId, int issueNumber, LocalDate from, int monthlyCapYen, @Nullable Integer householdCapYen) {
        var changed = new Certificate(before.caseId, before.personId, new RecipientNumber(before.recipientNumber),
            new PublicPayerNumber(before.publicPayerNumber), issueNumber);
        changed.capChangeId = capChangeId;
        changed.validFrom = from;
        changed.validTo = before.validTo;
        changed.monthlyCapYen = monthlyCapYen;
        changed.householdCapYen = householdCapYen;
        return changed;
    }

    /** Whether it waits to be printed: for the first time, or after a fault. */
    boolean waitsForPrint() {
        return state == State.NUMBERED || state == State.REPRINT;
    }

    /** Fixes what stands on the paper, at the first print. */
    void prepare(CaseDecisions.Summary decision, String letterNumber, LocalDate issuedOn) {
        if (capChangeId == null) {
            this.validFrom = decision.validFrom();
            this.validTo = decision.validTo();
            this.monthlyCapYen = decision.monthlyCapYen();
            this.householdCapYen = decision.householdCapYen();
        }
        this.issuedOn = issuedOn;
        if (this.letterNumber == null) {
            this.letterNumber = letterNumber;
        }
    }

    void printed(UUID certificateDocument, UUID ledgerDocument, String addresseeDigest) {
        require(waitsForPrint());
        this.certificateDocumentId = certificateDocument;
        this.ledgerDocumentId = ledgerDocument;
        this.addresseeDigest = addresseeDigest;
        this.printCount++;
        this.state = State.PRINTED;
    }

    void printAgain() {
        require(state == State.PRINTED);
        state = State.REPRINT;
    }

    void checked(Instant at, String by, @Nullable String trackingNumber) {
        require(state == State.PRINTED);
        this.checkedAt = at;
        this.checkedBy = by;
        this.trackingNumber = trackingNumber;
        this.state = State.CHECKED;
    }

    void posted(LocalDate on) {
        require(state == State.CHECKED);
        this.postedOn = on;
        this.state = State.POSTED;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("certificate " + id + " is " + state);
        }
    }

    public UUID id() { return id; }

    public UUID caseId() { return caseId; }

    public UUID personId() { return personId; }

    public String recipientNumber() { return recipientNumber; }

    public String publicPayerNumber() { return publicPayerNumber; }

    /** Which version of the person's certificate it is, from 1. */
    public int issueNumber() { return issueNumber; }

    /** Whether it replaces one that was lost or damaged (再交付). */
    public boolean reissue() { return reissue; }

    public State state() { return state; }

    @Nullable
    public LocalDate validFrom() { return validFrom; }

    @Nullable
    public LocalDate validTo() { return validTo; }

    @Nullable
    public Integer monthlyCapYen() { return monthlyCapYen; }

    /** The highest base of the household, yen a month, where the cap is a share of it. */
    @Nullable
    public Integer householdCapYen() { return householdCapYen; }

    /** The change of the cap by which it takes the place of another; null for the first of an application. */
    @Nullable
    public UUID capChangeId() { return capChangeId; }

    @Nullable
    public String letterNumber() { return letterNumber; }

    @Nullable
    public LocalDate issuedOn() { return issuedOn; }

    public int printCount() { return printCount; }

    @Nullable
    public UUID certificateDocumentId() { return certificateDocumentId; }

    @Nullable
    public UUID ledgerDocumentId() { return ledgerDocumentId; }

    /** Digest of the address as printed, to be compared with the record before posting. */
    @Nullable
    String addresseeDigest() { return addresseeDigest; }

    @Nullable
    public String checkedBy() { return checkedBy; }

    @Nullable
    public String trackingNumber() { return trackingNumber; }

    @Nullable
    public LocalDate postedOn() { return postedOn; }

    public long version() { return version == null ? 0 : version; }
}
