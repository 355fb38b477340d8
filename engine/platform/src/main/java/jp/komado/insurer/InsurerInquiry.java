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
import jp.komado.mailing.MailedLetter;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;

/** 保険者照会: one letter to an insurer, from its number to the category it brought. */
@Entity
@Table(name = "insurer_inquiry")
public class InsurerInquiry implements MailedLetter {

    @Id
    private UUID id;
    private UUID caseId;
    private UUID personId;
    private String letterNumber;
    private int attempt;
    @Enumerated(EnumType.STRING)
    private InquiryState state;
    @Nullable
    private String insurerNumber;
    @Nullable
    private String addresseeDigest;
    @Nullable
    private UUID documentId;
    @Nullable
    private UUID runId;
    @Nullable
    private String trackingNumber;
    private Instant preparedAt;
    @Nullable
    private LocalDate postedOn;
    @Nullable
    private LocalDate nextReminderOn;
    private int reminders;
    @Nullable
    private LocalDate lastRemindedOn;
    @Nullable
    private Instant endedAt;
    @Version
    private Long version;

    protected InsurerInquiry() {
    }

    InsurerInquiry(UUID caseId, UUID personId, LetterNumber letterNumber, int attempt, @Nullable String insurerNumber, Instant at) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.personId = personId;
        this.letterNumber = letterNumber.value();
        this.attempt = attempt;
        this.state = InquiryState.PREPARED;
        this.insurerNumber = insurerNumber;
        this.preparedAt = at;
    }

    /** Names the insurer of a letter that waits; 409 once it is printed. */
    void addressTo(String number) {
        if (state != InquiryState.PREPARED) {
            throw Problem.conflict("insurer.problem.printed");
        }
        insurerNumber = number;
    }

    void printed(UUID run, UUID document, String digest) {
        become(InquiryState.PRINTED);
        runId = run;
        documentId = document;
        addresseeDigest = digest;
    }

    /** Taken out of its run before it was posted: printed anew by the next one. */
    void takenOut() {
        become(InquiryState.PREPARED);
        runId = null;
        documentId = null;
        addresseeDigest = null;
        trackingNumber = null;
    }

    void track(TrackingNumber number) {
        if (state != InquiryState.PRINTED) {
            throw Problem.conflict("insurer.problem.not-in-run");
        }
        trackingNumber = number.value();
    }

    void posted(LocalDate on, LocalDate reminder) {
        become(InquiryState.POSTED);
        postedOn = on;
        nextReminderOn = reminder;
    }

    void reminded(LocalDate on, LocalDate next) {
        reminders++;
        lastRemindedOn = on;
        nextReminderOn = next;
    }

    /** Goes to a state; 409 if it cannot go there from where it is. */
    void become(InquiryState next) {
        if (!state.mayBecome(next)) {
            throw Problem.conflict("insurer.problem.state");
        }
        state = next;
    }

    void end(InquiryState last, Instant at) {
        become(last);
        endedAt = at;
    }

    @Override
    public UUID id() { return id; }

    public UUID caseId() { return caseId; }

    /** The patient. */
    @Override
    public UUID personId() { return personId; }

    public String letterNumber() { return letterNumber; }

    /** Which letter of the case it is, from 1. */
    public int attempt() { return attempt; }

    public InquiryState state() { return state; }

    @Nullable
    public String insurerNumber() { return insurerNumber; }

    /** What stood on the paper, as a digest, to be compared with the record before posting. */
    @Nullable
    String addresseeDigest() { return addresseeDigest; }

    @Nullable
    @Override
    public UUID documentId() { return documentId; }

    @Nullable
    public UUID runId() { return runId; }

    @Nullable
    public String trackingNumber() { return trackingNumber; }

    public Instant preparedAt() { return preparedAt; }

    @Nullable
    public LocalDate postedOn() { return postedOn; }

    @Nullable
    public LocalDate nextReminderOn() { return nextReminderOn; }

    public int reminders() { return reminders; }

    @Nullable
    public LocalDate lastRemindedOn() { return lastRemindedOn; }

    @Nullable
    public Instant endedAt() { return endedAt; }
}
