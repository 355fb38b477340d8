package jp.komado.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.custody.BoxViews.BoxView;
import jp.komado.custody.BoxViews.PlaceView;
import jp.komado.custody.BoxViews.StayView;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Turns boxes and their stays into what the screens show. */
@Component
class BoxSheets {

    private final CabinetRepository cabinets;
    private final CustodyOrderRepository orders;
    private final StayRepository stays;
    private final Users users;
    private final Clock clock;

    BoxSheets(CabinetRepository cabinets, CustodyOrderRepository orders, StayRepository stays, Users users, Clock clock) {
        this.cabinets = cabinets;
        this.orders = orders;
        this.stays = stays;
        this.users = users;
        this.clock = clock;
    }

    List<BoxView> views(Collection<Box> boxes) {
        var codes = codes();
        var numbers = numbers(boxes.stream().map(Box::orderId).toList());
        return boxes.stream().map(box -> view(box, codes, numbers)).toList();
    }

    BoxView view(Box box) {
        return views(List.of(box)).get(0);
    }

    private BoxView view(Box box, Map<UUID, String> codes, Map<UUID, String> numbers) {
        return new BoxView(box.id(), box.version(), box.number(), box.fiscalYear().value(), box.state(), box.cases(), box.keptUntil(),
            box.destroyFrom(), due(box), box.deposited(), place(box.stay(), codes), box.orderId(), numbers.get(box.orderId()));
    }

    boolean due(Box box) {
        return box.state() == BoxState.SEALED && !today().isBefore(box.destroyFrom());
    }

    /** The places of a box, the newest first. */
    List<StayView> history(Box box) {
        var codes = codes();
        var found = stays.findByBoxIdOrderBySinceAsc(box.id()).stream()
            .sorted((a, b) -> a.since().equals(b.since()) ? Boolean.compare(b.until() == null, a.until() == null) : b.since().compareTo(a.since()))
            .toList();
        var numbers = numbers(found.stream().map(Stay::orderId).toList());
        return found.stream().map(stay -> new StayView(stay.place(), codes.get(stay.cabinetId()), stay.shelf(), stay.wayBill(),
            numbers.get(stay.orderId()), stay.orderId(), stay.note(), stay.since(), stay.until(), name(stay.movedBy()))).toList();
    }

    PlaceView place(Stay stay) {
        return place(stay, codes());
    }

    private static PlaceView place(Stay stay, Map<UUID, String> codes) {
        return new PlaceView(stay.place(), stay.cabinetId(), codes.get(stay.cabinetId()), stay.shelf(), stay.wayBill(), stay.since());
    }

    @Nullable
    String name(@Nullable String userId) {
        return userId == null ? null : users.find(userId).map(UserSummary::name).orElse(userId);
    }

    private Map<UUID, String> codes() {
        return cabinets.findAll().stream().collect(Collectors.toMap(Cabinet::id, Cabinet::code));
    }

    private Map<UUID, String> numbers(Collection<UUID> orderIds) {
        var known = new HashSet<>(orderIds.stream().filter(Objects::nonNull).toList());
        return known.isEmpty() ? new HashMap<>() : orders.findAllById(known).stream().collect(Collectors.toMap(CustodyOrder::id, CustodyOrder::number));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
