package jp.komado.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.FieldErrors;
import jp.komado.lot.ItemResult;
import jp.komado.lot.LotItem;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ⑰ Orders from their request to the hand-over. Their boxes are the items of a lot, so that none is forgotten. */
@Component
class Orders {

    static final String LOT = "CUSTODY_ORDER";
    static final int LARGEST = 50;

    private final CustodyOrderRepository orders;
    private final BoxRepository boxes;
    private final PackedCaseRepository packed;
    private final Lots lots;
    private final CustodyProcess process;
    private final OfficeCalendar calendar;
    private final Clock clock;
    private final int reminderOfficeDays;

    Orders(CustodyOrderRepository orders, BoxRepository boxes, PackedCaseRepository packed, Lots lots, CustodyProcess process,
           OfficeCalendar calendar, Clock clock, @Value("${komado.custody.reminder-office-days:5}") int reminderOfficeDays) {
        this.orders = orders;
        this.boxes = boxes;
        this.packed = packed;
        this.lots = lots;
        this.process = process;
        this.calendar = calendar;
        this.clock = clock;
        this.reminderOfficeDays = reminderOfficeDays;
    }

    /** Asks for an order; from now on its boxes go with no other. */
    @Transactional
    CustodyOrder request(OrderKind kind, List<UUID> boxIds, LocalDate wantedOn, @Nullable String reason, String user) {
        var wanted = boxes.lock(new HashSet<>(boxIds));
        new FieldErrors()
            .demand(!boxIds.isEmpty() && boxIds.size() <= LARGEST && wanted.size() == boxIds.size(), "/boxIds", "custody.field.boxes")
            .demand(!wantedOn.isBefore(today()), "/wantedOn", "custody.field.in-past")
            .demand(kind != OrderKind.RETRIEVAL || reason != null && !reason.isBlank(), "/reason", "required")
            .refuseRequest();
        if (kind == OrderKind.DISPOSAL) {
            demandNobodyHeld(boxIds);
        }
        var year = FiscalYear.of(today()).value() % 100;
        var number = "%02d-C%04d".formatted(year, lots.nextNumber("custody-order-" + year));
        var lot = lots.open(LOT, number);
        var order = orders.saveAndFlush(new CustodyOrder(lot.id(), number, kind, wantedOn, reason, clock.instant(), user));
        wanted.forEach(box -> {
            box.takeFor(order, today());
            lots.add(lot.id(), box.id());
        });
        boxes.flush();
        process.requested(order);
        return order;
    }

    /** A pending appeal or a disclosure keeps papers from destruction. */
    void demandNobodyHeld(Collection<UUID> boxIds) {
        var held = packed.heldBoxes(boxIds);
        if (!held.isEmpty()) {
            throw Problem.conflict("custody.problem.held", String.join("、", held));
        }
    }

    /** Another person approves the order. */
    @Transactional
    void approve(UUID orderId, @Nullable String comment, String user) {
        find(orderId).approve(comment, clock.instant(), user);
    }

    /** Another person turns it down; its boxes are free again. */
    @Transactional
    void turnDown(UUID orderId, String why, String user) {
        var order = find(orderId);
        order.turnDown(why, clock.instant(), user);
        openBoxes(order).forEach(box -> settle(order, box, ItemResult.REMOVED, null, user));
    }

    /** The carrier has taken the scanned boxes; the others stay and leave the order. */
    @Transactional
    void handOver(UUID orderId, Collection<String> scanned, Courier courier, @Nullable String leftOut, String user) {
        var order = find(orderId);
        var open = openBoxes(order);
        demandAllOrExplained(open, scanned, leftOut);
        order.handOver(courier, leftOut, clock.instant(), user);
        for (var box : open) {
            if (scanned.contains(box.number())) {
                box.handOver(courier.wayBill(), clock.instant(), user);
            } else {
                settle(order, box, ItemResult.REMOVED, leftOut, user);
            }
        }
    }

    /** Nobody came, or nothing was given away. */
    @Transactional
    void drop(UUID orderId, String why, String user) {
        var order = find(orderId);
        order.drop(why, clock.instant());
        openBoxes(order).forEach(box -> settle(order, box, ItemResult.REMOVED, why, user));
    }

    /** Only boxes of the order may be scanned, and those not scanned need a reason. */
    void demandAllOrExplained(List<Box> open, Collection<String> scanned, @Nullable String leftOut) {
        demandOfOrder(open, scanned);
        new FieldErrors().demand(scanned.size() == open.size() || leftOut != null && !leftOut.isBlank(), "/leftOutReason", "required").refuseTask();
    }

    /** A box that is not in the order was scanned: the books know where it is, and it stays there. */
    void demandOfOrder(List<Box> open, Collection<String> scanned) {
        var known = open.stream().map(Box::number).toList();
        var errors = new FieldErrors();
        int position = 0;
        for (var number : scanned) {
            errors.demand(known.contains(number), "/boxes/" + position++, boxes.findByNumber(number).isPresent()
                ? "custody.field.box-not-in-order" : "custody.field.unknown-box");
        }
        errors.refuseTask();
    }

    /** What became of a box in the order, once and for all; it is free for another one. */
    void settle(CustodyOrder order, Box box, ItemResult result, @Nullable String note, String user) {
        lots.settle(order.lotId(), box.id(), result, null, note, user);
        box.release();
    }

    /** The boxes of which the order does not know the end yet. */
    List<Box> openBoxes(CustodyOrder order) {
        return boxes.findByIdInOrderByNumber(lots.find(order.lotId()).items().stream().filter(item -> item.result() == ItemResult.OPEN)
            .map(LotItem::subjectId).toList());
    }

    /** About which boxes the contractor is asked: those that are where it has to act. */
    List<Box> askedBoxes(CustodyOrder order) {
        var open = openBoxes(order);
        return switch (order.kind()) {
            case DEPOSIT, RETURN -> at(open, Place.CARRIER);
            case DISPOSAL -> at(open, Place.CABINET);
            case RETRIEVAL -> {
                var there = at(open, Place.CONTRACTOR);
                yield there.isEmpty() ? at(open, Place.CARRIER) : there;
            }
        };
    }

    private static List<Box> at(List<Box> open, Place place) {
        return open.stream().filter(box -> box.place() == place).toList();
    }

    CustodyOrder find(UUID orderId) {
        return orders.findById(orderId).orElseThrow(() -> Problem.notFound("custody.problem.no-order-found"));
    }

    /** When somebody has to ask the contractor why nothing comes. */
    LocalDate reminder() {
        return calendar.plusOfficeDays(today(), reminderOfficeDays);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
