package jp.komado.insurer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** A reply that came back: its line in the receipt register (収受簿) and its way to the desk that registers the category. */
@Entity
@Table(name = "insurer_reply")
class InsurerReply {

    @Id
    private UUID id;
    private UUID inquiryId;
    private UUID caseId;
    private UUID personId;
    private String receiptNumber;
    private LocalDate receivedOn;
    private Instant receivedAt;
    private String receivedBy;
    private int pages;
    @Nullable
    private String note;
    @Nullable
    private UUID scanId;
    @Nullable
    private UUID handOverId;
    @Nullable
    private Instant handedOverAt;
    private int missed;
    @Nullable
    private Instant acknowledgedAt;
    @Nullable
    private String acknowledgedBy;
    @Nullable
    @Enumerated(EnumType.STRING)
    private UnclearReason unclearReason;
    @Version
    private Long version;

    protected InsurerReply() {
    }

    InsurerReply(InsurerInquiry inquiry, String receiptNumber, LocalDate receivedOn, int pages, @Nullable String note, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.inquiryId = inquiry.id();
        this.caseId = inquiry.caseId();
        this.personId = inquiry.personId();
        this.receiptNumber = receiptNumber;
        this.receivedOn = receivedOn;
        this.receivedAt = at;
        this.receivedBy = by;
        this.pages = pages;
        this.note = note;
    }

    void scanned(UUID documentId) {
        scanId = documentId;
    }

    void handedOver(UUID handOver, Instant at) {
        handOverId = handOver;
        handedOverAt = at;
    }

    /** It was not among the papers that the other desk received: back to where it was sent from, which has to look for it. */
    void missing() {
        handOverId = null;
        handedOverAt = null;
        missed++;
    }

    void acknowledged(Instant at, String by) {
        acknowledgedAt = at;
        acknowledgedBy = by;
    }

    void unclear(UnclearReason reason) {
        unclearReason = reason;
    }

    UUID id() { return id; }

    UUID inquiryId() { return inquiryId; }

    UUID caseId() { return caseId; }

    UUID personId() { return personId; }

    String receiptNumber() { return receiptNumber; }

    LocalDate receivedOn() { return receivedOn; }

    Instant receivedAt() { return receivedAt; }

    String receivedBy() { return receivedBy; }

    int pages() { return pages; }

    @Nullable
    String note() { return note; }

    @Nullable
    UUID scanId() { return scanId; }

    @Nullable
    UUID handOverId() { return handOverId; }

    @Nullable
    Instant handedOverAt() { return handedOverAt; }

    /** How often it was sent and not found. */
    int missed() { return missed; }

    @Nullable
    Instant acknowledgedAt() { return acknowledgedAt; }

    @Nullable
    String acknowledgedBy() { return acknowledgedBy; }

    @Nullable
    UnclearReason unclearReason() { return unclearReason; }
}
