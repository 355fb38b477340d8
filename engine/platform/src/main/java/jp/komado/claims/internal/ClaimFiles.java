package jp.komado.claims.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.Payer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * ⑭ Takes a payer's list: the whole of it, line by line as received, or nothing. Its own totals are met to the yen before any line counts.
 * Must run in a transaction that the caller rolls back when the file is refused.
 */
@Component
class ClaimFiles {

    private static final Pattern NAME = Pattern.compile("claims_([0-9]{6})_([12])\\.csv");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private static final int FIRST_YEAR = 1900;

    private final StoredClaimMonths months;
    private final DataSource dataSource;
    private final JdbcClient database;
    private final TransactionTemplate own;
    private final Clock clock;

    ClaimFiles(StoredClaimMonths months, DataSource dataSource, JdbcClient database, PlatformTransactionManager manager, Clock clock) {
        this.months = months;
        this.dataSource = dataSource;
        this.database = database;
        this.own = new TransactionTemplate(manager);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    static boolean takes(String fileName) {
        return NAME.matcher(fileName).matches();
    }

    /** Takes the file; returns the number of its lines. The reason of a refusal is kept, whatever becomes of the transaction. */
    int receive(Payer sender, UUID arrival, String fileName, BufferedReader lines) throws FileRefused, IOException {
        try {
            return accept(sender, arrival, fileName, lines);
        } catch (FileRefused refusal) {
            own.executeWithoutResult(status -> refused(sender, arrival, fileName, refusal));
            throw refusal;
        }
    }

    private int accept(Payer sender, UUID arrival, String fileName, BufferedReader lines) throws FileRefused, IOException {
        var name = NAME.matcher(fileName);
        if (!name.matches()) {
            throw new FileRefused("claims.refusal.name");
        }
        var billing = billing(name.group(1));
        if (Integer.parseInt(name.group(2)) != sender.code()) {
            throw new FileRefused("claims.refusal.payer");
        }
        if (!ClaimList.HEADER.equals(lines.readLine())) {
            throw new FileRefused("claims.refusal.header");
        }
        var month = months.open(billing);
        claim(month, sender);
        UUID file = UUID.randomUUID();
        insert(file, month, sender, arrival, fileName);
        var sums = copy(new Expected(billing, sender), file, month.id(), lines);
        database.sql("update komado.claim_file set lines = ?, points = ?, amount_yen = ?, fee_yen = ? where id = ?")
            .params(sums.count(), sums.points(), sums.amountYen(), sums.feeYen(), file).update();
        if (database.sql("select count(*) from komado.claim_file where claim_month_id = ? and state = 'ACCEPTED'").param(month.id())
                .query(Integer.class).single() == Payer.values().length) {
            months.filesComplete(month.id());
        }
        return sums.count();
    }

    private YearMonth billing(String text) throws FileRefused {
        try {
            var billing = YearMonth.parse(text, MONTH);
            if (billing.isAfter(YearMonth.from(LocalDate.now(clock)))) {
                throw new FileRefused("claims.refusal.month-ahead");
            }
            if (billing.getYear() < FIRST_YEAR) {
                throw new FileRefused("claims.refusal.name");
            }
            return billing;
        } catch (DateTimeException e) {
            throw new FileRefused("claims.refusal.name");
        }
    }

    /** One list of each payer, as long as the month is open; the row is locked so that two files do not come at once. */
    private void claim(ClaimMonth month, Payer sender) throws FileRefused {
        var state = database.sql("select state from komado.claim_month where id = ? for update").param(month.id()).query(String.class).single();
        if (database.sql("select exists (select from komado.claim_file where claim_month_id = ? and payer = ? and state = 'ACCEPTED')")
                .params(month.id(), sender.code()).query(Boolean.class).single()) {
            throw new FileRefused("claims.refusal.repeated");
        }
        if (!ClaimMonth.State.OPEN.name().equals(state)) {
            throw new FileRefused("claims.refusal.month-closed");
        }
    }

    private ClaimList.Trailer copy(Expected expected, UUID file, UUID month, BufferedReader lines) throws FileRefused, IOException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (var copy = new LineCopy(connection, file, month)) {
            var sums = read(expected, copy, lines);
            copy.end();
            return sums;
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                throw new FileRefused("claims.refusal.record-number");
            }
            throw new IllegalStateException("lines cannot be stored", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static ClaimList.Trailer read(Expected expected, LineCopy copy, BufferedReader lines) throws FileRefused, IOException, SQLException {
        Set<String> seen = new HashSet<>();
        long points = 0;
        long amount = 0;
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                if (ClaimList.isTrailer(line)) {
                    return meet(ClaimList.trailer(line), new ClaimList.Trailer(seen.size(), points, amount, 0), lines);
                }
                var record = ClaimList.record(line);
                expected.judge(record, number);
                if (!seen.add(record.recordNumber())) {
                    throw new FileRefused("claims.refusal.record-number", number, "recordNo");
                }
                points = Math.addExact(points, record.publicPoints());
                amount = Math.addExact(amount, record.amountYen());
                copy.add(number, record, line);
            } catch (ClaimList.Malformed e) {
                throw new FileRefused("claims.refusal.malformed", number, e.getMessage());
            }
        }
        throw new FileRefused("claims.refusal.no-trailer", number, null);
    }

    /** The payer's own totals are those of the lines, to the yen, and nothing follows them. */
    private static ClaimList.Trailer meet(ClaimList.Trailer stated, ClaimList.Trailer counted, BufferedReader lines) throws FileRefused, IOException {
        if (stated.count() != counted.count()) {
            throw new FileRefused("claims.refusal.totals", null, "TOTAL.count");
        }
        if (stated.points() != counted.points()) {
            throw new FileRefused("claims.refusal.totals", null, "TOTAL.points");
        }
        if (stated.amountYen() != counted.amountYen()) {
            throw new FileRefused("claims.refusal.totals", null, "TOTAL.amount");
        }
        if (lines.readLine() != null) {
            throw new FileRefused("claims.refusal.after-trailer");
        }
        return stated;
    }

    private void insert(UUID file, ClaimMonth month, Payer sender, UUID arrival, String fileName) {
        database.sql("""
                insert into komado.claim_file (id, claim_month_id, payer, billing_month, arrival_id, file_name, state, received_at)
                values (?, ?, ?, ?, ?, ?, 'ACCEPTED', ?)""")
            .params(file, month.id(), sender.code(), month.billing().atDay(1), arrival, fileName, Timestamp.from(clock.instant())).update();
    }

    private void refused(Payer sender, UUID arrival, String fileName, FileRefused refusal) {
        database.sql("""
                insert into komado.claim_file (id, payer, arrival_id, file_name, state, refusal, refusal_line, refusal_field, received_at)
                values (?, ?, ?, ?, 'REFUSED', ?, ?, ?, ?) on conflict (arrival_id) do nothing""")
            .param(UUID.randomUUID()).param(sender.code()).param(arrival).param(fileName).param(refusal.getMessage()).param(refusal.line())
            .param(refusal.field()).param(Timestamp.from(clock.instant())).update();
    }

    /** What every line of a file has in common with its name. */
    private record Expected(YearMonth billing, Payer payer) {

        void judge(ClaimRecord line, int number) throws FileRefused {
            if (!line.billing().equals(billing)) {
                throw new FileRefused("claims.refusal.other-month", number, "billingYm");
            }
            if (line.payer() != payer.code()) {
                throw new FileRefused("claims.refusal.payer", number, "payer");
            }
        }
    }
}
