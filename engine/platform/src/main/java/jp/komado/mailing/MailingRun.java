package jp.komado.mailing;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.lot.Lot;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;

/**
 * 封入・発送: letters that are enclosed and posted together. Three people see it: who encloses, who checks, and the section head. Its steps
 * are taken by the {@link MailingDesk} alone; the database holds the three people apart as well.
 */
@MappedSuperclass
public abstract class MailingRun {

    /** Where the run is. */
    public enum State {
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

    protected MailingRun() {
    }

    /** A run whose letters are the items of a lot, which also gives it its number. */
    protected MailingRun(Lot lot, String by) {
        this.id = UUID.randomUUID();
        this.lotId = lot.id();
        this.number = lot.number();
        this.state = State.OPEN;
        this.openedAt = lot.openedAt();
        this.openedBy = by;
    }

    void check(int counted, Instant at, String by) {
        demand(State.OPEN);
        demandOther(mayBeCheckedBy(by));
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
        demandOther(mayBeConfirmedBy(by));
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

    boolean mayBeCheckedBy(String userId) {
        return !userId.equals(openedBy);
    }

    boolean mayBeConfirmedBy(String userId) {
        return !userId.equals(openedBy) && !userId.equals(checkedBy);
    }

    /** Whether its letters are still in the office. */
    boolean isHere() {
        return state == State.OPEN || state == State.CHECKED;
    }

    /** Refuses what can be done in another state only. */
    public void demand(State expected) {
        demandState(state == expected);
    }

    void demandHere() {
        demandState(isHere());
    }

    private static void demandState(boolean holds) {
        if (!holds) {
            throw Problem.conflict("mailing.problem.run-state");
        }
    }

    private static void demandOther(boolean holds) {
        if (!holds) {
            throw Problem.forbidden("mailing.problem.own-run");
        }
    }

    public UUID id() { return id; }

    public UUID lotId() { return lotId; }

    public String number() { return number; }

    public State state() { return state; }

    public Instant openedAt() { return openedAt; }

    public String openedBy() { return openedBy; }

    @Nullable
    public Instant checkedAt() { return checkedAt; }

    @Nullable
    public String checkedBy() { return checkedBy; }

    @Nullable
    public String receiptNumber() { return receiptNumber; }

    @Nullable
    public LocalDate postedOn() { return postedOn; }

    @Nullable
    public Instant confirmedAt() { return confirmedAt; }

    @Nullable
    public String confirmedBy() { return confirmedBy; }

    public long version() { return version == null ? 0 : version; }
}
