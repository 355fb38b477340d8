package jp.komado.custody;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** A box's stay at one place; the one without an end is where it is now. */
@Entity
@Table(name = "custody_stay")
class Stay {

    @Id
    private UUID id;
    private UUID boxId;
    @Enumerated(EnumType.STRING)
    private Place place;
    @Nullable
    private UUID cabinetId;
    @Nullable
    private String shelf;
    @Nullable
    private UUID orderId;
    @Nullable
    private String wayBill;
    @Nullable
    private String note;
    private Instant since;
    @Nullable
    private Instant until;
    @Nullable
    private String movedBy;

    protected Stay() {
    }

    Stay(UUID boxId, Arrival arrival, @Nullable UUID orderId, Instant since) {
        this.id = UUID.randomUUID();
        this.boxId = boxId;
        this.place = arrival.place();
        this.cabinetId = arrival.cabinetId();
        this.shelf = arrival.shelf();
        this.wayBill = arrival.wayBill();
        this.note = arrival.note();
        this.movedBy = arrival.by();
        this.orderId = orderId;
        this.since = since;
    }

    /**
     * How a box comes to a place.
     *
     * @param by who brought or scanned it, null where the contractor said so
     */
    record Arrival(Place place, @Nullable UUID cabinetId, @Nullable String shelf, @Nullable String wayBill, @Nullable String note,
                   @Nullable String by) {

        static Arrival cabinet(UUID cabinetId, @Nullable String wayBill, @Nullable String note, String by) {
            return new Arrival(Place.CABINET, cabinetId, null, wayBill, note, by);
        }

        static Arrival carrier(@Nullable String wayBill, @Nullable String by) {
            return new Arrival(Place.CARRIER, null, null, wayBill, null, by);
        }

        static Arrival shelf(String shelf, @Nullable String note, @Nullable String by) {
            return new Arrival(Place.CONTRACTOR, null, shelf, null, note, by);
        }

        static Arrival at(Place place, @Nullable String wayBill, @Nullable String note, String by) {
            return new Arrival(place, null, null, wayBill, note, by);
        }
    }

    void end(Instant at) {
        until = at;
    }

    UUID id() { return id; }

    UUID boxId() { return boxId; }

    Place place() { return place; }

    @Nullable
    UUID cabinetId() { return cabinetId; }

    @Nullable
    String shelf() { return shelf; }

    @Nullable
    UUID orderId() { return orderId; }

    @Nullable
    String wayBill() { return wayBill; }

    @Nullable
    String note() { return note; }

    Instant since() { return since; }

    @Nullable
    Instant until() { return until; }

    @Nullable
    String movedBy() { return movedBy; }
}
