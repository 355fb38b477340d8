package jp.komado.claims.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cap ledgers that a chunk of lines touches: locked and read with one statement, written with two. */
final class CapMonths {

    /** A person's service month. */
    record Key(UUID personId, YearMonth service) {
    }

    private static final Comparator<Key> ALWAYS_THE_SAME_ORDER = Comparator.comparing(Key::personId).thenComparing(Key::service);

    private final Map<Key, Integer> left = new HashMap<>();

    private CapMonths() {
    }

    /** Locks these months under their newest caps, in an order that is the same everywhere. */
    static CapMonths lock(JdbcTemplate database, Map<Key, Integer> caps) {
        var months = new CapMonths();
        List<Key> keys = caps.keySet().stream().sorted(ALWAYS_THE_SAME_ORDER).toList();
        database.query("""
                insert into komado.cap_ledger as ledger (person_id, service_month, cap_yen, used_yen, total_cost_yen)
                select person_id, service_month, cap_yen, 0, 0 from unnest(?::uuid[], ?::date[], ?::int[]) as month (person_id, service_month, cap_yen)
                on conflict (person_id, service_month) do update set cap_yen = greatest(excluded.cap_yen, ledger.used_yen)
                returning person_id, service_month, cap_yen - used_yen""",
            row -> {
                months.left.put(new Key(row.getObject(1, UUID.class), YearMonth.from(row.getObject(2, LocalDate.class))), row.getInt(3));
            },
            keys.stream().map(Key::personId).toArray(UUID[]::new),
            keys.stream().map(key -> Date.valueOf(key.service().atDay(1))).toArray(Date[]::new),
            keys.stream().map(caps::get).toArray(Integer[]::new));
        return months;
    }

    /** Locks months that exist, under the caps they have. */
    static void lock(JdbcTemplate database, Collection<Key> existing) {
        List<Key> keys = existing.stream().distinct().sorted(ALWAYS_THE_SAME_ORDER).toList();
        database.queryForList("""
                select ledger.used_yen from unnest(?::uuid[], ?::date[]) with ordinality as month (person_id, service_month, place)
                join komado.cap_ledger ledger using (person_id, service_month) order by place for update of ledger""",
            Integer.class, keys.stream().map(Key::personId).toArray(UUID[]::new),
            keys.stream().map(key -> Date.valueOf(key.service().atDay(1))).toArray(Date[]::new));
    }

    /** Takes a share out of what is left; false, and nothing is taken, if it is more than that. */
    boolean take(Key key, long shareYen) {
        int rest = left.getOrDefault(key, 0);
        if (shareYen > rest) {
            return false;
        }
        left.put(key, Math.toIntExact(rest - shareYen));
        return true;
    }

    /** Records the shares of lines that are payable; a line that takes another back gives back what was recorded for that one. */
    static void record(JdbcTemplate database, List<CheckedLine> payable, Timestamp at) {
        UUID[] people = payable.stream().map(CheckedLine::personId).toArray(UUID[]::new);
        Date[] months = payable.stream().map(line -> Date.valueOf(line.line().record().service().atDay(1))).toArray(Date[]::new);
        UUID[] lines = payable.stream().map(CheckedLine::id).toArray(UUID[]::new);
        String[] kinds = payable.stream().map(line -> line.line().reversal() ? "REVERSAL" : "CLAIM").toArray(String[]::new);
        Integer[] shares = payable.stream().map(line -> Math.toIntExact(line.ledgerShareYen())).toArray(Integer[]::new);
        Long[] costs = payable.stream().map(CheckedLine::ledgerCostYen).toArray(Long[]::new);
        database.update("""
                update komado.cap_ledger ledger set used_yen = used_yen + sum.share_yen, total_cost_yen = total_cost_yen + sum.cost_yen
                from (select person_id, service_month, sum(share_yen)::int as share_yen, sum(cost_yen)::bigint as cost_yen
                      from unnest(?::uuid[], ?::date[], ?::int[], ?::bigint[]) as line (person_id, service_month, share_yen, cost_yen)
                      group by person_id, service_month) sum
                where ledger.person_id = sum.person_id and ledger.service_month = sum.service_month""", people, months, shares, costs);
        database.update("""
                insert into komado.cap_ledger_entry (id, person_id, service_month, kind, line_id, share_yen, total_cost_yen, recorded_at)
                select gen_random_uuid(), line.person_id, line.service_month, line.kind, line.line_id, line.share_yen, line.cost_yen, ?
                from unnest(?::uuid[], ?::date[], ?::text[], ?::uuid[], ?::int[], ?::bigint[])
                     as line (person_id, service_month, kind, line_id, share_yen, cost_yen)""", at, people, months, kinds, lines, shares, costs);
    }
}
