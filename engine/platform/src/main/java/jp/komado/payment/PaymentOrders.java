package jp.komado.payment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.ClaimMonths;
import jp.komado.claims.PayableLines;
import jp.komado.claims.PayerTotals;
import jp.komado.dossier.FieldErrors;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑮ The payment orders of a claim month until they are approved. */
@Service
@Transactional
public class PaymentOrders {

    private final PaymentOrderRepository orders;
    private final PaymentLines lines;
    private final ClaimMonths months;
    private final PayableLines payable;
    private final Clock clock;

    PaymentOrders(PaymentOrderRepository orders, PaymentLines lines, ClaimMonths months, PayableLines payable, Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.months = months;
        this.payable = payable;
        this.clock = clock;
    }

    /** Computes the orders from what is payable now; those that are approved already stay as they are. */
    public void prepare(UUID claimMonthId) {
        var month = months.find(claimMonthId);
        orders.lockByClaimMonthId(claimMonthId);
        payable.totals(claimMonthId).forEach(totals -> prepare(month, totals));
    }

    private void prepare(ClaimMonth month, PayerTotals totals) {
        var order = orders.findByClaimMonthIdAndPayer(month.id(), totals.payer().code())
            .orElseGet(() -> orders.saveAndFlush(new PaymentOrder(month.id(), month.billing(), totals.payer(), clock.instant())));
        if (order.approvedBy() != null) {
            return;
        }
        lines.release(order.id());
        var intake = lines.into(order.id());
        payable.forEach(month.id(), totals.payer(), intake::add);
        intake.flush();
        order.prepare(totals, intake.count(), intake.yen(), carried(order, totals, intake), problem(order, totals, intake), clock.instant());
    }

    /** Sets off what earlier orders of the payer carried over; an order of nothing leaves it to the next one. */
    private long carried(PaymentOrder order, PayerTotals totals, PaymentLines.Intake intake) {
        orders.findThoseSetOffIn(order.id()).forEach(earlier -> earlier.setOffIn(null));
        orders.flush();
        if (intake.count() == 0 && totals.feeYen() == 0) {
            return 0;
        }
        var rests = orders.findRests(order.payer().code(), order.billing().atDay(1));
        rests.forEach(earlier -> earlier.setOffIn(order.id()));
        return rests.stream().mapToLong(PaymentOrder::carriedOutYen).sum();
    }

    /** Why an order may not be paid, as the end of a message key; null if nothing speaks against it. */
    @Nullable
    private String problem(PaymentOrder order, PayerTotals totals, PaymentLines.Intake intake) {
        if (!intake.eachOnce()) {
            return "twice";
        }
        if (!totals.meets()) {
            return "totals";
        }
        if (intake.count() != totals.payableCount() + totals.releasedCount() + totals.reversalCount()
            || intake.yen() + totals.feeYen() != totals.orderYen()) {
            return "lines";
        }
        return lines.impossibleReversals(order.id()) > 0 ? "reversals" : null;
    }

    /** Somebody has compared the orders with the invoices, and says what they come to. */
    void check(UUID claimMonthId, long totalYen, CurrentUser user) {
        var found = of(claimMonthId);
        new FieldErrors().demand(found.stream().mapToLong(PaymentOrder::totalYen).sum() == totalYen, "/totalYen", "payment.field.other-total")
            .refuseTask();
        found.stream().filter(order -> order.state() != OrderState.NOTHING_TO_PAY).forEach(order -> order.checked(user.id(), clock.instant()));
    }

    /** Another person approves the orders as they were checked. */
    void approve(UUID claimMonthId, @Nullable String comment, CurrentUser user) {
        of(claimMonthId).stream().filter(order -> order.state() != OrderState.NOTHING_TO_PAY).forEach(order -> {
            if (!payable.totals(claimMonthId).contains(order.totals())) {
                throw Problem.conflict("payment.problem.order-changed", order.number());
            }
            order.approved(user.id(), comment, clock.instant());
        });
    }

    /** Sends the orders back to be checked again. */
    void sendBack(UUID claimMonthId, @Nullable String comment, CurrentUser user) {
        of(claimMonthId).stream().filter(order -> order.state() != OrderState.NOTHING_TO_PAY).forEach(order -> order.sentBack(user.id(), comment));
    }

    /** The orders of a month, by payer. */
    List<PaymentOrder> of(UUID claimMonthId) {
        return orders.findByClaimMonthIdOrderByPayer(claimMonthId);
    }
}
