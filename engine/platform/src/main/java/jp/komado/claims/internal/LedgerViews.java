package jp.komado.claims.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.claims.LedgerEntry;
import jp.komado.dossier.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ⑬ The cap ledger of a person on the screen, through the gate. */
@Component
public class LedgerViews {

    private static final int MONTHS_SHOWN = 24;

    private final JdbcClient database;
    private final Persons persons;
    private final PersonalDataGate gate;

    LedgerViews(JdbcClient database, Persons persons, PersonalDataGate gate) {
        this.database = database;
        this.persons = persons;
        this.gate = gate;
    }

    /** A service month; whole yen. */
    public record LedgerMonth(YearMonth service, int capYen, int usedYen, long totalCostYen, List<EntryView> entries) {
    }

    /** An entry; whole yen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(LedgerEntry.Kind kind, int shareYen, long totalCostYen, @Nullable UUID lineId, @Nullable UUID refundId,
                            @Nullable String recordNumber, @Nullable String institutionCode, Instant recordedAt) {
    }

    /** The ledger of a person. */
    public record LedgerView(UUID personId, String name, List<LedgerMonth> months) {
    }

    /** The newest months of a person. */
    @Transactional(readOnly = true)
    public LedgerView of(UUID personId) {
        var person = persons.find(personId);
        var look = new Look(Right.CLAIM_READ, Purpose.CASE_WORK, "cap-ledger", null, List.of(person.logKey()));
        return gate.show(look, () -> new LedgerView(personId, person.fullName(), months(personId)));
    }

    private List<LedgerMonth> months(UUID personId) {
        return database.sql("""
                select service_month, cap_yen, used_yen, total_cost_yen from komado.cap_ledger where person_id = ?
                order by service_month desc limit ?""").params(personId, MONTHS_SHOWN)
            .query((row, i) -> {
                var service = YearMonth.from(row.getObject(1, LocalDate.class));
                return new LedgerMonth(service, row.getInt(2), row.getInt(3), row.getLong(4), entries(personId, service));
            }).list();
    }

    private List<EntryView> entries(UUID personId, YearMonth service) {
        return database.sql("""
                select entry.kind, entry.share_yen, entry.total_cost_yen, entry.line_id, entry.refund_id, line.record_number, line.institution_code,
                       entry.recorded_at
                from komado.cap_ledger_entry entry left join komado.claim_line line on line.id = entry.line_id
                where entry.person_id = ? and entry.service_month = ? order by entry.seq""").params(personId, service.atDay(1))
            .query((row, i) -> new EntryView(LedgerEntry.Kind.valueOf(row.getString(1)), row.getInt(2), row.getLong(3), row.getObject(4, UUID.class),
                row.getObject(5, UUID.class), row.getString(6), row.getString(7), row.getTimestamp(8).toInstant())).list();
    }
}
