package jp.komado.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.claims.ClaimMonths;
import jp.komado.claims.Payer;
import jp.komado.claims.PayerTotals;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.NewRequest;
import jp.komado.workflow.Workflow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑮ Approved orders on their way to the payers, and the payers' confirmations with the payment records that follow from them. */
@Service
@Transactional
public class PaymentDispatch {

    private static final String KIND = "payment-order-";

    private final PaymentOrderRepository orders;
    private final PaymentLines lines;
    private final ClaimMonths months;
    private final Exchange exchange;
    private final Workflow workflow;
    private final OfficeCalendar calendar;
    private final Clock clock;
    private final int daysToReminder;

    PaymentDispatch(PaymentOrderRepository orders, PaymentLines lines, ClaimMonths months, Exchange exchange, Workflow workflow,
                    OfficeCalendar calendar, Clock clock, @Value("${komado.payment.order-reminder-office-days:5}") int daysToReminder) {
        this.orders = orders;
        this.lines = lines;
        this.months = months;
        this.exchange = exchange;
        this.workflow = workflow;
        this.calendar = calendar;
        this.clock = clock;
        this.daysToReminder = daysToReminder;
    }

    /** The kind of request by which a payer gets its orders. */
    public static String kind(Payer payer) {
        return KIND + payer.code();
    }

    /**
     * Leaves the approved orders with the exchange.
     *
     * @return the day on which somebody is to ask if a confirmation is missing; empty if there is nothing to pay
     */
    public Optional<LocalDate> place(UUID claimMonthId) {
        var found = orders.lockByClaimMonthId(claimMonthId);
        var reminder = calendar.plusOfficeDays(today(), daysToReminder);
        found.stream().filter(order -> order.state() == OrderState.APPROVED).forEach(order -> order.placed(
            exchange.placeApproved(new NewRequest(kind(order.payer()), order.id(), claimMonthId, null), order.checkedBy(), order.approvedBy()),
            reminder, clock.instant()));
        months.ordered(claimMonthId);
        return found.stream().allMatch(order -> order.state().isAnswered()) ? Optional.empty() : Optional.of(reminder);
    }

    /** The order behind a request, for the file. */
    @Transactional(readOnly = true)
    public OrderOnItsWay order(UUID orderId) {
        var order = orders.findById(orderId).orElseThrow();
        return new OrderOnItsWay(order.number(), order.payer(), order.billing(), order.totals(), order.lineCount(), order.lineYen(), order.feeYen(),
            order.carriedInYen(), order.carriedOutYen(), order.totalYen(), LocalDate.ofInstant(order.placedAt(), clock.getZone()));
    }

    /**
     * A payer confirms an order. With the ordered amount every line gets its record; with another one nothing is recorded, and a person
     * has to look.
     *
     * @throws AnswerRefused if it is not about this order, or the order was confirmed before; nothing of it is kept
     */
    public void confirmed(UUID orderId, long inquiryNumber, String number, long yen, LocalDate on, String reference) throws AnswerRefused {
        var claimMonthId = orders.findById(orderId).map(PaymentOrder::claimMonthId).orElseThrow(() -> new AnswerRefused("payment.refused.unknown"));
        var ofMonth = orders.lockByClaimMonthId(claimMonthId);
        var order = ofMonth.stream().filter(one -> one.id().equals(orderId)).findFirst().orElseThrow();
        if (!Long.valueOf(inquiryNumber).equals(order.inquiryNumber()) || !order.number().equals(number)) {
            throw new AnswerRefused("payment.refused.unknown");
        }
        if (order.state() != OrderState.PLACED) {
            throw new AnswerRefused("payment.refused.answered");
        }
        if (on.isAfter(today())) {
            throw new AnswerRefused("payment.refused.in-future");
        }
        order.confirmed(yen, on, null, reference, clock.instant());
        record(order);
        goOn(claimMonthId, ofMonth);
    }

    /** Writes the records of an order that is confirmed to the yen. */
    void record(PaymentOrder order) {
        if (order.state() == OrderState.CONFIRMED) {
            orders.flush();
            lines.record(order.id(), order.confirmedOn(), clock.instant());
        }
    }

    private void goOn(UUID claimMonthId, List<PaymentOrder> ofMonth) {
        if (ofMonth.stream().allMatch(order -> order.state().isAnswered())) {
            workflow.correlate("claim-payment.confirmed", claimMonthId, Map.of());
        }
    }

    /** Payers were asked; they are asked again on a later day. */
    void chased(UUID claimMonthId, LocalDate next) {
        orders.lockByClaimMonthId(claimMonthId).stream().filter(order -> order.state() == OrderState.PLACED).forEach(order -> order.chased(next));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** What a payer is told of an order, in yen. */
    public record OrderOnItsWay(String number, Payer payer, YearMonth billing, PayerTotals totals, int lineCount,
                                long lineYen, long feeYen, long carriedInYen, long carriedOutYen, long totalYen, LocalDate placedOn) {
    }
}
