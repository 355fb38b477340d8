package jp.komado.custody;

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

/** An order to the contractor: requested by one person, approved by another, placed, answered, and followed to the end. */
@Entity
@Table(name = "custody_order")
class CustodyOrder {

    @Id
    private UUID id;
    private UUID lotId;
    private String number;
    @Enumerated(EnumType.STRING)
    private OrderKind kind;
    @Enumerated(EnumType.STRING)
    private OrderState state;
    private Instant requestedAt;
    private String requestedBy;
    private LocalDate wantedOn;
    @Nullable
    private String reason;
    @Nullable
    private Instant judgedAt;
    @Nullable
    private String approvedBy;
    @Nullable
    private String comment;
    @Nullable
    private Instant handedOverAt;
    @Nullable
    private String handedOverBy;
    @Nullable
    private String wayBill;
    @Nullable
    private String carrierPerson;
    @Enumerated(EnumType.STRING)
    @Nullable
    private Courier.Identification identifiedBy;
    @Nullable
    private String leftOutReason;
    private int attempt;
    @Nullable
    private UUID requestKey;
    @Nullable
    private Instant placedAt;
    @Nullable
    private LocalDate answeredOn;
    @Enumerated(EnumType.STRING)
    @Nullable
    private OrderOutcome outcome;
    @Nullable
    private String resolutionReason;
    @Nullable
    private LocalDate witnessedOn;
    @Nullable
    private String witnessedBy;
    @Enumerated(EnumType.STRING)
    @Nullable
    private DisposalMethod method;
    @Nullable
    private String site;
    @Nullable
    private Instant endedAt;
    @Version
    private Long version;

    protected CustodyOrder() {
    }

    CustodyOrder(UUID lotId, String number, OrderKind kind, LocalDate wantedOn, @Nullable String reason, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.lotId = lotId;
        this.number = number;
        this.kind = kind;
        this.state = OrderState.REQUESTED;
        this.wantedOn = wantedOn;
        this.reason = reason;
        this.requestedAt = at;
        this.requestedBy = by;
    }

    /** Another person agrees. */
    void approve(@Nullable String said, Instant at, String by) {
        judged(said, at, by);
        approvedBy = by;
        state = OrderState.APPROVED;
    }

    void turnDown(String why, Instant at, String by) {
        judged(why, at, by);
        end(OrderState.TURNED_DOWN, at);
    }

    private void judged(@Nullable String said, Instant at, String by) {
        demand(OrderState.REQUESTED);
        if (by.equals(requestedBy)) {
            throw Problem.forbidden("custody.problem.own-order");
        }
        comment = said;
        judgedAt = at;
    }

    /** The carrier has the boxes. */
    void handOver(Courier courier, @Nullable String leftOut, Instant at, String by) {
        demand(OrderState.APPROVED);
        carriedBy(courier);
        leftOutReason = leftOut;
        handedOverAt = at;
        handedOverBy = by;
    }

    void drop(String why, Instant at) {
        demand(OrderState.APPROVED);
        leftOutReason = why;
        end(OrderState.DROPPED, at);
    }

    /** Who takes or brings the boxes at this moment. */
    void carriedBy(Courier courier) {
        wayBill = courier.wayBill();
        carrierPerson = courier.person();
        identifiedBy = courier.identifiedBy();
    }

    /** It goes to the contractor, for the first time or once more; gives the key of the request. */
    UUID place(Instant at) {
        if (state != OrderState.APPROVED && state != OrderState.ANSWERED || kind.handOver() && handedOverAt == null) {
            throw Problem.conflict("custody.problem.order-state", number);
        }
        attempt++;
        requestKey = UUID.randomUUID();
        placedAt = at;
        outcome = null;
        state = OrderState.PLACED;
        return requestKey;
    }

    void answered(OrderOutcome said, LocalDate on) {
        demand(OrderState.PLACED);
        outcome = said;
        answeredOn = on;
        state = OrderState.ANSWERED;
    }

    /** A person has settled what differed. */
    void resolved(String why) {
        demand(OrderState.ANSWERED);
        resolutionReason = why;
    }

    void witnessed(LocalDate on, DisposalMethod how, String where, Courier courier, @Nullable String leftOut, String by) {
        demand(OrderState.ANSWERED);
        if (kind != OrderKind.DISPOSAL) {
            throw Problem.conflict("custody.problem.order-state", number);
        }
        carriedBy(courier);
        leftOutReason = leftOut;
        witnessedOn = on;
        witnessedBy = by;
        method = how;
        site = where;
        state = OrderState.WITNESSED;
    }

    /** A certificate lies here for comparison, or the last one was rejected. */
    void certificateLies(boolean here) {
        demand(here ? OrderState.WITNESSED : OrderState.CERTIFIED);
        state = here ? OrderState.CERTIFIED : OrderState.WITNESSED;
    }

    void done(Instant at) {
        demand(kind == OrderKind.DISPOSAL ? OrderState.CERTIFIED : OrderState.ANSWERED);
        end(OrderState.DONE, at);
    }

    void stop(Instant at) {
        demand(OrderState.ANSWERED);
        end(OrderState.STOPPED, at);
    }

    private void end(OrderState last, Instant at) {
        state = last;
        endedAt = at;
    }

    void demand(OrderState expected) {
        if (state != expected) {
            throw Problem.conflict("custody.problem.order-state", number);
        }
    }

    UUID id() { return id; }

    UUID lotId() { return lotId; }

    String number() { return number; }

    OrderKind kind() { return kind; }

    OrderState state() { return state; }

    Instant requestedAt() { return requestedAt; }

    String requestedBy() { return requestedBy; }

    LocalDate wantedOn() { return wantedOn; }

    @Nullable
    String reason() { return reason; }

    @Nullable
    String approvedBy() { return approvedBy; }

    @Nullable
    Instant judgedAt() { return judgedAt; }

    @Nullable
    String comment() { return comment; }

    @Nullable
    Instant handedOverAt() { return handedOverAt; }

    @Nullable
    String handedOverBy() { return handedOverBy; }

    @Nullable
    String wayBill() { return wayBill; }

    @Nullable
    String carrierPerson() { return carrierPerson; }

    @Nullable
    Courier.Identification identifiedBy() { return identifiedBy; }

    @Nullable
    String leftOutReason() { return leftOutReason; }

    int attempt() { return attempt; }

    @Nullable
    Instant placedAt() { return placedAt; }

    @Nullable
    LocalDate answeredOn() { return answeredOn; }

    @Nullable
    OrderOutcome outcome() { return outcome; }

    @Nullable
    String resolutionReason() { return resolutionReason; }

    @Nullable
    LocalDate witnessedOn() { return witnessedOn; }

    @Nullable
    String witnessedBy() { return witnessedBy; }

    @Nullable
    DisposalMethod method() { return method; }

    @Nullable
    String site() { return site; }

    @Nullable
    Instant endedAt() { return endedAt; }

    long version() { return version == null ? 0 : version; }
}
