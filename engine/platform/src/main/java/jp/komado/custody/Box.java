package jp.komado.custody;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.custody.Stay.Arrival;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;

/**
 * A box of papers whose results were told in one fiscal year. It is at exactly one place, carries a label with its number, and is the
 * unit: once sealed, nobody takes anything out of it.
 */
@Entity
@Table(name = "custody_box")
class Box {

    @Id
    private UUID id;
    private String number;
    private int fiscalYear;
    @Enumerated(EnumType.STRING)
    private BoxState state;
    private Instant openedAt;
    private String openedBy;
    @Nullable
    private Instant sealedAt;
    @Nullable
    private String sealedBy;
    private int cases;
    @Nullable
    private String firstApplication;
    @Nullable
    private String lastApplication;
    private LocalDate keptUntil;
    private LocalDate destroyFrom;
    @Nullable
    private UUID orderId;
    @ManyToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "stay_id")
    private Stay stay;
    @Enumerated(EnumType.STRING)
    private Place place;
    private boolean deposited;
    @Nullable
    private LocalDate disposedOn;
    @Nullable
    private String witnessedBy;
    @Nullable
    private UUID certificateId;
    @Nullable
    private UUID disposalOrderId;
    @Nullable
    private String certificateState;
    @Version
    private Long version;

    protected Box() {
    }

    /** An empty box in front of a cabinet. */
    Box(BoxNumber number, FiscalYear year, RetentionPeriod period, UUID cabinetId, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.number = number.value();
        this.fiscalYear = year.value();
        this.state = BoxState.PACKING;
        this.openedAt = at;
        this.openedBy = by;
        this.keptUntil = period.keptUntil();
        this.destroyFrom = period.destroyFrom();
        this.stay = new Stay(id, Arrival.cabinet(cabinetId, null, null, by), null, at);
        this.place = Place.CABINET;
    }

    /** The papers of one more case lie in it; gives their position. */
    void added() {
        demandPacking();
        cases++;
    }

    void removed() {
        demandPacking();
        cases--;
    }

    /** Closes it for good, with the smallest and the largest application number on its label. */
    void seal(String first, String last, Instant at, String by) {
        demandPacking();
        if (cases == 0) {
            throw Problem.conflict("custody.problem.empty-box");
        }
        state = BoxState.SEALED;
        firstApplication = first;
        lastApplication = last;
        sealedAt = at;
        sealedBy = by;
    }

    /** Goes with an order, if it is where the order needs it. */
    void takeFor(CustodyOrder order, LocalDate today) {
        demandSealed();
        if (orderId != null) {
            throw Problem.conflict("custody.problem.box-in-order", number);
        }
        var kind = order.kind();
        if (place != kind.from() || kind == OrderKind.DEPOSIT && deposited || kind == OrderKind.RETURN && !deposited) {
            throw Problem.conflict("custody.problem.box-elsewhere." + kind, number);
        }
        if (kind == OrderKind.DISPOSAL) {
            demandDue(today);
        }
        orderId = order.id();
    }

    /** Its order is over for it. */
    void release() {
        orderId = null;
    }

    /** Somebody puts it into a cabinet: from another one, out of the carrier's hands, or found again. */
    void putInto(UUID cabinetId, @Nullable String wayBill, @Nullable String note, Instant at, String by) {
        go(Arrival.cabinet(cabinetId, wayBill, note, by), at);
    }

    /** The carrier takes it away. */
    void handOver(String wayBill, Instant at, String by) {
        demandSealed();
        demandOrder();
        go(Arrival.carrier(wayBill, by), at);
    }

    /** It stands on a shelf of the contractor. */
    void store(String shelf, @Nullable String note, Instant at, @Nullable String by) {
        go(Arrival.shelf(shelf, note, by), at);
        deposited = true;
    }

    /** The contractor has sent it on its way back. */
    void sendBack(@Nullable String wayBill, Instant at, @Nullable String by) {
        demandOrder();
        go(Arrival.carrier(wayBill, by), at);
    }

    /** Nobody knows where it is. */
    void lose(String note, Instant at, String by) {
        go(Arrival.at(Place.MISSING, null, note, by), at);
    }

    /** It was destroyed before a witness; not before its day, and not before today has come to that day. */
    void witness(LocalDate day, String wayBill, String site, Instant at, String by) {
        demandSealed();
        demandOrder();
        demandDue(day);
        go(Arrival.at(Place.DISPOSAL_SITE, wayBill, site, by), at);
        disposedOn = day;
        witnessedBy = by;
    }

    /** Its certificate agrees: it is no more. */
    void dispose(DisposalCertificate certificate, Instant at, String by) {
        if (place != Place.DISPOSAL_SITE || witnessedBy == null || disposedOn == null || !certificate.orderId().equals(orderId)
            || !certificate.accepted() || !certificate.boxes().contains(number)) {
            throw Problem.conflict("custody.problem.not-witnessed", number);
        }
        go(Arrival.at(Place.DISPOSED, null, certificate.number(), by), at);
        state = BoxState.DISPOSED;
        certificateId = certificate.id();
        disposalOrderId = certificate.orderId();
        certificateState = certificate.state().name();
        orderId = null;
    }

    private void go(Arrival arrival, Instant at) {
        if (!place.leadsTo(arrival.place())) {
            throw Problem.conflict("custody.problem.one-place." + place, number);
        }
        var from = at.isBefore(stay.since()) ? stay.since() : at;
        stay.end(from);
        stay = new Stay(id, arrival, orderId, from);
        place = arrival.place();
    }

    private void demandPacking() {
        if (state != BoxState.PACKING) {
            throw Problem.conflict("custody.problem.sealed", number);
        }
    }

    private void demandSealed() {
        if (state != BoxState.SEALED) {
            throw Problem.conflict("custody.problem.not-sealed", number);
        }
    }

    private void demandOrder() {
        if (orderId == null) {
            throw Problem.conflict("custody.problem.no-order", number);
        }
    }

    private void demandDue(LocalDate day) {
        if (day.isBefore(destroyFrom)) {
            throw Problem.conflict("custody.problem.too-early", number, destroyFrom);
        }
    }

    UUID id() { return id; }

    String number() { return number; }

    FiscalYear fiscalYear() { return new FiscalYear(fiscalYear); }

    BoxState state() { return state; }

    Instant openedAt() { return openedAt; }

    String openedBy() { return openedBy; }

    @Nullable
    Instant sealedAt() { return sealedAt; }

    @Nullable
    String sealedBy() { return sealedBy; }

    int cases() { return cases; }

    @Nullable
    String firstApplication() { return firstApplication; }

    @Nullable
    String lastApplication() { return lastApplication; }

    LocalDate keptUntil() { return keptUntil; }

    LocalDate destroyFrom() { return destroyFrom; }

    @Nullable
    UUID orderId() { return orderId; }

    Stay stay() { return stay; }

    Place place() { return place; }

    boolean deposited() { return deposited; }

    @Nullable
    LocalDate disposedOn() { return disposedOn; }

    @Nullable
    String witnessedBy() { return witnessedBy; }

    @Nullable
    UUID certificateId() { return certificateId; }

    long version() { return version == null ? 0 : version; }
}
