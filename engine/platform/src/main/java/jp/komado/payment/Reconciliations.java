package jp.komado.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.ClaimMonths;
import jp.komado.claims.Payer;
import jp.komado.claims.PayableLines;
import jp.komado.claims.PayerTotals;
import jp.komado.dossier.FieldErrors;
import jp.komado.payment.Reconciliation.OfPayer;
import jp.komado.payment.Reconciliation.State;
import jp.komado.problem.Messages;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑮ Whether invoice, order and records meet, always counted anew from the lines; and what is done if they do not. */
@Service
@Transactional
public class Reconciliations {

    private final PaymentOrderRepository orders;
    private final PaymentLines lines;
    private final PaymentDispatch dispatch;
    private final PaymentNotes notes;
    private final PayableLines payable;
    private final ClaimMonths months;
    private final Messages messages;
    private final Clock clock;

    Reconciliations(PaymentOrderRepository orders, PaymentLines lines, PaymentDispatch dispatch, PaymentNotes notes, PayableLines payable,
                    ClaimMonths months, Messages messages, Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.dispatch = dispatch;
        this.notes = notes;
        this.payable = payable;
        this.months = months;
        this.messages = messages;
        this.clock = clock;
    }

    /** Compares, and lets the month be closed if everything meets. */
    public boolean reconcile(UUID claimMonthId) {
        var meets = of(claimMonthId).meets();
        if (meets && months.find(claimMonthId).state() == ClaimMonth.State.ORDERED) {
            months.paid(claimMonthId);
        }
        return meets;
    }

    /** The comparison as it is now. */
    @Transactional(readOnly = true)
    public Reconciliation of(UUID claimMonthId) {
        var now = payable.totals(claimMonthId);
        var found = orders.findByClaimMonthIdOrderByPayer(claimMonthId);
        var payers = found.stream()
            .map(order -> compare(order, now.stream().filter(totals -> totals.payer() == order.payer()).findFirst().orElseThrow())).toList();
        var state = state(found, payers);
        return new Reconciliation(state, sentence(state, claimMonthId, payers), payers);
    }

    /** What is only awaited does not differ: a month whose orders are being checked is as it should be. */
    private static State state(List<PaymentOrder> orders, List<OfPayer> payers) {
        if (payers.stream().anyMatch(payer -> !payer.differences().isEmpty())) {
            return State.DIFFERS;
        }
        if (!orders.isEmpty() && orders.stream().allMatch(order -> order.state().isAnswered())) {
            return State.MEETS;
        }
        return !orders.isEmpty() && orders.stream().allMatch(order -> order.state().isAnswered() || order.state() == OrderState.PLACED)
            ? State.AWAITED : State.TO_BE_ORDERED;
    }

    private String sentence(State state, UUID claimMonthId, List<OfPayer> payers) {
        return switch (state) {
            case TO_BE_ORDERED -> messages.text("payment.sentence.to-be-ordered");
            case AWAITED -> messages.text("payment.sentence.awaited");
            case DIFFERS -> messages.text("payment.sentence.differs", payers.stream().mapToInt(payer -> payer.differences().size()).sum());
            case MEETS -> {
                var count = payers.stream().mapToInt(OfPayer::recordedCount).sum();
                var yen = payers.stream().mapToLong(OfPayer::recordedYen).sum();
                var fees = payers.stream().mapToLong(OfPayer::feeYen).sum();
                yield messages.text("payment.sentence.meets", count, yen, fees, yen + fees) + carried(claimMonthId);
            }
        };
    }

    private String carried(UUID claimMonthId) {
        var found = orders.findByClaimMonthIdOrderByPayer(claimMonthId);
        long in = -found.stream().mapToLong(PaymentOrder::carriedInYen).sum();
        long out = -found.stream().mapToLong(PaymentOrder::carriedOutYen).sum();
        return in == 0 && out == 0 ? "" : messages.text("payment.sentence.carried", in, out);
    }

    private OfPayer compare(PaymentOrder order, PayerTotals now) {
        var then = order.totals();
        var recorded = lines.recorded(order.id());
        var differences = new ArrayList<String>();
        note(differences, now.equals(then), "changed", now.orderYen(), order.totalYen());
        note(differences, then.meets(), "invoice", then.invoicedYen(), then.payableYen() + then.heldYen() + then.returnedYen());
        note(differences, then.orderYen() + order.carriedInYen() - order.carriedOutYen() == order.totalYen(), "order", then.orderYen(), order.totalYen());
        if (order.state() == OrderState.NOTHING_TO_PAY) {
            note(differences, recorded.count() == 0, "records", 0L, recorded.yen());
        } else if (order.state() != OrderState.CONFIRMED) {
            note(differences, order.confirmedYen() == null || order.confirmedYen() == order.totalYen(), "confirmed", order.totalYen(),
                order.confirmedYen() == null ? 0L : order.confirmedYen());
        } else {
            note(differences, recorded.count() == order.lineCount(), "count", order.lineCount(), recorded.count());
            note(differences, recorded.yen() == order.lineYen(), "records", order.lineYen(), recorded.yen());
        }
        return new OfPayer(order.payer(), then.invoicedCount(), then.invoicedYen(), then.heldCount(), then.heldYen(),
            then.returnedCount(), then.returnedYen(), then.releasedCount(), then.releasedYen(), then.reversalCount(), then.reversalYen(),
            order.feeYen(), order.lineCount(), order.totalYen(), recorded.count(), recorded.yen(), order.confirmedYen(), List.copyOf(differences));
    }

    private void note(List<String> differences, boolean meets, String key, Object... args) {
        if (!meets) {
            differences.add(messages.text("payment.difference." + key, args));
        }
    }

    /** Somebody has found out why the totals do not meet; the comparison is made again next. */
    void resolve(UUID claimMonthId, ResolutionAction action, @Nullable Payer payer, @Nullable Long yen, @Nullable LocalDate on,
                 @Nullable String reference, String reason, CurrentUser user) {
        if (action == ResolutionAction.CONFIRMED_ON_PAPER) {
            confirmOnPaper(claimMonthId, payer, yen, on, reference, user);
        }
        notes.resolved(claimMonthId, payer, action, reason, user.id(), clock.instant());
    }

    /** The payer has put its confirmation right by a letter; it must name the ordered amount. */
    private void confirmOnPaper(UUID claimMonthId, Payer payer, Long yen, LocalDate on, String reference, CurrentUser user) {
        var order = orders.lockByClaimMonthId(claimMonthId).stream().filter(one -> one.payer() == payer).findFirst().orElseThrow();
        new FieldErrors().demand(order.state() == OrderState.DIFFERENT, "/payer", "payment.field.not-different")
            .demand(yen == order.totalYen(), "/confirmedYen", "payment.field.other-than-ordered", order.totalYen())
            .demand(!on.isAfter(dispatch.today()), "/confirmedOn", "payment.field.in-future").refuseTask();
        order.confirmed(yen, on, user.id(), reference, clock.instant());
        dispatch.record(order);
    }
}
