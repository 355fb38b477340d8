package jp.komado.renewal;

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

/** The letters of a wave that are enclosed and posted together. Three people see it: who encloses, who checks, and the section head. */
@Entity
@Table(name = "renewal_run")
class RenewalRun {

    enum State {
        /** Printed, being enclosed. */
        OPEN,
        /** A second person has counted the letters and compared the windows. */
        CHECKED,
        /** The section head has confirmed the post office's receipt. */
        POSTED,
        /** Nothing is left in it. */
        DISSOLVED
    }

    @Id
    private UUID id;
    private UUID waveId;
    private UUID lotId;
    private String number;
    @Enumerated(EnumType.STRING)
    private RenewalLetter.Kind kind;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant openedAt;
    private String openedBy;
    @Nullable
    private Integer lettersCounted;
    @Nullable
    private Instant checkedAt;
    @Nullable
    private String checkedBy;
    @Nullable
    private String receiptNumber;
    @Nullable
    private Integer receiptCount;
    @Nullable
    private LocalDate postedOn;
    @Nullable
    private Instant confirmedAt;
    @Nullable
    private String confirmedBy;
    @Version
    private Long version;

    protected RenewalRun() {
    }

    RenewalRun(UUID waveId, UUID lotId, String number, RenewalLetter.Kind kind, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.waveId = waveId;
        this.lotId = lotId;
        this.number = number;
        this.kind = kind;
        this.state = State.OPEN;
        this.openedAt = at;
        this.openedBy = by;
    }

    void check(int counted, Instant at, String by) {
        demand(State.OPEN);
        if (by.equals(openedBy)) {
            throw Problem.forbidden("renewal.problem.own-run");
        }
        lettersCounted = counted;
        checkedAt = at;
        checkedBy = by;
        state = State.CHECKED;
    }

    /** A letter left it: it has to be counted again. */
    void reopen() {
        if (state == State.CHECKED) {
            lettersCounted = null;
            checkedAt = null;
            checkedBy = null;
            state = State.OPEN;
        }
    }

    void confirm(String receipt, int count, LocalDate on, Instant at, String by) {
        demand(State.CHECKED);
        if (by.equals(openedBy) || by.equals(checkedBy)) {
            throw Problem.forbidden("renewal.problem.own-run");
        }
        receiptNumber = receipt;
        receiptCount = count;
        postedOn = on;
        confirmedAt = at;
        confirmedBy = by;
        state = State.POSTED;
    }

    void dissolve() {
        state = State.DISSOLVED;
    }

    void demand(State expected) {
        if (state != expected) {
            throw Problem.conflict("renewal.problem.run-state");
        }
    }

    UUID id() { return id; }

    UUID waveId() { return waveId; }

    UUID lotId() { return lotId; }

    String number() { return number; }

    RenewalLetter.Kind kind() { return kind; }

    State state() { return state; }

    Instant openedAt() { return openedAt; }

    String openedBy() { return openedBy; }

    @Nullable
    Instant checkedAt() { return checkedAt; }

    @Nullable
    String checkedBy() { return checkedBy; }

    @Nullable
    String receiptNumber() { return receiptNumber; }

    @Nullable
    LocalDate postedOn() { return postedOn; }

    @Nullable
    Instant confirmedAt() { return confirmedAt; }

    @Nullable
    String confirmedBy() { return confirmedBy; }

    long version() { return version == null ? 0 : version; }
}
