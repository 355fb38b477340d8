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
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;

/** 封入・発送: letters that are enclosed and posted together. Three people see it: who encloses, who checks, and the section head. */
@Entity
@Table(name = "insurer_letter_run")
class LetterRun {

    enum State {
        /** Printed and enclosed; tracking numbers are noted. */
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
    private UUID lotId;
    private String number;
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

    protected LetterRun() {
    }

    LetterRun(UUID lotId, String number, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.lotId = lotId;
        this.number = number;
        this.state = State.OPEN;
        this.openedAt = at;
        this.openedBy = by;
    }

    /** A second person has counted the letters. */
    void check(int counted, Instant at, String by) {
        demand(State.OPEN);
        if (by.equals(openedBy)) {
            throw Problem.forbidden("insurer.problem.own-run");
        }
        lettersCounted = counted;
        checkedAt = at;
        checkedBy = by;
        state = State.CHECKED;
    }

    /** Something is wrong with it: back to who encloses. */
    void reopen() {
        demand(State.CHECKED);
        lettersCounted = null;
        checkedAt = null;
        checkedBy = null;
        state = State.OPEN;
    }

    /** The section head holds the post office's receipt. */
    void confirm(String receipt, int count, LocalDate on, Instant at, String by) {
        demand(State.CHECKED);
        if (by.equals(openedBy) || by.equals(checkedBy)) {
            throw Problem.forbidden("insurer.problem.own-run");
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
            throw Problem.conflict("insurer.problem.run-state");
        }
    }

    UUID id() { return id; }

    UUID lotId() { return lotId; }

    String number() { return number; }

    State state() { return state; }

    Instant openedAt() { return openedAt; }

    String openedBy() { return openedBy; }

    @Nullable
    Integer lettersCounted() { return lettersCounted; }

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
