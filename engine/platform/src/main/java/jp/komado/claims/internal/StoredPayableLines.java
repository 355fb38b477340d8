package jp.komado.claims.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.claims.PayableLine;
import jp.komado.claims.PayableLines;
import jp.komado.claims.Payer;
import jp.komado.claims.PayerTotals;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds up and hands out what is payable. */
@Component
class StoredPayableLines implements PayableLines {

    private static final int FETCHED_AT_ONCE = 1000;

    private static final String TOTALS = """
        with line as (
            select payer, public_amount_yen + meal_public_yen as yen, claim_month_id = :m as own, claim_kind = 4 as reversal,
                   state = 'PAYABLE' and settled_month_id = :m as payable, state = 'RETURNED' and settled_month_id = :m as returned
            from komado.claim_line where claim_month_id = :m or settled_month_id = :m),
        file as (select payer, fee_yen from komado.claim_file where claim_month_id = :m and state = 'ACCEPTED')
        select payer, coalesce(max(file.fee_yen), 0) as fee,
               count(line.yen) filter (where own and not reversal) as invoiced,
               coalesce(sum(yen) filter (where own and not reversal), 0) as invoiced_yen,
               count(line.yen) filter (where own and not reversal and payable) as payable,
               coalesce(sum(yen) filter (where own and not reversal and payable), 0) as payable_yen,
               count(line.yen) filter (where own and not reversal and not payable and not returned) as held,
               coalesce(sum(yen) filter (where own and not reversal and not payable and not returned), 0) as held_yen,
               count(line.yen) filter (where own and not reversal and returned) as returned,
               coalesce(sum(yen) filter (where own and not reversal and returned), 0) as returned_yen,
               count(line.yen) filter (where not own and not reversal and payable) as released,
               coalesce(sum(yen) filter (where not own and not reversal and payable), 0) as released_yen,
               count(line.yen) filter (where reversal and payable) as reversals,
               coalesce(sum(yen) filter (where reversal and payable), 0) as reversals_yen
        from line full join file using (payer) group by payer""";

    private final JdbcTemplate database;

    StoredPayableLines(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PayerTotals> totals(UUID claimMonthId) {
        Map<Payer, PayerTotals> found = database.query(TOTALS.replace(":m", "'" + claimMonthId + "'::uuid"), (row, i) -> read(row)).stream()
            .collect(Collectors.toMap(PayerTotals::payer, Function.identity()));
        return Arrays.stream(Payer.values())
            .map(payer -> found.getOrDefault(payer, new PayerTotals(payer, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void forEach(UUID claimMonthId, Payer payer, Consumer<PayableLine> consumer) {
        database.query(connection -> {
            var statement = connection.prepareStatement("""
                select id, payer, service_month, public_amount_yen, meal_public_yen, reverses from komado.claim_line
                where settled_month_id = ? and payer = ? and state = 'PAYABLE' order by seq""");
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setObject(1, claimMonthId);
            statement.setInt(2, payer.code());
            return statement;
        }, row -> {
            consumer.accept(new PayableLine(row.getObject("id", UUID.class), Payer.of(row.getInt("payer")),
                YearMonth.from(row.getObject("service_month", LocalDate.class)), row.getLong("public_amount_yen"), row.getLong("meal_public_yen"),
                row.getObject("reverses", UUID.class)));
        });
    }

    private static PayerTotals read(ResultSet row) throws SQLException {
        return new PayerTotals(Payer.of(row.getInt("payer")), row.getInt("invoiced"), row.getLong("invoiced_yen"), row.getLong("fee"),
            row.getInt("payable"), row.getLong("payable_yen"), row.getInt("held"), row.getLong("held_yen"), row.getInt("returned"),
            row.getLong("returned_yen"), row.getInt("released"), row.getLong("released_yen"), row.getInt("reversals"), row.getLong("reversals_yen"));
    }
}
