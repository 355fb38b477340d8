package jp.komado.renewal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.komado.mailing.MailedLetter;
import org.springframework.lang.Nullable;

/** A letter of a notice: the notice itself, or the reminder. */
@Entity
@Table(name = "renewal_letter")
class RenewalLetter implements MailedLetter {

    /** What the letter says. */
    enum Kind { NOTICE, REMINDER }

    /** Where it is. */
    enum State { PREPARED, PRINTED, POSTED, CANCELLED }

    @Id
    private UUID id;
    private UUID noticeId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private State state;
    @Nullable
    private UUID documentId;
    private String addresseeDigest;
    @Nullable
    private UUID runId;
    private Instant preparedAt;
    @Version
    private Long version;

    protected RenewalLetter() {
    }

    RenewalLetter(RenewalNotice notice, Kind kind, UUID documentId, String addresseeDigest, Instant at) {
        this.id = UUID.randomUUID();
        this.noticeId = notice.id();
        this.personId = notice.personId();
        this.kind = kind;
        this.state = State.PREPARED;
        this.documentId = documentId;
        this.addresseeDigest = addresseeDigest;
        this.preparedAt = at;
    }

    void printed(UUID run) {
        runId = run;
        state = State.PRINTED;
    }

    void posted() {
        state = State.POSTED;
    }

    /** It will not leave; its document is erased by whoever cancels it. */
    void cancel() {
        state = State.CANCELLED;
        documentId = null;
    }

    @Override
    public UUID id() { return id; }

    UUID noticeId() { return noticeId; }

    @Override
    public UUID personId() { return personId; }

    Kind kind() { return kind; }

    State state() { return state; }

    @Nullable
    @Override
    public UUID documentId() { return documentId; }

    /** Digest of the window and the lines as printed, to be compared with the record before posting. */
    String addresseeDigest() { return addresseeDigest; }

    @Nullable
    UUID runId() { return runId; }
}
