package jp.komado.claims.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import jp.komado.claims.CapLedger;
import jp.komado.claims.LedgerEntry;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tables {@code cap_ledger} and {@code cap_ledger_entry}, one person and month at a time; adjudication writes them by the thousand. */
@Component
class StoredCapLedger implements CapLedger {

    private final JdbcClient database;
    private final Clock clock;

    StoredCapLedger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int usedYen(UUID personId, YearMonth service) {
        return database.sql("select used_yen from komado.cap_ledger where person_id = ? and service_month = ?")
            .params(personId, service.atDay(1)).query(Integer.class).optional().orElse(0);
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalInt capYen(UUID personId, YearMonth service) {
        return database.sql("select cap_yen from komado.cap_ledger where person_id = ? and service_month = ?")
            .params(personId, service.atDay(1)).query(Integer.class).optional().map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public List<LedgerEntry> of(UUID personId, YearMonth service) {
        return database.sql("""
                select kind, share_yen, total_cost_yen, line_id, refund_id, recorded_at from komado.cap_ledger_entry
                where person_id = ? and service_month = ? order by seq""")
            .params(personId, service.atDay(1))
            .query((row, i) -> new LedgerEntry(LedgerEntry.Kind.valueOf(row.getString(1)), row.getInt(2), row.getLong(3),
                row.getObject(4, UUID.class), row.getObject(5, UUID.class), row.getTimestamp(6).toInstant())).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordRefund(UUID refundId, UUID personId, YearMonth service, int capYen, int shareYen, long totalCostYen) {
        int left = capLeft(personId, service, capYen);
        if (database.sql("select exists (select from komado.cap_ledger_entry where refund_id = ? and service_month = ?)")
                .params(refundId, service.atDay(1)).query(Boolean.class).single()) {
            return;
        }
        if (shareYen < 0 || shareYen > left) {
            throw Problem.conflict("claims.problem.share-above-cap");
        }
        add(personId, service, LedgerEntry.Kind.REFUND, null, refundId, shareYen, totalCostYen);
    }

    /**
     * Locks the month of a person, beginning it if needed, and tells what is left of the cap. The newest cap rules, unless more has been
     * recorded under an older one.
     */
    int capLeft(UUID personId, YearMonth service, int capYen) {
        return database.sql("""
                insert into komado.cap_ledger as ledger (person_id, service_month, cap_yen, used_yen, total_cost_yen) values (?, ?, ?, 0, 0)
                on conflict (person_id, service_month) do update set cap_yen = greatest(excluded.cap_yen, ledger.used_yen)
                returning cap_yen - used_yen""")
            .params(personId, service.atDay(1), capYen).query(Integer.class).single();
    }

    /** Adds an entry to a month that is locked. */
    void add(UUID personId, YearMonth service, LedgerEntry.Kind kind, UUID lineId, UUID refundId, int shareYen, long totalCostYen) {
        database.sql("update komado.cap_ledger set used_yen = used_yen + ?, total_cost_yen = total_cost_yen + ? where person_id = ? and service_month = ?")
            .params(shareYen, totalCostYen, personId, service.atDay(1)).update();
        database.sql("""
                insert into komado.cap_ledger_entry (id, person_id, service_month, kind, line_id, refund_id, share_yen, total_cost_yen, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .param(UUID.randomUUID()).param(personId).param(service.atDay(1)).param(kind.name()).param(lineId).param(refundId).param(shareYen)
            .param(totalCostYen).param(Timestamp.from(clock.instant())).update();
    }
}
