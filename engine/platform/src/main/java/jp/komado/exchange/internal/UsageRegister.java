package jp.komado.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.calendar.FiscalYear;
import jp.komado.exchange.PlacedRequest;
import jp.komado.exchange.RequestState;
import jp.komado.exchange.ShipmentState;
import jp.komado.exchange.Shipments;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.exchange.remote.ExchangeProperties.Kind;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of people on shipments, each under its right. */
@Service
@Transactional
class UsageRegister implements Shipments {

    private final ShipmentRepository shipments;
    private final Requests requests;
    private final Arrivals arrivals;
    private final ExchangeProperties properties;
    private final CurrentUsers users;
    private final Rights rights;
    private final PersonalDataGate gate;
    private final Clock clock;

    UsageRegister(ShipmentRepository shipments, Requests requests, Arrivals arrivals, ExchangeProperties properties, CurrentUsers users,
            Rights rights, PersonalDataGate gate, Clock clock) {
        this.shipments = shipments;
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
        rights.demand(Right.EXCHANGE_SEND);
        List<Long> taken = requests.lockOpen(entry.kind(), entry.limit());
        if (taken.isEmpty()) {
            throw Problem.conflict("exchange.problem.nothing-open");
        }
        String channel = requests.sender(entry.kind()).channel();
        var settings = properties.channel(channel);
        String series = FiscalYear.of(today()).value() + settings.letter();
        var shipment = new ShipmentRow(series + "%05d".formatted(shipments.nextNumber(series)), channel, settings.medium(), entry,
                taken.size(), users.require().id(), clock.instant());
        shipments.saveAndFlush(shipment);
        requests.putInto(shipment.number(), taken);
        return view(shipment);
    }

    @Override
    public Shipment approve(String number) {
        return act(Right.USAGE_APPROVE, number, shipment -> shipment.approve(users.require().id(), clock.instant()));
    }

    @Override
    public Shipment permit(String number) {
        return act(Right.TAKE_OUT_PERMIT, number, shipment -> shipment.permit(users.require().id(), clock.instant()));
    }

    @Override
    public Shipment giveBack(String number, String reason) {
        rights.demand(Right.EXCHANGE_READ);
        ShipmentRow shipment = locked(number);
        rights.demand(whoGivesBack(shipment.state()));
        shipment.giveBack(users.require().id(), clock.instant(), reason);
        requests.takeOutOf(number);
        return view(shipment);
    }

    @Override
    public Shipment send(String number) {
        rights.demand(Right.EXCHANGE_SEND);
        ShipmentRow shipment = locked(number);
        shipment.release(users.require().id(), clock.instant());
        requests.become(number, RequestState.IN_SHIPMENT);
        var look = new Look(Right.EXCHANGE_SEND, Purpose.CASE_WORK, "export-release", null, requests.people(number));
        gate.change(look, shipment.fileName());
        return view(shipment);
    }

    @Override
    public Shipment confirm(String number, Confirmation confirmation) {
        return act(Right.EXCHANGE_SEND, number,
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
        return page.stream().map(shipment -> shipment.view(progress.getOrDefault(shipment.number(), nothing(shipment)))).toList();
    }

    @Override
    public List<Arrival> arrivals(@Nullable String number) {
        rights.demand(Right.EXCHANGE_READ);
        return arrivals.newest(number);
    }

    private Shipment act(Right right, String number, Consumer<ShipmentRow> act) {
        rights.demand(right);
        ShipmentRow shipment = locked(number);
        act.accept(shipment);
        return view(shipment);
    }

    /** Who should approve or permit sends it back; whoever may send takes it back at any other moment. */
    private Right whoGivesBack(ShipmentState state) {
        var user = users.require();
        if (state == ShipmentState.PREPARED && rights.has(user, Right.USAGE_APPROVE)) {
            return Right.USAGE_APPROVE;
        }
        return state == ShipmentState.APPROVED && rights.has(user, Right.TAKE_OUT_PERMIT) ? Right.TAKE_OUT_PERMIT : Right.EXCHANGE_SEND;
    }

    private OpenRequests usual(Requests.Waiting waiting) {
        var kind = properties.kinds().getOrDefault(waiting.kind(), new Kind("", "", List.of()));
        return new OpenRequests(waiting.channel(), waiting.kind(), properties.channel(waiting.channel()).medium(), waiting.count(),
                waiting.oldest(), kind.purpose(), kind.basisOn(today()), kind.items());
    }

    private ShipmentRow locked(String number) {
        return shipments.lock(number).orElseThrow(UsageRegister::unknown);
    }

    private Shipment view(ShipmentRow shipment) {
        return shipment.view(progress(shipment));
    }

    private Progress progress(ShipmentRow shipment) {
        return requests.progress(List.of(shipment.number())).getOrDefault(shipment.number(), nothing(shipment));
    }

    /** A shipment that was given back holds no requests any more. */
    private static Progress nothing(ShipmentRow shipment) {
        return new Progress(shipment.requestCount(), 0, 0);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Problem unknown() {
        return Problem.notFound("exchange.problem.no-shipment");
    }
}
