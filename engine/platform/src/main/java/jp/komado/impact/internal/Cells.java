package jp.komado.impact.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.impact.ImpactKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code impact_cell}: the sums of an evaluation. */
@Component
class Cells {

    private static final String ADD = """
        insert into komado.impact_cell as cell (evaluation_id, kind, tier_before, tier_after, insurance_kind, age_band, reason, differs_today,
                                                reached, cases, before_yen, after_yen)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (evaluation_id, kind, tier_before, tier_after, insurance_kind, age_band, reason, differs_today, reached)
        do update set cases = cell.cases + excluded.cases, before_yen = cell.before_yen + excluded.before_yen,
                      after_yen = cell.after_yen + excluded.after_yen""";

    private final JdbcTemplate database;

    Cells(JdbcTemplate database) {
        this.database = database;
    }

    /** A sum. */
    record Cell(Judgement.Place place, int cases, long beforeYen, long afterYen) {

        private static Cell of(Judgement one) {
            return new Cell(one.place(), 1, one.beforeYen(), one.afterYen());
        }

        private Cell plus(Cell other) {
            return new Cell(place, cases + other.cases, beforeYen + other.beforeYen, afterYen + other.afterYen);
        }
    }

    /** Adds cases to the sums, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID evaluation, List<? extends Judgement> judgements) {
        Map<Judgement.Place, Cell> sums = new HashMap<>();
        judgements.forEach(one -> sums.merge(one.place(), Cell.of(one), Cell::plus));
        database.batchUpdate(ADD, new ArrayList<>(sums.values()), sums.size() + 1, (statement, cell) -> {
            var place = cell.place();
            int i = 1;
            statement.setObject(i++, evaluation);
            statement.setString(i++, place.kind().name());
            statement.setString(i++, place.tierBefore());
            statement.setString(i++, place.tierAfter());
            statement.setString(i++, place.insuranceKind());
            statement.setString(i++, place.ageBand());
            statement.setString(i++, place.reason());
            statement.setBoolean(i++, place.differsToday());
            statement.setBoolean(i++, place.reached());
            statement.setInt(i++, cell.cases());
            statement.setLong(i++, cell.beforeYen());
            statement.setLong(i, cell.afterYen());
        });
    }

    /** All sums of an evaluation. */
    @Transactional(readOnly = true)
    public List<Cell> of(UUID evaluation) {
        return database.query("select * from komado.impact_cell where evaluation_id = ?", (row, i) -> new Cell(new Judgement.Place(
            ImpactKind.valueOf(row.getString("kind")), row.getString("tier_before"), row.getString("tier_after"), row.getString("insurance_kind"),
            row.getString("age_band"), row.getString("reason"), row.getBoolean("differs_today"), row.getBoolean("reached")), row.getInt("cases"),
            row.getLong("before_yen"), row.getLong("after_yen")), evaluation).stream()
            .sorted(Comparator.comparing((Cell cell) -> cell.place().kind()).thenComparing(cell -> cell.place().toString())).toList();
    }
}
