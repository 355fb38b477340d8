package jp.komado.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.custody.ContractorAnswer.Line;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.NewRequest;
import jp.komado.lot.ItemResult;
import jp.komado.workflow.NotWaiting;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** ⑰ What goes to the contractor and what comes back: the answer, box by box, and the boxes themselves. */
@Service
public class OrderAnswers {

    /** Kind of request, as the exchange knows it. */
    public static final String KIND = "custody-order";

    private final CustodyOrderRepository orders;
    private final Orders desk;
    private final Boxes boxes;
    private final AnswerLines answers;
    private final CustodyProcess process;
    private final Exchange exchange;
    private final Clock clock;

    OrderAnswers(CustodyOrderRepository orders, Orders desk, Boxes boxes, AnswerLines answers, CustodyProcess process, Exchange exchange,
                 Clock clock) {
        this.orders = orders;
        this.desk = desk;
        this.boxes = boxes;
        this.answers = answers;
        this.process = process;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Lets the order leave, as requested by one person and approved by another; gives what the model reads. */
    @Transactional
    public Map<String, Object> place(UUID orderId) {
        var order = desk.find(orderId);
        var key = order.place(clock.instant());
        exchange.placeApproved(new NewRequest(KIND, key, order.id(), null), order.requestedBy(), order.approvedBy());
        return CustodyProcess.awaited(desk.reminder());
    }

    /** The content of the file that leaves. */
    @Transactional(readOnly = true)
    public OutgoingOrder outgoing(UUID requestKey) {
        var order = orders.findByRequestKey(requestKey).orElseThrow();
        return new OutgoingOrder(order.number(), order.kind(), desk.today(), order.wantedOn(), order.kind().handOver() ? order.wayBill() : null,
            desk.askedBoxes(order).stream().map(box -> new OutgoingOrder.OrderedBox(box.number(), box.destroyFrom())).toList());
    }

    /**
     * The contractor has answered.
     *
     * @throws AnswerRefused if no order waits for it; nothing of it is kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(UUID requestKey, String orderNumber, ContractorAnswer answer) throws AnswerRefused {
        var found = orders.findByRequestKey(requestKey).orElseThrow(() -> new AnswerRefused("custody.refused.no-order"));
        var order = orders.lock(found.id()).orElseThrow();
        if (!order.number().equals(orderNumber)) {
            throw new AnswerRefused("custody.refused.other-order");
        }
        if (order.state() != OrderState.PLACED) {
            throw new AnswerRefused("custody.refused.not-waiting");
        }
        var asked = desk.askedBoxes(order);
        var judgement = answer.judge(order.kind(), asked.stream().map(Box::number).toList());
        answers.keep(order.id(), order.attempt(), answer.lines());
        order.answered(judgement.outcome(), answer.answeredOn());
        for (var box : asked) {
            var line = judgement.done().get(box.number());
            if (line != null) {
                apply(order, box, line);
            }
        }
        if (order.kind().handOver() && judgement.outcome() == OrderOutcome.DONE) {
            order.done(clock.instant());
        }
        try {
            process.answered(order.id(), judgement.outcome());
        } catch (NotWaiting e) {
            throw new AnswerRefused("custody.refused.not-waiting");
        }
    }

    private void apply(CustodyOrder order, Box box, Line line) {
        switch (order.kind()) {
            case DEPOSIT, RETURN -> stored(order, box, line.shelf(), null, null);
            case RETRIEVAL -> box.sendBack(line.wayBill(), clock.instant(), null);
            case DISPOSAL -> {
                // the contractor will take it; it stays here until somebody witnesses its end
            }
        }
    }

    private void stored(CustodyOrder order, Box box, String shelf, @Nullable String note, @Nullable String user) {
        box.store(shelf, note, clock.instant(), user);
        desk.settle(order, box, ItemResult.DONE, note, user == null ? OrderAnswers.KIND : user);
        boxes.tell(box, "custody.timeline.stored", box.number(), order.number());
    }

    private void received(CustodyOrder order, Box box, Cabinet cabinet, @Nullable String wayBill, @Nullable String note, String user) {
        if (box.place() == Place.CONTRACTOR) {
            box.sendBack(wayBill, clock.instant(), user);
        }
        box.putInto(cabinet.id(), wayBill, note, clock.instant(), user);
        desk.settle(order, box, ItemResult.DONE, note, user);
        boxes.tell(box, "custody.timeline.back", box.number(), order.number());
    }

    /**
     * Boxes that came back were scanned and put into a cabinet.
     *
     * @return whether all boxes of the order are back
     */
    @Transactional
    boolean receive(UUID orderId, Collection<String> scanned, @Nullable Cabinet cabinet, @Nullable Courier courier, @Nullable String missing,
                    String user) {
        var order = desk.find(orderId);
        order.demand(OrderState.ANSWERED);
        var open = desk.openBoxes(order);
        desk.demandOfOrder(open, scanned);
        if (courier != null) {
            order.carriedBy(courier);
        }
        open.stream().filter(box -> scanned.contains(box.number()))
            .forEach(box -> received(order, box, cabinet, courier == null ? null : courier.wayBill(), null, user));
        if (desk.openBoxes(order).isEmpty()) {
            order.done(clock.instant());
            return true;
        }
        order.resolved(missing == null ? "" : missing);
        return false;
    }

    /** A person has found out where the boxes are that the order has no end for. */
    @Transactional
    void resolve(UUID orderId, Resolution resolution, List<Settlement> settlements, String reason, String user) {
        var order = desk.find(orderId);
        var open = desk.openBoxes(order);
        DifferenceRules.demand(order.kind(), resolution, settlements, open);
        order.resolved(reason);
        for (var settlement : settlements) {
            open.stream().filter(box -> box.number().equals(settlement.boxNumber()))
                .forEach(box -> settle(order, box, settlement, reason, user));
        }
        if (resolution == Resolution.STOP) {
            order.stop(clock.instant());
        } else if (resolution == Resolution.CONTINUE && order.kind().handOver()) {
            order.done(clock.instant());
        }
    }

    private void settle(CustodyOrder order, Box box, Settlement said, String reason, String user) {
        switch (said.finding()) {
            case GOES_ON -> {
                if (order.kind() == OrderKind.RETRIEVAL && box.place() == Place.CONTRACTOR) {
                    box.sendBack(null, clock.instant(), user);
                }
            }
            case HERE -> here(order, box, boxes.cabinetOf(said.cabinet(), "/boxes"), reason, user);
            case CONTRACTOR -> {
                if (order.kind() == OrderKind.RETRIEVAL) {
                    box.store(said.shelf(), reason, clock.instant(), user);
                    desk.settle(order, box, ItemResult.MISSING, reason, user);
                } else {
                    stored(order, box, said.shelf(), reason, user);
                }
            }
            case MISSING -> {
                box.lose(reason, clock.instant(), user);
                desk.settle(order, box, ItemResult.MISSING, reason, user);
                boxes.tell(box, "custody.timeline.missing", box.number(), order.number());
            }
        }
    }

    private void here(CustodyOrder order, Box box, Cabinet cabinet, String reason, String user) {
        if (order.kind() == OrderKind.RETRIEVAL) {
            received(order, box, cabinet, null, reason, user);
            return;
        }
        box.putInto(cabinet.id(), null, reason, clock.instant(), user);
        desk.settle(order, box, ItemResult.REMOVED, reason, user);
    }

    /** What is done about an order that was not answered as ordered. */
    public enum Resolution { CONTINUE, ASK_AGAIN, STOP }

    /** Where a box really is. */
    public enum Finding {
        /** On its way, as ordered, whatever the answer said. */
        GOES_ON,
        HERE,
        CONTRACTOR,
        MISSING
    }

    /** What somebody found out about a box. */
    record Settlement(String boxNumber, Finding finding, @Nullable String cabinet, @Nullable String shelf) {
    }

    /** The order as the contractor is told it. */
    public record OutgoingOrder(String number, OrderKind kind, LocalDate orderedOn, LocalDate wantedOn,
                                @Nullable String wayBill, List<OrderedBox> boxes) {

        /** One box. */
        public record OrderedBox(String number, LocalDate destroyFrom) {
        }
    }
}
