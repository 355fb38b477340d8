package jp.komado.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.exchange.PlacedRequest;
import jp.komado.exchange.RequestState;
import jp.komado.exchange.Sender;
import jp.komado.exchange.ShipmentState;
import jp.komado.exchange.Shipments;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of people on shipments, each under its right. */
@Service
@Transactional
class UsageRegister implements Shipments {

    private final ShipmentRepository shipments;
    private final NewShipments opening;
    private final Requests requests;
    private final Arrivals arrivals;
    private final ExchangeProperties properties;
    private final CurrentUsers users;
    private final Rights rights;
    private final PersonalDataGate gate;
    private final Clock clock;

    UsageRegister(ShipmentRepository shipments, NewShipments opening, Requests requests, Arrivals arrivals, ExchangeProperties properties,
            CurrentUsers users, Rights rights, PersonalDataGate gate, Clock clock) {
        this.shipments = shipments;
        this.opening = opening;
        this.requests = requests;
        this.arrivals = arrivals;
        this.properties = properties;
        this.users = users;
        this.rights = rights;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public List<OpenRequests> open() {
        rights.demand(Right.EXCHANGE_READ);
        return requests.waiting().stream().map(this::usual).toList();
    }

    @Override
    public Shipment prepare(Entry entry) {
        rights.demand(Right.EXCHANGE_READ);
        Sender sender = requests.knownSender(entry.kind()).orElseThrow(() -> Problem.conflict("exchange.problem.nothing-open"));
        rights.demand(sender.sending());
        List<Long> taken = requests.lockOpen(entry.kind(), entry.limit());
        if (taken.isEmpty()) {
            throw Problem.conflict("exchange.problem.nothing-open");
        }
        ShipmentRow shipment = opening.open(sender, entry, taken.size(), users.require().id());
        requests.putInto(shipment.number(), taken);
        return view(shipment);
    }

    @Override
    public Shipment approve(String number) {
        return act(Sender::approving, number, shipment -> shipment.approve(users.require().id(), clock.instant()));
    }

    @Override
    public Shipment permit(String number) {
        return act(kind -> Right.TAKE_OUT_PERMIT, number, shipment -> shipment.permit(users.require().id(), clock.instant()));
    }

    @Override
    public Shipment giveBack(String number, String reason) {
        rights.demand(Right.EXCHANGE_READ);
        ShipmentRow shipment = locked(number);
        rights.demand(whoGivesBack(shipment));
        shipment.giveBack(users.require().id(), clock.instant(), reason);
        requests.takeOutOf(number);
        return view(shipment);
    }

    @Override
    public Shipment send(String number) {
        ShipmentRow shipment = locked(number);
        rights.demand(sender(shipment).sending());
        shipment.release(users.require().id(), clock.instant());
        requests.become(number, RequestState.IN_SHIPMENT);
        var look = new Look(sender(shipment).sending(), Purpose.CASE_WORK, "export-release", null, requests.people(number));
        gate.change(look, shipment.fileName());
        return view(shipment);
    }

    @Override
    public Shipment confirm(String number, Confirmation confirmation) {
        return act(Sender::sending, number,
                shipment -> shipment.confirm(confirmation, progress(shipment), users.require().id(), clock.instant()));
    }

    @Override
    public Shipment find(String number) {
        rights.demand(Right.EXCHANGE_READ);
        return view(shipments.findById(number).orElseThrow(UsageRegister::unknown));
    }

    @Override
    public List<PlacedRequest> requests(String number) {
        var look = new Look(Right.EXCHANGE_READ, Purpose.CASE_WORK, "shipment", null, requests.people(number));
        return gate.show(look, () -> requests.ofShipment(number));
    }

    @Override
    public List<Shipment> newest(@Nullable String before, int limit) {
        rights.demand(Right.EXCHANGE_READ);
        List<ShipmentRow> page = shipments.newest(before, limit);
        Map<String, Progress> progress = requests.progress(page.stream().map(ShipmentRow::number).toList());
        return page.stream().map(shipment -> shipment.view(sender(shipment), progress.getOrDefault(shipment.number(), nothing(shipment)))).toList();
    }

    @Override
    public List<Arrival> arrivals(@Nullable String number) {
        rights.demand(Right.EXCHANGE_READ);
        return arrivals.newest(number);
    }

    private Shipment act(Function<Sender, Right> right, String number, Consumer<ShipmentRow> act) {
        rights.demand(Right.EXCHANGE_READ);
        ShipmentRow shipment = locked(number);
        rights.demand(right.apply(sender(shipment)));
        act.accept(shipment);
        return view(shipment);
    }

    /** Who should approve or permit sends it back; whoever may send takes it back at any other moment. */
    private Right whoGivesBack(ShipmentRow shipment) {
        var user = users.require();
        Sender sender = sender(shipment);
        if (shipment.state() == ShipmentState.PREPARED && rights.has(user, sender.approving())) {
            return sender.approving();
        }
        var permits = shipment.state() == ShipmentState.APPROVED && rights.has(user, Right.TAKE_OUT_PERMIT);
        return permits ? Right.TAKE_OUT_PERMIT : sender.sending();
    }

    private Sender sender(ShipmentRow shipment) {
        return requests.sender(shipment.kind());
    }

    private OpenRequests usual(Requests.Waiting waiting) {
        Entry usual = opening.usual(waiting.kind(), waiting.count());
        return new OpenRequests(waiting.channel(), waiting.kind(), properties.channel(waiting.channel()).medium(), waiting.count(),
                waiting.oldest(), usual.purpose(), usual.basis(), usual.items(), requests.sender(waiting.kind()).sending());
    }

    private ShipmentRow locked(String number) {
        return shipments.lock(number).orElseThrow(UsageRegister::unknown);
    }

    private Shipment view(ShipmentRow shipment) {
        return shipment.view(sender(shipment), progress(shipment));
    }

    private Progress progress(ShipmentRow shipment) {
        return requests.progress(List.of(shipment.number())).getOrDefault(shipment.number(), nothing(shipment));
    }

    /** A shipment that was given back holds no requests any more. */
    private static Progress nothing(ShipmentRow shipment) {
        return new Progress(shipment.requestCount(), 0, 0);
    }

    private static Problem unknown() {
        return Problem.notFound("exchange.problem.no-shipment");
    }
}
