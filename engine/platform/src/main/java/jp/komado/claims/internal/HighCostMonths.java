package jp.komado.claims.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * In how many of the eleven months before its own a hospital stay of the same child at the same hospital had high-cost benefit, as it was paid
 * under this scheme: the insurance left less than its percentage.
 */
@Component
class HighCostMonths {

    private static final int INPATIENT = 1;
    private static final String COUNT = """
        select due.id, count(distinct paid.service_month)
        from unnest(?::uuid[], ?::uuid[]) as due (id, person_id) join komado.claim_line line on line.id = due.id
        join komado.claim_line paid on paid.person_id = due.person_id and paid.institution_code = line.institution_code and paid.in_out = line.in_out
         and paid.service_month >= line.service_month - interval '11 months' and paid.service_month < line.service_month
         and paid.state = 'PAYABLE' and paid.claim_kind <> 4 and paid.reversed_by is null
         and paid.insurer_copay_yen < paid.public_points * 10 * paid.burden_percent / 100
        group by due.id""";

    private final JdbcTemplate database;

    HighCostMonths(JdbcTemplate database) {
        this.database = database;
    }

    /** A line and whose it is. */
    record Stay(DueLine line, UUID personId) {
    }

    /** The number by line; lines without any are missing. Asks the database once, and not at all without a hospital stay. */
    Map<UUID, Integer> before(List<Stay> lines) {
        List<Stay> stays = lines.stream().filter(stay -> stay.line.record().inOut() == INPATIENT).toList();
        Map<UUID, Integer> months = new HashMap<>();
        if (!stays.isEmpty()) {
            database.query(COUNT, row -> {
                months.put(row.getObject(1, UUID.class), row.getInt(2));
            }, stays.stream().map(stay -> stay.line.id()).toArray(UUID[]::new), stays.stream().map(Stay::personId).toArray(UUID[]::new));
        }
        return months;
    }
}
