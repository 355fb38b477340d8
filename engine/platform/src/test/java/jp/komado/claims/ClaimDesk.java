package jp.komado.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.komado.exchange.Shipments;
import jp.komado.testing.PartnerDesk;
import jp.komado.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Both sides of a claim month in tests: the payers who send, and the house that works by itself. */
@Component
public class ClaimDesk {

    private static YearMonth next = YearMonth.of(2026, 10);

    private final PartnerDesk partner;
    private final ClaimWork work;
    private final ClaimMonths months;
    private final Workflow workflow;
    private final JdbcClient database;

    ClaimDesk(PartnerDesk partner, ClaimWork work, ClaimMonths months, Workflow workflow, JdbcClient database) {
        this.partner = partner;
        this.work = work;
        this.months = months;
        this.workflow = workflow;
        this.database = database;
    }

    /** A billing month that no test has used, with another one after it. */
    static synchronized YearMonth unusedMonth() {
        next = next.minusMonths(2);
        return next;
    }

    void send(ClaimListText list) {
        send(list, list.text());
    }

    void send(ClaimListText list, String text) {
        partner.deliver("payer-" + list.name().charAt(list.name().length() - 5), list.name(), text);
        partner.work();
    }

    /** Both payers send; the checks run to their end. */
    ClaimMonth adjudicated(YearMonth billing, ClaimListText... lists) {
        for (ClaimListText list : lists) {
            send(list);
        }
        for (Payer payer : Payer.values()) {
            if (List.of(lists).stream().noneMatch(list -> list.name().contains("_" + payer.code() + "."))) {
                send(new ClaimListText(billing, payer));
            }
        }
        var month = months.byMonth(billing).orElseThrow();
        goOn(month.id());
        return months.find(month.id());
    }

    /** The process goes on as far as it can without people. */
    void goOn(UUID month) {
        workflow.runJobs(month);
        work.run();
        workflow.runJobs(month);
        work.run();
        database.sql("select id from komado.claim_exception where claim_month_id = ?").param(month).query(UUID.class).list().forEach(workflow::runJobs);
    }

    /** What was decided about an exception is applied. */
    void goOnWith(UUID exception) {
        workflow.runJobs(exception);
    }

    /** Some node takes over what another one left. */
    void checksGoOn() {
        work.run();
    }

    /** State and result code of a line. */
    String result(ClaimListText.Line line) {
        return database.sql("select state || ' ' || coalesce(result_code, '-') from komado.claim_line where record_number = ?").param(line.get("recordNo"))
            .query(String.class).single();
    }

    Exception exceptionOf(ClaimListText.Line line) {
        return database.sql("""
                select exception.id, exception.number, exception.lines, exception.state from komado.claim_exception exception
                join komado.claim_line line on line.exception_id = exception.id where line.record_number = ?""").param(line.get("recordNo"))
            .query((row, i) -> new Exception(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getString(4))).single();
    }

    /** Every invoiced yen is payable, held or returned, and no share is recorded that the ledger does not hold. */
    void everythingMeets(UUID month, PayableLines payable) {
        assertThat(payable.totals(month)).allMatch(PayerTotals::meets);
        assertThat(database.sql("""
                select count(*) from komado.cap_ledger ledger where used_yen > cap_yen
                   or used_yen <> (select coalesce(sum(share_yen), 0) from komado.cap_ledger_entry entry
                                   where entry.person_id = ledger.person_id and entry.service_month = ledger.service_month)""")
            .query(Integer.class).single()).isZero();
    }

    record Exception(UUID id, String number, int lines, String state) {
    }
}
