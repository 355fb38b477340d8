package jp.komado.claims.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.PayableLines;
import jp.komado.claims.Payer;
import jp.komado.claims.PayerTotals;
import jp.komado.problem.Messages;
import jp.komado.worklist.Waiting;
import jp.komado.worklist.WorkItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Months on the screen: sums and states, about nobody. */
@Component
public class MonthViews {

    private static final int REFUSALS_SHOWN = 20;

    private final StoredClaimMonths months;
    private final PayableLines payable;
    private final WorkItems workItems;
    private final Rights rights;
    private final JdbcClient database;
    private final Messages messages;

    MonthViews(StoredClaimMonths months, PayableLines payable, WorkItems workItems, Rights rights, JdbcClient database, Messages messages) {
        this.months = months;
        this.payable = payable;
        this.workItems = workItems;
        this.rights = rights;
        this.database = database;
        this.messages = messages;
    }

    /** A month in the list; whole yen. */
    public record MonthSummary(UUID id, YearMonth billing, ClaimMonth.State state, int lines, long amountYen, int openExceptions, int files) {
    }

    /** A payer's file; whole yen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FileView(UUID id, String fileName, @Nullable Payer payer, boolean accepted, @Nullable String refusal, @Nullable Integer refusalLine,
                           @Nullable String refusalField, int lines, long points, long amountYen, long feeYen, Instant receivedAt) {
    }

    /** How often a result came out; whole yen. */
    public record CodeCount(String code, String text, Weight weight, int lines, long amountYen) {
    }

    /** What a result code does to a line. */
    public enum Weight { ACCEPTED, NOTED, HELD }

    /** Totals of a payer with what is to be ordered. */
    public record PayerView(PayerTotals totals, long orderYen, boolean meets) {
    }

    /** How many exceptions a month had, and how many wait. */
    public record ExceptionCount(int all, int open) {
    }

    /** A month with all its sums. */
    public record MonthView(ClaimMonth month, List<FileView> files, List<Payer> missing, List<PayerView> payers, int linesDue, int linesChecked,
                            List<CodeCount> codes, ExceptionCount exceptions, Waiting waiting) {
    }

    /** The months, the newest first. */
    @Transactional(readOnly = true)
    public List<MonthSummary> all() {
        rights.demand(Right.CLAIM_READ);
        return database.sql("""
                select month.id, month.billing_month, month.state, coalesce(sum(file.lines), 0), coalesce(sum(file.amount_yen), 0), count(file.id),
                       (select count(*) from komado.claim_exception where claim_month_id = month.id and state <> 'APPLIED')
                from komado.claim_month month left join komado.claim_file file on file.claim_month_id = month.id and file.state = 'ACCEPTED'
                group by month.id order by month.billing_month desc""")
            .query((row, i) -> new MonthSummary(row.getObject(1, UUID.class), YearMonth.from(row.getObject(2, LocalDate.class)),
                ClaimMonth.State.valueOf(row.getString(3)), row.getInt(4), row.getLong(5), row.getInt(7), row.getInt(6))).list();
    }

    /** The newest files that were refused, whatever month they were meant for. */
    @Transactional(readOnly = true)
    public List<FileView> refused() {
        rights.demand(Right.CLAIM_READ);
        return files("state = 'REFUSED' order by received_at desc limit " + REFUSALS_SHOWN);
    }

    /** One month. */
    @Transactional(readOnly = true)
    public MonthView one(UUID id) {
        rights.demand(Right.CLAIM_READ);
        var month = months.find(id);
        var payers = payable.totals(id).stream().map(totals -> new PayerView(totals, totals.orderYen(), totals.meets())).toList();
        int waiting = database.sql("select count(*) from komado.claim_line where due_month_id = ? and state = 'RECEIVED'").param(id)
            .query(Integer.class).single();
        int checked = month.startedAt() == null ? 0 : Math.max(0, month.linesDue() - waiting);
        var exceptions = database.sql("select count(*), count(*) filter (where state <> 'APPLIED') from komado.claim_exception where claim_month_id = ?")
            .param(id).query((row, i) -> new ExceptionCount(row.getInt(1), row.getInt(2))).single();
        return new MonthView(month, files("state = 'ACCEPTED' and claim_month_id = '" + id + "' order by payer"), missing(id), payers, month.linesDue(),
            checked, codes(id), exceptions, workItems.waiting(id));
    }

    /** Payers whose list is not here yet. */
    List<Payer> missing(UUID id) {
        List<Payer> missing = new ArrayList<>(List.of(Payer.values()));
        database.sql("select payer from komado.claim_file where claim_month_id = ? and state = 'ACCEPTED'").param(id).query(Integer.class).list()
            .forEach(payer -> missing.remove(Payer.of(payer)));
        return missing;
    }

    private List<CodeCount> codes(UUID id) {
        return database.sql("""
                select result_code, count(*), sum(public_amount_yen + meal_public_yen) from komado.claim_line
                where due_month_id = ? and result_code is not null group by result_code order by result_code""").param(id)
            .query((row, i) -> new CodeCount(row.getString(1), messages.text("claims.code." + row.getString(1)), weight(row.getString(1)), row.getInt(2),
                row.getLong(3))).list();
    }

    /** 00 is accepted, 01 to 09 accepted with a remark, everything else holds the line. */
    private static Weight weight(String code) {
        return "00".equals(code) ? Weight.ACCEPTED : code.startsWith("0") ? Weight.NOTED : Weight.HELD;
    }

    private List<FileView> files(String condition) {
        return database.sql("select * from komado.claim_file where " + condition).query((row, i) -> {
            int payer = row.getInt("payer");
            int line = row.getInt("refusal_line");
            var lineOrNone = row.wasNull() ? null : Integer.valueOf(line);
            var refusal = row.getString("refusal");
            return new FileView(row.getObject("id", UUID.class), row.getString("file_name"), payer == 0 ? null : Payer.of(payer), refusal == null,
                refusal == null ? null : messages.text(refusal), lineOrNone, row.getString("refusal_field"), row.getInt("lines"), row.getLong("points"),
                row.getLong("amount_yen"), row.getLong("fee_yen"), row.getTimestamp("received_at").toInstant());
        }).list();
    }
}
