package jp.komado.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.claims.CertificateHolders.Holder;
import jp.komado.claims.ClaimListText.Line;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.testing.TestDatabase;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** ⑬ ⑭ A claim month from the payers' files to what can be paid. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClaimMonthTest {

    @Autowired
    private ClaimDesk desk;
    @Autowired
    private CertificateHolders holders;
    @Autowired
    private ClaimMonths months;
    @Autowired
    private PayableLines payable;
    @Autowired
    private CapLedger ledger;
    @Autowired
    private Workflow workflow;
    @Autowired
    private Journeys journeys;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient database;
    @Value("${spring.datasource.url}")
    private String url;

    @BeforeEach
    void nothing_is_carried_over_from_other_tests() {
        database.sql("update komado.claim_line set state = 'RETURNED', settled_month_id = claim_month_id where state = 'CARRIED'").update();
    }

    @Test
    void the_worked_examples_pass_through_the_file_path_to_the_yen() {
        // given
        var list = new ClaimListText(YearMonth.of(2026, 10), Payer.SHAHO_FUND);
        var lines = List.of(
            example(list, 1_500, 30, "U", 10_000, 4_500, 3_000), example(list, 3_500, 30, "U", 10_000, 10_500, 7_000),
            example(list, 6_000, 30, "U", 10_000, 18_000, 10_000), example(list, 100_000, 30, "U", 10_000, 92_940, 10_000),
            example(list, 100_000, 30, "U", 10_000, 87_430, 10_000).set("serviceYm", "202607"),
            example(list, 100_000, 30, "A", 15_000, 271_290, 15_000), example(list, 100_000, 30, "O", 2_500, 36_900, 2_500),
            example(list, 100_000, 30, "E", 5_000, 61_500, 5_000),
            list.add(oftenInHospital(), 100_000, 30, 44_400, 10_000).set("inOut", 1).set("specialNotes", "33"),
            example(list, 20_000, 20, "U", 5_000, 40_000, 5_000), example(list, 500_000, 20, "I", 15_000, 223_130, 15_000),
            example(list, 1_234, 30, "U", 10_000, 3_702, 2_468), example(list, 100_000, 30, "U", 0, 92_940, 0),
            example(list, 31_000, 30, "U", 500, 86_040, 500), example(list, 28_600, 30, "U", 5_000, 85_800, 5_000),
            example(list, 123_456, 30, "I", 15_000, 185_476, 15_000));
        var usedUp = child("U", 30, 10_000);
        list.add(usedUp, 6_000, 30, 18_000, 10_000);
        var c13 = list.add(usedUp, 4_000, 30, 12_000, 0).set("institutionCode", "0100016");

        // when
        var month = desk.adjudicated(YearMonth.of(2026, 10), list);

        // then
        assertThat(lines).extracting(desk::result).containsOnly("PAYABLE 00", "PAYABLE 02");
        assertThat(desk.result(c13)).isEqualTo("PAYABLE 00");
        assertThat(month.state()).isEqualTo(ClaimMonth.State.READY);
        assertThat(payable.totals(month.id()).get(0)).satisfies(totals -> {
            assertThat(totals.payableYen()).isEqualTo(list.amountYen()).isEqualTo(totals.invoicedYen());
            assertThat(totals.orderYen()).isEqualTo(list.amountYen() + 18 * 70);
        });
        assertThat(insurerYen(lines.get(3))).isEqualTo(907_060);
        assertThat(ledger.usedYen(usedUp.personId(), YearMonth.of(2026, 9))).isEqualTo(10_000);
        assertThat(ledger.of(usedUp.personId(), YearMonth.of(2026, 9))).extracting(LedgerEntry::shareYen).containsExactly(10_000, 0);
        desk.everythingMeets(month.id(), payable);
    }

    @Test
    void lines_with_something_wrong_are_held_together_by_person_and_month_and_people_decide() {
        // given
        var billing = ClaimDesk.unusedMonth();
        var list = new ClaimListText(billing, Payer.NHI_FEDERATION);
        var good = list.ordinary(holders.child());
        var mistyped = holders.child();
        var wrongNumber = list.ordinary(mistyped).set("recipientNo", swapped(mistyped.number()));
        var greedy = holders.child();
        var within = list.add(greedy, 4_000, 30, 12_000, 8_000);
        var above = list.add(greedy, 4_000, 30, 12_000, 8_000).set("institutionCode", "0100016");
        var twice = list.add(greedy, 4_000, 30, 12_000, 0).set("institutionCode", "0100016");
        var outside = list.ordinary(holders.child(LocalDate.of(2015, 6, 10), 5_000, "U", false, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)));
        var month = desk.adjudicated(billing, list);
        assertThat(journeys.answered().as("payment").get("/api/claim-months/" + month.id()).json().at("/waiting/sentence").asText())
            .startsWith("医療助成課（保留の明細）を待っています").doesNotContain("照会");
        assertThat(desk.result(good)).isEqualTo("PAYABLE 00");
        assertThat(desk.result(within)).isEqualTo("PAYABLE 00");
        assertThat(List.of(wrongNumber, above, twice, outside)).extracting(desk::result)
            .containsExactly("HELD 11", "HELD 35", "HELD 21", "HELD 14");
        assertThat(desk.exceptionOf(above)).isEqualTo(desk.exceptionOf(twice)).extracting(ClaimDesk.Exception::lines).isEqualTo(2);
        assertThat(month.state()).isEqualTo(ClaimMonth.State.EXCEPTIONS);
        assertThat(workflow.isWaitingFor("claim-month.exceptions-settled", month.id())).isTrue();
        var journey = journeys.answered();

        // when
        decide(journey, wrongNumber, "PAY", mistyped.number());
        decide(journey, above, "RETURN", null);
        decide(journey, outside, "HOLD_TO_NEXT_MONTH", null);

        // then
        assertThat(List.of(wrongNumber, above, twice, outside)).extracting(line -> desk.result(line).split(" ")[0])
            .containsExactly("PAYABLE", "RETURNED", "RETURNED", "CARRIED");
        assertThat(months.find(month.id()).state()).isEqualTo(ClaimMonth.State.READY);
        assertThat(payable.totals(month.id()).get(1)).extracting(PayerTotals::payableCount, PayerTotals::returnedCount, PayerTotals::heldCount)
            .containsExactly(3, 2, 1);
        desk.everythingMeets(month.id(), payable);
    }

    @Test
    void a_line_held_to_the_next_month_is_checked_again_and_paid_then_and_only_then() {
        // given
        var billing = ClaimDesk.unusedMonth();
        var list = new ClaimListText(billing, Payer.SHAHO_FUND);
        var holder = holders.child();
        database.sql("update komado.certificate set state = 'PRINTED' where id = ?").param(holder.certificateId()).update();
        var early = list.ordinary(holder);
        var month = desk.adjudicated(billing, list);
        assertThat(desk.result(early)).isEqualTo("HELD 12");
        decide(journeys.answered(), early, "HOLD_TO_NEXT_MONTH", null);
        database.sql("update komado.certificate set state = 'POSTED' where id = ?").param(holder.certificateId()).update();

        // when
        var next = desk.adjudicated(billing.plusMonths(1));

        // then
        assertThat(desk.result(early)).isEqualTo("PAYABLE 00");
        assertThat(paid(month)).isEmpty();
        assertThat(paid(next)).hasSize(1);
        assertThat(payable.totals(month.id()).get(0)).extracting(PayerTotals::heldCount, PayerTotals::heldYen).containsExactly(1, 1_500L);
        assertThat(payable.totals(next.id()).get(0)).extracting(PayerTotals::releasedCount, PayerTotals::releasedYen).containsExactly(1, 1_500L);
        desk.everythingMeets(month.id(), payable);
        desk.everythingMeets(next.id(), payable);
    }

    @Test
    void what_a_payer_takes_back_is_a_line_of_its_own_that_names_the_one_it_reverses() {
        // given
        var billing = ClaimDesk.unusedMonth();
        var first = new ClaimListText(billing, Payer.SHAHO_FUND);
        var holder = holders.child();
        var line = first.ordinary(holder);
        desk.adjudicated(billing, first);

        // when
        var second = new ClaimListText(billing.plusMonths(1), Payer.SHAHO_FUND);
        var back = second.ordinary(holder).set("serviceYm", line.get("serviceYm")).takesBack(line);
        var backAgain = second.ordinary(holder).set("serviceYm", line.get("serviceYm")).takesBack(line);
        var corrected = second.add(holder, 1_000, 30, 3_000, 2_000).set("serviceYm", line.get("serviceYm")).set("claimKind", 3);
        var month = desk.adjudicated(billing.plusMonths(1), second);

        // then
        assertThat(desk.result(back)).isEqualTo("PAYABLE 00");
        assertThat(desk.result(backAgain)).isEqualTo("HELD 41");
        assertThat(paid(month)).filteredOn(one -> one.reverses() != null).hasSize(1).allMatch(one -> one.amountYen() == -1_500);
        assertThat(payable.totals(month.id()).get(0)).extracting(PayerTotals::reversalCount, PayerTotals::reversalYen).containsExactly(1, -1_500L);
        assertThat(ledger.of(holder.personId(), billing.minusMonths(1))).extracting(LedgerEntry::shareYen).contains(3_000, -3_000);
        assertThat(desk.result(corrected)).isEqualTo("PAYABLE 02");
        desk.everythingMeets(month.id(), payable);
    }

    @Test
    void what_would_be_paid_twice_cannot_be_decided_to_be_paid() {
        var billing = ClaimDesk.unusedMonth();
        var list = new ClaimListText(billing, Payer.SHAHO_FUND);
        var holder = holders.child();
        list.ordinary(holder);
        var twice = list.ordinary(holder);
        desk.adjudicated(billing, list);
        var journey = journeys.answered();

        var refused = journey.complete("payment", desk.exceptionOf(twice).id(), "User_ResolveException", decision("PAY", null));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/outcome");
        assertThat(desk.exceptionOf(twice).state()).isEqualTo("OPEN");
    }

    @Test
    void checks_that_stop_in_the_middle_go_on_and_every_line_counts_once() throws SQLException {
        // given
        var billing = ClaimDesk.unusedMonth();
        var list = new ClaimListText(billing, Payer.SHAHO_FUND);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(list.ordinary(holders.child()));
        }
        owner("alter table komado.claim_line add constraint trouble check (record_number <> '" + lines.get(25).get("recordNo")
            + "' or state = 'RECEIVED') not valid");

        // when
        var month = desk.adjudicated(billing, list);
        assertThat(month.state()).isEqualTo(ClaimMonth.State.ADJUDICATING);
        assertThat(lines).extracting(desk::result).contains("PAYABLE 00", "RECEIVED -");
        assertThat(database.sql("select string_agg(exit_message, ' ') from komado.batch_step_execution").query(String.class).single()).contains("trouble")
            .doesNotContain(lines.get(25).get("recipientNo"), lines.get(25).get("patientKana"), lines.get(25).get("birthDate"));
        owner("alter table komado.claim_line drop constraint trouble");
        database.sql("update komado.batch_job_execution set status = 'STARTED', end_time = null where status = 'FAILED'").update();
        desk.checksGoOn();

        // then
        assertThat(lines).extracting(desk::result).containsOnly("PAYABLE 00");
        assertThat(paid(month)).hasSize(40).extracting(PayableLine::lineId).doesNotHaveDuplicates();
        assertThat(months.find(month.id()).state()).isEqualTo(ClaimMonth.State.READY);
        desk.everythingMeets(month.id(), payable);
    }

    private void owner(String sql) throws SQLException {
        try (var connection = TestDatabase.ownerConnection(url); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<PayableLine> paid(ClaimMonth month) {
        List<PayableLine> paid = new ArrayList<>();
        transactions.executeWithoutResult(status -> {
            for (Payer payer : Payer.values()) {
                payable.forEach(month.id(), payer, paid::add);
            }
        });
        return paid;
    }

    private long insurerYen(Line line) {
        return database.sql("select insurer_amount_yen from komado.claim_line where record_number = ?").param(line.get("recordNo")).query(Long.class).single();
    }

    private Line example(ClaimListText list, long points, int percent, @Nullable String highCostClass, int cap, long copay, long share) {
        return list.add(child(highCostClass, percent, cap), points, percent, copay, share);
    }

    /** A child for whom three months of high-cost benefit at the hospital are paid. */
    private Holder oftenInHospital() {
        var child = holders.child();
        var billing = YearMonth.of(2026, 11);
        var list = new ClaimListText(billing, Payer.NHI_FEDERATION);
        for (int before = 1; before <= 3; before++) {
            list.add(child, 100_000, 30, before == 1 ? 92_940 : 87_430, 10_000).set("inOut", 1).set("serviceYm", "20260" + (9 - before));
        }
        desk.adjudicated(billing, list);
        return child;
    }

    private Holder child(@Nullable String highCostClass, int percent, int cap) {
        return holders.child(percent == 20 ? LocalDate.of(2022, 6, 10) : LocalDate.of(2015, 6, 10), cap, highCostClass, cap == 0, LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31));
    }

    private void decide(Journey journey, Line line, String outcome, @Nullable String number) {
        var exception = desk.exceptionOf(line);
        journey.done("payment", exception.id(), "User_ResolveException", decision(outcome, number));
    }

    private static ObjectNode decision(String outcome, @Nullable String number) {
        var form = JsonNodeFactory.instance.objectNode().put("outcome", outcome).put("reason", "医療機関に確かめた");
        return number == null ? form : form.put("recipientNumber", number);
    }

    private static String swapped(String number) {
        char last = number.charAt(6);
        return number.substring(0, 6) + (last == '9' ? '0' : (char) (last + 1));
    }
}
