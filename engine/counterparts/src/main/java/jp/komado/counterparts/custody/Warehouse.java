package jp.komado.counterparts.custody;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contractor's book of boxes. Callers hold the transaction. */
public class Warehouse {

    private static final int SHELVES = 40;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** A box in the book: STORED on a shelf, OUT with whoever owns it, or DESTROYED. */
    public record Box(String number, String shelf, String state) {
    }

    /** What must not happen: a box deposited twice, asked for though it is not there, destroyed too early. */
    public record Complaint(String order, String box, String complaint) {
    }

    /** What is on the certificates that were or will be sent. */
    public record Certificate(String number, String order, LocalDate dated, List<String> boxes, boolean sent) {
    }

    /** The whole book. */
    public record Book(List<Box> boxes, List<Complaint> complaints, List<Certificate> certificates) {
    }

    public Warehouse(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything that stands in it, to be compared with the books of whoever orders. */
    public Book book() {
        return new Book(jdbc.query("select number, shelf, state from warehouse_box order by number",
            (row, n) -> new Box(row.getString(1), row.getString(2), row.getString(3))),
            jdbc.query("select order_number, box_number, complaint from warehouse_complaint order by id",
                (row, n) -> new Complaint(row.getString(1), row.getString(2), row.getString(3))),
            jdbc.query("select number, order_number, dated, boxes, sent_at is not null from warehouse_certificate order by number",
                (row, n) -> new Certificate(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), List.of(row.getString(4).split(" ")),
                    row.getBoolean(5))));
    }

    /** Makes a box odd on purpose: LOST, OTHER_BOX, SEAL_BROKEN or TWICE. */
    public void makeOdd(String box, Oddity oddity) {
        jdbc.update("insert into warehouse_oddity (box_number, oddity) values (?, ?) on conflict (box_number) do update set oddity = excluded.oddity", box,
            oddity.name());
    }

    /** How a box is odd; an oddity happens once. */
    Optional<Oddity> takeOddity(String box) {
        return jdbc.queryForList("delete from warehouse_oddity where box_number = ? returning oddity", String.class, box).stream().findFirst()
            .map(Oddity::valueOf);
    }

    Optional<Box> find(String number) {
        return jdbc.query("select number, shelf, state from warehouse_box where number = ?",
            (row, n) -> new Box(row.getString(1), row.getString(2), row.getString(3)), number).stream().findFirst();
    }

    /** Puts a box on a free shelf and tells which. */
    String store(String number) {
        var place = jdbc.queryForObject("select nextval('warehouse_shelf_number')", Long.class);
        var shelf = "%c-%02d-%03d".formatted('A' + (int) (place / SHELVES % 26), place % SHELVES, place);
        jdbc.update("""
            insert into warehouse_box (number, shelf, state, since) values (?, ?, 'STORED', ?)
            on conflict (number) do update set shelf = excluded.shelf, state = 'STORED', since = excluded.since""", number, shelf, now());
        return shelf;
    }

    /** A box leaves its shelf. */
    void out(String number) {
        jdbc.update("update warehouse_box set shelf = null, state = 'OUT', since = ? where number = ?", now(), number);
    }

    /** A way-bill for boxes that are sent. */
    String wayBill() {
        return "8800-%06d".formatted(jdbc.queryForObject("select nextval('warehouse_way_bill')", Long.class));
    }

    void ordered(long inquiry, String order, String kind, List<String> boxes, boolean accepted) {
        jdbc.update("insert into warehouse_order (inquiry_number, order_number, kind, boxes, accepted, received_at) values (?, ?, ?, ?, ?, ?)", inquiry,
            order, kind, String.join(" ", boxes), accepted, now());
    }

    void complain(String order, String box, String complaint) {
        jdbc.update("insert into warehouse_complaint (order_number, box_number, complaint, noted_at) values (?, ?, ?, ?)", order, box, complaint, now());
    }

    /** Boxes of an accepted order will be destroyed; the certificate waits until it is asked for, or for its time. */
    void certify(String order, LocalDate dated, List<String> boxes, Instant due) {
        jdbc.update("insert into warehouse_certificate (number, order_number, dated, boxes, due_at) values (?, ?, ?, ?, ?) on conflict do nothing",
            "D-" + order, order, dated, String.join(" ", boxes), due == null ? null : Timestamp.from(due));
    }

    /** The boxes of an order have been destroyed before somebody's eyes on a day: its certificate may go. */
    public boolean destroyed(String order, LocalDate day) {
        return jdbc.update("update warehouse_certificate set due_at = ?, dated = ? where order_number = ? and sent_at is null", now(), day, order) > 0;
    }

    /** Certificates whose time has come. */
    List<Certificate> due() {
        return jdbc.query("select number, order_number, dated, boxes from warehouse_certificate where sent_at is null and due_at <= ? order by number",
            (row, n) -> new Certificate(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), List.of(row.getString(4).split(" ")),
                false), now());
    }

    /** A certificate has gone; its boxes are no more. */
    void sent(Certificate certificate) {
        jdbc.update("update warehouse_certificate set sent_at = ? where number = ?", now(), certificate.number());
        certificate.boxes().forEach(box -> jdbc.update("""
            insert into warehouse_box (number, state, since) values (?, 'DESTROYED', ?)
            on conflict (number) do update set shelf = null, state = 'DESTROYED', since = excluded.since""", box, now()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
