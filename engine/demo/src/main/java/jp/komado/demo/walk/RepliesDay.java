package jp.komado.demo.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.demo.population.Twist;
import jp.komado.insurer.ReplyDesk;
import jp.komado.insurer.ReplyView;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * ⑧ A morning's replies of insurers on their way between two desks: some arrive at 医療助成課, what arrived the days before is handed over,
 * and what was handed over is found at 家庭支援課.
 */
@Component
class RepliesDay implements OfficeDuty {

    private static final String RECEIVES = "payment";
    private static final String FINDS = "worker2";
    private static final int SHORTEST_ANSWER = 6;
    private static final int SPREAD = 4;

    private record Posted(UUID caseId, String letterNumber, LocalDate postedOn) {
    }

    private final ReplyDesk desk;
    private final Cast cast;
    private final Office office;
    private final OfficeCalendar calendar;
    private final JdbcTemplate jdbc;

    RepliesDay(ReplyDesk desk, Cast cast, Office office, OfficeCalendar calendar, JdbcTemplate jdbc) {
        this.desk = desk;
        this.cast = cast;
        this.office = office;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    @Override
    public Duty duty() {
        return Duty.REPLIES;
    }

    @Override
    public boolean isDue() {
        return !arriving().isEmpty() || !lying("handed_over_at is not null", 1).isEmpty() || !lying("handed_over_at is null", 1).isEmpty();
    }

    /** What is done of it is no longer there to be done again. */
    @Override
    public void perform() {
        office.atOnce(() -> {
            find();
            handOver();
            receive();
        });
    }

    private void receive() {
        var today = office.today();
        office.as(RECEIVES, () -> arriving().forEach(letter -> desk.receive(letter.letterNumber(), today, 1, null)));
    }

    private void handOver() {
        var before = lying("handed_over_at is null", 1);
        if (!before.isEmpty()) {
            office.as(RECEIVES, () -> desk.handOver(before));
        }
    }

    private void find() {
        var there = lying("handed_over_at is not null", 1);
        office.as(FINDS, () -> {
            var slips = new LinkedHashMap<UUID, Map<UUID, Boolean>>();
            desk.list(ReplyView.Wanted.ON_THE_WAY).stream().filter(reply -> there.contains(reply.id()))
                .forEach(reply -> slips.computeIfAbsent(reply.handOverId(), id -> new LinkedHashMap<>()).put(reply.id(), true));
            slips.forEach((slip, replies) -> desk.tick(slip, replies).stream().filter(ticked -> !ticked.done()).findFirst().ifPresent(ticked -> {
                throw new IllegalStateException("a reply is not found: " + ticked.problem());
            }));
        });
    }

    /** Letters that the insurer has had long enough. */
    private List<Posted> arriving() {
        var today = office.today();
        return jdbc.query("""
                select i.case_id, i.letter_number, i.posted_on from komado.insurer_inquiry i join demo.walk w on w.case_id = i.case_id
                where i.state = 'POSTED' order by i.letter_number""",
                (row, n) -> new Posted(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class))).stream()
            .filter(letter -> cast.ofCase(letter.caseId()).filter(a -> !a.has(Twist.NO_INSURER_REPLY))
                .filter(a -> !calendar.plusOfficeDays(letter.postedOn(), SHORTEST_ANSWER + a.index() % SPREAD).isAfter(today)).isPresent())
            .toList();
    }

    /** Replies of the prefecture that have lain where they are for some office days. */
    private List<UUID> lying(String where, int officeDays) {
        var today = office.today();
        var column = where.contains("not") ? "handed_over_at" : "received_on";
        return jdbc.query("select r.id, r." + column + "::date from komado.insurer_reply r join demo.walk w on w.case_id = r.case_id"
                + " where acknowledged_at is null and " + where + " order by r.receipt_number",
                (row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class))).stream()
            .filter(reply -> !calendar.plusOfficeDays(reply.getValue(), officeDays).isAfter(today)).map(Map.Entry::getKey).toList();
    }
}
