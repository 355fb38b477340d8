package jp.komado.custody;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.calendar.FiscalYear;
import jp.komado.custody.BoxViews.BoxCase;
import jp.komado.custody.BoxViews.BoxDetail;
import jp.komado.custody.BoxViews.BoxView;
import jp.komado.custody.BoxViews.CabinetView;
import jp.komado.custody.BoxViews.Candidate;
import jp.komado.custody.BoxViews.Overview;
import jp.komado.custody.BoxViews.PackingYear;
import jp.komado.custody.BoxViews.ShelvedYear;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Persons;
import jp.komado.issuance.Notifications;
import jp.komado.issuance.Notifications.Notification;
import jp.komado.problem.Problem;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.CaseLabels;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑰ The archivist's desk for cabinets and boxes: every method checks the right, and whoever sees whose papers lie where passes the gate. */
@Service
public class BoxDesk {

    private static final int LONGEST_LIST = 300;

    private final Boxes boxes;
    private final BoxRepository rows;
    private final PackedCaseRepository packed;
    private final CabinetRepository cabinets;
    private final DisposalCertificateRepository certificates;
    private final BoxSheets sheets;
    private final Notifications notifications;
    private final CaseLabels labels;
    private final Persons persons;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;

    BoxDesk(Boxes boxes, BoxRepository rows, PackedCaseRepository packed, CabinetRepository cabinets,
            DisposalCertificateRepository certificates, BoxSheets sheets, Notifications notifications, CaseLabels labels, Persons persons,
            PersonalDataGate gate, Rights rights, CurrentUsers currentUsers) {
        this.boxes = boxes;
        this.rows = rows;
        this.packed = packed;
        this.cabinets = cabinets;
        this.certificates = certificates;
        this.sheets = sheets;
        this.notifications = notifications;
        this.labels = labels;
        this.persons = persons;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
    }

    /** Where everything is, and what is due. Nobody's data stand in it. */
    @Transactional(readOnly = true)
    public Overview overview() {
        rights.demand(Right.CUSTODY_READ);
        var living = rows.findByPlaceNotOrderByNumber(Place.DISPOSED);
        Map<Place, List<BoxView>> places = sheets.views(living).stream().collect(Collectors.groupingBy(box -> box.place().place()));
        var inCabinets = places.getOrDefault(Place.CABINET, List.of());
        return new Overview(cabinets.findByOrderByCode().stream().map(cabinet -> new CabinetView(cabinet.id(), cabinet.code(), cabinet.name(),
                cabinet.room(), inCabinets.stream().filter(box -> cabinet.id().equals(box.place().cabinetId())).toList())).toList(),
            places.getOrDefault(Place.CARRIER, List.of()), shelved(places.getOrDefault(Place.CONTRACTOR, List.of())),
            places.getOrDefault(Place.DISPOSAL_SITE, List.of()), places.getOrDefault(Place.MISSING, List.of()), rows.countByPlace(Place.DISPOSED),
            packing(), (int) inCabinets.stream().filter(box -> fits(box, OrderKind.DEPOSIT)).count(),
            (int) living.stream().filter(sheets::due).count(), rights.has(currentUsers.require(), Right.CUSTODY_DO));
    }

    private static List<ShelvedYear> shelved(List<BoxView> there) {
        return there.stream().collect(Collectors.groupingBy(BoxView::fiscalYear, TreeMap::new, Collectors.toList())).entrySet().stream()
            .map(year -> new ShelvedYear(year.getKey(), year.getValue().size(), (int) year.getValue().stream().filter(BoxView::due).count()))
            .toList();
    }

    private List<PackingYear> packing() {
        var counted = notifications.counted();
        var done = new HashMap<Integer, Integer>();
        packed.countedByYear().forEach(row -> done.put((Integer) row[0], ((Long) row[1]).intValue()));
        return boxes.yearsOver().stream().map(year -> new PackingYear(year.value(), counted.get(year) - done.getOrDefault(year.value(), 0)))
            .filter(year -> year.cases() > 0).toList();
    }

    /** Boxes at a place, of a year, or that an order of a kind could take; what is not asked is null. */
    @Transactional(readOnly = true)
    public List<BoxView> list(@Nullable Place place, @Nullable Integer fiscalYear, @Nullable OrderKind kind) {
        rights.demand(Right.CUSTODY_READ);
        return sheets.views(rows.findByPlaceNotOrderByNumber(Place.DISPOSED)).stream()
            .filter(box -> place == null || box.place().place() == place)
            .filter(box -> fiscalYear == null || box.fiscalYear() == fiscalYear)
            .filter(box -> kind == null || fits(box, kind))
            .limit(LONGEST_LIST).toList();
    }

    private static boolean fits(BoxView box, OrderKind kind) {
        return box.state() == BoxState.SEALED && box.orderId() == null && box.place().place() == kind.from() && switch (kind) {
            case DEPOSIT -> !box.deposited();
            case RETURN -> box.deposited();
            case RETRIEVAL -> true;
            case DISPOSAL -> box.due();
        };
    }

    /** A box with whose papers lie in it and all its places. */
    @Transactional(readOnly = true)
    public BoxDetail show(UUID boxId) {
        rights.demand(Right.CUSTODY_READ);
        var box = boxes.find(boxId);
        var inside = packed.findByBoxIdOrderByPosition(boxId);
        return gate.show(look(Right.CUSTODY_READ, "custody-box", inside), () -> new BoxDetail(sheets.view(box), box.openedAt(),
            sheets.name(box.openedBy()), box.sealedAt(), sheets.name(box.sealedBy()), box.firstApplication(), box.lastApplication(),
            box.disposedOn(), sheets.name(box.witnessedBy()), certificateOf(box), inside.stream().map(BoxDesk::line).toList(),
            sheets.history(box), rights.has(currentUsers.require(), Right.CUSTODY_DO)));
    }

    @Nullable
    private String certificateOf(Box box) {
        return Optional.ofNullable(box.certificateId()).flatMap(certificates::findById).map(DisposalCertificate::number).orElse(null);
    }

    /** What a scanner read: the number of a box; 404 if there is none, 422 if it cannot be one. */
    @Transactional(readOnly = true)
    public BoxView scan(String code) {
        rights.demand(Right.CUSTODY_READ);
        new FieldErrors().demand(BoxNumber.read(code).isPresent(), "/code", "custody.field.box-number").refuseRequest();
        return boxes.named(code).map(sheets::view).orElseThrow(() -> Problem.notFound("custody.problem.no-box"));
    }

    /** Cases of a year whose papers lie in no box yet, those told first at the top. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(int fiscalYear) {
        rights.demand(Right.CUSTODY_READ);
        var year = new FiscalYear(fiscalYear);
        if (!boxes.yearsOver().contains(year)) {
            return List.of();
        }
        var done = packed.casesOfYear(fiscalYear);
        var waiting = notifications.in(year).stream().filter(one -> !done.contains(one.caseId())).limit(LONGEST_LIST).toList();
        var look = new Look(Right.CUSTODY_READ, Purpose.CASE_WORK, "custody-candidates", null,
            persons.logKeys(waiting.stream().map(Notification::personId).distinct().toList()));
        return gate.show(look, () -> {
            var names = labels.labels(waiting.stream().map(Notification::caseId).toList());
            return waiting.stream().map(one -> candidate(one, names.get(one.caseId()))).toList();
        });
    }

    private static Candidate candidate(Notification notified, CaseLabel label) {
        return new Candidate(notified.caseId(), label.applicationNumber(), notified.notifiedOn());
    }

    /** A new cabinet. */
    @Transactional
    public CabinetView addCabinet(String code, String name, String room) {
        rights.demand(Right.CUSTODY_DO);
        new FieldErrors().demand(cabinets.findByCode(code).isEmpty(), "/code", "custody.field.cabinet-known").refuseRequest();
        var cabinet = cabinets.saveAndFlush(new Cabinet(code, name, room));
        return new CabinetView(cabinet.id(), cabinet.code(), cabinet.name(), cabinet.room(), List.of());
    }

    /** An empty box for papers of a year. */
    @Transactional
    public BoxView open(int fiscalYear, UUID cabinetId) {
        rights.demand(Right.CUSTODY_DO);
        return sheets.view(boxes.open(new FiscalYear(fiscalYear), cabinetId, user()));
    }

    /** Lays the papers of a case into a box that is being packed. */
    @Transactional
    public BoxCase add(UUID boxId, String applicationNumber) {
        rights.demand(Right.CUSTODY_DO);
        var line = boxes.add(boxId, applicationNumber, user());
        gate.change(look(Right.CUSTODY_DO, "custody-box", List.of(line)), "packed");
        return line(line);
    }

    /** Takes them out again, as long as it is not sealed. */
    @Transactional
    public void remove(UUID boxId, UUID caseId) {
        rights.demand(Right.CUSTODY_DO);
        var line = boxes.remove(boxId, caseId);
        gate.change(look(Right.CUSTODY_DO, "custody-box", List.of(line)), "unpacked");
    }

    /** Closes a box for good. */
    @Transactional
    public BoxView seal(UUID boxId, long version, int counted) {
        rights.demand(Right.CUSTODY_DO);
        var box = boxes.seal(boxId, version, counted, user());
        gate.change(look(Right.CUSTODY_DO, "custody-box", packed.findByBoxIdOrderByPosition(boxId)), "sealed");
        return sheets.view(box);
    }

    /** A box stands in another cabinet, or was found again. */
    @Transactional
    public BoxView move(UUID boxId, long version, UUID cabinetId) {
        rights.demand(Right.CUSTODY_DO);
        return sheets.view(boxes.move(boxId, version, cabinetId, user()));
    }

    private String user() {
        return currentUsers.require().id();
    }

    private Look look(Right right, String what, Collection<PackedCase> of) {
        return new Look(right, Purpose.CASE_WORK, what, null, persons.logKeys(of.stream().map(PackedCase::personId).distinct().toList()));
    }

    static BoxCase line(PackedCase line) {
        return new BoxCase(line.caseId(), line.position(), line.applicationNumber(), line.notifiedOn());
    }
}
