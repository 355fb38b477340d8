package jp.komado.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import jp.komado.claims.Payer;
import jp.komado.claims.PayerTotals;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;

/** 支払命令: what one payer gets for one claim month. Whoever checked it never approves it. Amounts in yen. */
@Entity
@Table(name = "payment_order")
class PaymentOrder {

    @Id
    private UUID id;
    private UUID claimMonthId;
    private LocalDate billingMonth;
    private int payer;
    private String number;
    @Enumerated(EnumType.STRING)
    private OrderState state;
    private int invoicedCount;
    private long invoicedYen;
    private int payableCount;
    private long payableYen;
    private int heldCount;
    private long heldYen;
    private int returnedCount;
    private long returnedYen;
    private int releasedCount;
    private long releasedYen;
    private int reversalCount;
    private long reversalYen;
    private long feeYen;
    private int lineCount;
    private long lineYen;
    private long totalYen;
    private long carriedInYen;
    private long carriedOutYen;
    @Nullable
    private UUID setOffIn;
    @Nullable
    private String problem;
    private Instant preparedAt;
    @Nullable
    private String checkedBy;
    @Nullable
    private Instant checkedAt;
    @Nullable
    private String approvedBy;
    @Nullable
    private Instant approvedAt;
    @Nullable
    private String comment;
    @Nullable
    private Long inquiryNumber;
    @Nullable
    private Instant placedAt;
    @Nullable
    private Long confirmedYen;
    @Nullable
    private LocalDate confirmedOn;
    @Nullable
    private Instant confirmedAt;
    @Nullable
    private String confirmedBy;
    @Nullable
    private String reference;
    @Nullable
    private LocalDate nextReminderOn;
    @Version
    private Long version;

    protected PaymentOrder() {
    }

    PaymentOrder(UUID claimMonthId, YearMonth billing, Payer payer, Instant at) {
        this.id = UUID.randomUUID();
        this.claimMonthId = claimMonthId;
        this.billingMonth = billing.atDay(1);
        this.payer = payer.code();
        this.number = "P" + billing + "-" + payer.code();
        this.state = OrderState.PREPARED;
        this.preparedAt = at;
    }

    /**
     * Takes over the totals as they are now; a check that was made before is void. A balance below zero is carried to the payer's next order.
     *
     * @param carriedYen what earlier orders of the payer have carried over, in yen, zero or negative
     */
    void prepare(PayerTotals totals, int lines, long linesYen, long carriedYen, @Nullable String what, Instant at) {
        demand(OrderState.PREPARED, OrderState.CHECKED, OrderState.NOTHING_TO_PAY);
        invoicedCount = totals.invoicedCount();
        invoicedYen = totals.invoicedYen();
        payableCount = totals.payableCount();
        payableYen = totals.payableYen();
        heldCount = totals.heldCount();
        heldYen = totals.heldYen();
        returnedCount = totals.returnedCount();
        returnedYen = totals.returnedYen();
        releasedCount = totals.releasedCount();
        releasedYen = totals.releasedYen();
        reversalCount = totals.reversalCount();
        reversalYen = totals.reversalYen();
        feeYen = totals.feeYen();
        lineCount = lines;
        lineYen = linesYen;
        long balance = linesYen + feeYen + carriedYen;
        totalYen = Math.max(0, balance);
        carriedInYen = carriedYen;
        carriedOutYen = Math.min(0, balance);
        problem = what;
        preparedAt = at;
        checkedBy = null;
        checkedAt = null;
        state = what == null && lines == 0 && feeYen == 0 ? OrderState.NOTHING_TO_PAY : OrderState.PREPARED;
    }

    /** What this order carries over is set off in another one, or free again. */
    void setOffIn(@Nullable UUID other) {
        setOffIn = other;
    }

    void checked(String by, Instant at) {
        demand(OrderState.PREPARED);
        if (problem != null) {
            throw Problem.conflict("payment.problem.order-" + problem, number);
        }
        checkedBy = by;
        checkedAt = at;
        state = OrderState.CHECKED;
    }

    void approved(String by, @Nullable String note, Instant at) {
        demandAnother(by);
        approvedBy = by;
        approvedAt = at;
        comment = note;
        state = OrderState.APPROVED;
    }

    void sentBack(String by, @Nullable String note) {
        demandAnother(by);
        checkedBy = null;
        checkedAt = null;
        comment = note;
        state = OrderState.PREPARED;
    }

    private void demandAnother(String by) {
        demand(OrderState.CHECKED);
        if (by.equals(checkedBy)) {
            throw Problem.forbidden("payment.problem.own-order");
        }
    }

    void placed(long inquiry, LocalDate reminder, Instant at) {
        demand(OrderState.APPROVED);
        inquiryNumber = inquiry;
        placedAt = at;
        nextReminderOn = reminder;
        state = OrderState.PLACED;
    }

    void chased(LocalDate next) {
        nextReminderOn = next;
    }

    /**
     * The payer has confirmed.
     *
     * @param by who read it from a paper; null for the payer's file
     */
    void confirmed(long yen, LocalDate on, @Nullable String by, String paper, Instant at) {
        demand(OrderState.PLACED, OrderState.DIFFERENT);
        confirmedYen = yen;
        confirmedOn = on;
        confirmedBy = by;
        confirmedAt = at;
        reference = paper;
        state = yen == totalYen ? OrderState.CONFIRMED : OrderState.DIFFERENT;
    }

    private void demand(OrderState... allowed) {
        for (var one : allowed) {
            if (one == state) {
                return;
            }
        }
        throw Problem.conflict("payment.problem.order-state", number);
    }

    UUID id() { return id; }

    UUID claimMonthId() { return claimMonthId; }

    YearMonth billing() { return YearMonth.from(billingMonth); }

    Payer payer() { return Payer.of(payer); }

    String number() { return number; }

    OrderState state() { return state; }

    /** What the order rests on. */
    PayerTotals totals() {
        return new PayerTotals(payer(), invoicedCount, invoicedYen, feeYen, payableCount, payableYen, heldCount, heldYen, returnedCount,
            returnedYen, releasedCount, releasedYen, reversalCount, reversalYen);
    }

    long feeYen() { return feeYen; }

    int lineCount() { return lineCount; }

    long lineYen() { return lineYen; }

    long totalYen() { return totalYen; }

    long carriedInYen() { return carriedInYen; }

    long carriedOutYen() { return carriedOutYen; }

    @Nullable
    String problem() { return problem; }

    @Nullable
    String checkedBy() { return checkedBy; }

    @Nullable
    Instant checkedAt() { return checkedAt; }

    @Nullable
    String approvedBy() { return approvedBy; }

    @Nullable
    Instant approvedAt() { return approvedAt; }

    @Nullable
    String comment() { return comment; }

    @Nullable
    Long inquiryNumber() { return inquiryNumber; }

    @Nullable
    Instant placedAt() { return placedAt; }

    @Nullable
    Long confirmedYen() { return confirmedYen; }

    @Nullable
    LocalDate confirmedOn() { return confirmedOn; }

    @Nullable
    String confirmedBy() { return confirmedBy; }

    @Nullable
    String reference() { return reference; }

    @Nullable
    LocalDate nextReminderOn() { return nextReminderOn; }
}
