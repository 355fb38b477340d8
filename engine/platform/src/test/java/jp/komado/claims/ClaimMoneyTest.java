package jp.komado.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.claims.CertificateHolders.Holder;
import jp.komado.claims.ClaimListText.Line;
import jp.komado.intake.Journeys;
import jp.komado.testing.KomadoClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** ⑭ Lines by which too much, twice or the wrong child's treatment could be paid, or a whole month be stopped. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClaimMoneyTest {

    @Autowired
    private ClaimDesk desk;
    @Autowired
    private CertificateHolders holders;
    @Autowired
    private PayableLines payable;
    @Autowired
    private CapLedger ledger;
    @Autowired
    private Journeys journeys;
    @Autowired
    private List<PersonalData> rooms;
    @Autowired
    private JdbcClient database;

    private YearMonth billing;
    private ClaimListText list;

    @BeforeEach
    void a_month_of_its_own() {
        database.sql("update komado.claim_line set state = 'RETURNED', settled_month_id = claim_month_id where state = 'CARRIED'").update();
        billing = ClaimDesk.unusedMonth();
        list = new ClaimListText(billing, Payer.SHAHO_FUND);
    }

    @Test
    void an_insured_child_is_not_billed_as_if_it_had_no_insurance() {
        var line = list.add(holders.child(), 1_500, 100, 15_000, 3_000);

        desk.adjudicated(billing, list);

        assertThat(desk.result(line)).isEqualTo("HELD 23");
    }

    @Test
    void home_visit_nursing_is_billed_in_yen_and_not_in_points() {
        var holder = holders.child();
        var line = list.add(holder, 35_000, 30, 10_500, 7_000).set("feeTable", 6);

        desk.adjudicated(billing, list);

        assertThat(desk.result(line)).isEqualTo("PAYABLE 00");
        assertThat(ledger.of(holder.personId(), billing.minusMonths(1))).extracting(LedgerEntry::totalCostYen).containsExactly(35_000L);
        assertThat(number("insurer_amount_yen", line)).isEqualTo(24_500);
    }

    @Test
    void relief_from_the_fourth_month_is_held_without_three_months_before_it() {
        var line = inHospital(list, holders.child(), billing.minusMonths(1), 44_400).set("specialNotes", "33");

        desk.adjudicated(billing, list);

        assertThat(desk.result(line)).isEqualTo("HELD 37");
    }

    @Test
    void the_fourth_month_without_relief_would_cost_the_scheme_the_difference_and_is_held() {
        // given
        var holder = holders.child();
        var other = holders.child();
        for (int before = 1; before <= 3; before++) {
            inHospital(list, holder, billing.minusMonths(before), limit(billing.minusMonths(before)));
            inHospital(list, other, billing.minusMonths(before), limit(billing.minusMonths(before))).set("institutionCode", before == 1 ? "0100016" : "1234566");
        }
        desk.adjudicated(billing, list);

        // when
        var next = new ClaimListText(billing.plusMonths(1), Payer.SHAHO_FUND);
        var fourth = inHospital(next, holder, billing, limit(billing));
        var third = inHospital(next, other, billing, limit(billing));
        desk.adjudicated(billing.plusMonths(1), next);

        // then
        assertThat(desk.result(fourth)).isEqualTo("HELD 38");
        assertThat(desk.result(third)).isEqualTo("PAYABLE 00");
    }

    private static Line inHospital(ClaimListText list, Holder holder, YearMonth service, long copay) {
        return list.add(holder, 100_000, 30, copay, 10_000).set("inOut", 1).set("serviceYm", service.toString().replace("-", ""));
    }

    /** The limit of class ウ for a million yen. */
    private static long limit(YearMonth service) {
        return service.isBefore(YearMonth.of(2026, 8)) ? 87_430 : 92_940;
    }

    @Test
    void a_line_that_is_wrong_in_one_thing_is_held_with_its_code_and_nothing_is_ordered_for_it() {
        list.ordinary(holders.child());
        Map<Line, String> wrong = new LinkedHashMap<>();
        for (var one : List.of("recipientNo=12=11", "recipientNo==11", "recipientNo=9999996=12", "publicPayerNo=51136018=13", "birthDate=20150611=15",
                "sex=1=15", "institutionCode=1234567=18", "prefCode==18", "insurerCopay=4501=22", "publicAmount=1501=22", "burdenRate=20=23", "mealPublic=150=36")) {
            var parts = one.split("=");
            wrong.put(list.ordinary(holders.child()).set(parts[0], parts[1]), parts[2]);
        }

        var month = desk.adjudicated(billing, list);

        assertThat(wrong).allSatisfy((line, code) -> assertThat(desk.result(line)).as(line.text()).isEqualTo("HELD " + code));
        assertThat(payable.totals(month.id()).get(0).payableYen()).isEqualTo(1_500);
        desk.everythingMeets(month.id(), payable);
    }

    @Test
    void what_was_told_of_a_child_ends_what_its_certificate_covers() {
        Map<Line, String> lines = new LinkedHashMap<>();
        told(lines, "DIED", 5, "PAYABLE 02", "HELD 14");
        told(lines, "MOVED_AWAY", 1, "HELD 14", "HELD 14");
        told(lines, "NOT_NEEDED", 2, "PAYABLE 02", "HELD 14");
        told(lines, "PROTECTED_ADDRESS", 1, "PAYABLE 02", "PAYABLE 00");

        desk.adjudicated(billing, list);

        assertThat(lines).allSatisfy((line, result) -> assertThat(desk.result(line)).as(line.text()).isEqualTo(result));
    }

    /** A child of whom something was told on a day two months before the billing month is billed for that month and for the next. */
    private void told(Map<Line, String> lines, String kind, int day, String thatMonth, String nextMonth) {
        var holder = holders.child();
        var service = billing.minusMonths(2);
        database.sql("insert into komado.renewal_circumstance (id, person_id, kind, since, recorded_at, recorded_by) values (?, ?, ?, ?, now(), 'worker1')")
            .params(UUID.randomUUID(), holder.personId(), kind, service.atDay(day)).update();
        lines.put(list.ordinary(holder).set("serviceYm", service.toString().replace("-", "")), thatMonth);
        lines.put(list.ordinary(holder), nextMonth);
    }

    @Test
    void what_is_taken_back_gives_the_ledger_what_it_took_and_no_more() {
        // given a share above the cap, which a person had paid as billed: the ledger took what was left
        var holder = holders.child();
        list.add(holder, 4_000, 30, 12_000, 8_000);
        var above = list.add(holder, 4_000, 30, 12_000, 8_000).set("institutionCode", "0100016");
        desk.adjudicated(billing, list);
        assertThat(decide(above, "PAY", null).status()).isEqualTo(200);
        assertThat(ledger.usedYen(holder.personId(), billing.minusMonths(1))).isEqualTo(10_000);

        // when
        var next = new ClaimListText(billing.plusMonths(1), Payer.SHAHO_FUND);
        var back = next.ordinary(holder).set("serviceYm", above.get("serviceYm")).takesBack(above);
        var month = desk.adjudicated(billing.plusMonths(1), next);

        // then
        assertThat(desk.result(back)).isEqualTo("PAYABLE 00");
        assertThat(ledger.usedYen(holder.personId(), billing.minusMonths(1))).isEqualTo(8_000);
        desk.everythingMeets(month.id(), payable);
    }

    @Test
    void a_line_that_was_paid_under_a_corrected_number_is_taken_back_from_that_child() {
        var holder = holders.child();
        var mistyped = list.ordinary(holder).set("recipientNo", swapped(holder.number()));
        desk.adjudicated(billing, list);
        assertThat(decide(mistyped, "PAY", holder.number()).status()).isEqualTo(200);

        var next = new ClaimListText(billing.plusMonths(1), Payer.SHAHO_FUND);
        var back = next.ordinary(holder).set("serviceYm", mistyped.get("serviceYm")).set("recipientNo", mistyped.get("recipientNo")).takesBack(mistyped);
        desk.adjudicated(billing.plusMonths(1), next);

        assertThat(desk.result(back)).isEqualTo("PAYABLE 00");
        assertThat(ledger.usedYen(holder.personId(), billing.minusMonths(1))).isZero();
    }

    @Test
    void a_claim_corrected_in_the_month_in_which_the_first_is_taken_back_is_paid_whatever_stands_first_in_the_file() {
        var holder = holders.child();
        var first = list.add(holder, 5_000, 30, 15_000, 10_000);
        desk.adjudicated(billing, list);

        var next = new ClaimListText(billing.plusMonths(1), Payer.SHAHO_FUND);
        var corrected = next.add(holder, 6_000, 30, 18_000, 10_000).set("serviceYm", first.get("serviceYm")).set("claimKind", 3);
        var back = next.ordinary(holder).set("serviceYm", first.get("serviceYm")).takesBack(first);
        var month = desk.adjudicated(billing.plusMonths(1), next);

        assertThat(desk.result(back)).isEqualTo("PAYABLE 00");
        assertThat(desk.result(corrected)).isEqualTo("PAYABLE 02");
        desk.everythingMeets(month.id(), payable);
    }

    @Test
    void a_line_of_the_same_month_cannot_be_taken_back_before_it_is_paid() {
        var holder = holders.child();
        var line = list.ordinary(holder);
        var back = list.ordinary(holder).takesBack(line);

        var month = desk.adjudicated(billing, list);

        assertThat(desk.result(back)).isEqualTo("HELD 41");
        assertThat(desk.result(line)).isEqualTo("PAYABLE 00");
        desk.everythingMeets(month.id(), payable);
    }

    @Test
    void a_corrected_number_does_not_have_a_claim_paid_a_second_time() {
        var holder = holders.child();
        list.ordinary(holder);
        var mistyped = list.ordinary(holder).set("recipientNo", swapped(holder.number()));
        desk.adjudicated(billing, list);

        var answer = decide(mistyped, "PAY", holder.number());

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("/recipientNumber", "同じ請求が二度ある");
        assertThat(desk.exceptionOf(mistyped).state()).isEqualTo("OPEN");
    }

    @Test
    void a_claim_paid_under_a_corrected_number_is_not_paid_again_under_the_right_one() {
        var holder = holders.child();
        var mistyped = list.ordinary(holder).set("recipientNo", swapped(holder.number()));
        desk.adjudicated(billing, list);
        decide(mistyped, "PAY", holder.number());

        var next = new ClaimListText(billing.plusMonths(1), Payer.SHAHO_FUND);
        var again = next.ordinary(holder).set("serviceYm", mistyped.get("serviceYm"));
        desk.adjudicated(billing.plusMonths(1), next);

        assertThat(desk.result(again)).isEqualTo("HELD 21");
    }

    @Test
    void a_number_corrected_to_another_childs_is_refused_with_what_speaks_against_it() {
        var other = holders.child(LocalDate.of(2009, 1, 2), 10_000, "U", false, LocalDate.of(2016, 1, 1), LocalDate.of(2027, 12, 31));
        var mistyped = holders.child();
        var line = list.ordinary(mistyped).set("recipientNo", swapped(mistyped.number()));
        desk.adjudicated(billing, list);

        var answer = decide(line, "PAY", other.number());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("/recipientNumber", "生年月日・性別が受給者と違う");
        assertThat(decide(line, "PAY", mistyped.number()).status()).isEqualTo(200);
    }

    @Test
    void a_corrected_number_does_not_have_amounts_paid_that_do_not_meet() {
        var holder = holders.child();
        var line = list.add(holder, 1_500, 30, 4_500, 3_000).set("publicAmount", 9_000).set("recipientNo", swapped(holder.number()));
        desk.adjudicated(billing, list);

        var answer = decide(line, "PAY", holder.number());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("一部負担金・患者負担・公費が合わない");
    }

    @Test
    void two_mistyped_claims_for_one_treatment_are_not_both_corrected_and_paid() {
        var holder = holders.child();
        var one = list.ordinary(holder).set("recipientNo", swapped(holder.number()));
        var two = list.ordinary(holder).set("recipientNo", "9" + swapped(holder.number()).substring(1));
        desk.adjudicated(billing, list);

        assertThat(decide(one, "PAY", holder.number()).status()).isEqualTo(200);

        assertThat(decide(two, "PAY", holder.number()).body()).contains("同じ請求が二度ある");
        assertThat(decide(two, "RETURN", null).status()).isEqualTo(200);
    }

    @Test
    void the_database_itself_pays_one_claim_of_a_child_an_institution_and_a_month() {
        var holder = holders.child();
        list.ordinary(holder);
        var twice = list.ordinary(holder);
        desk.adjudicated(billing, list);

        assertThat(catchThrowable(() -> database.sql("""
                update komado.claim_line set state = 'PAYABLE', settled_month_id = claim_month_id, person_id = ?, certificate_id = ?
                where record_number = ?""").param(holder.personId()).param(holder.certificateId()).param(twice.get("recordNo")).update()))
            .hasMessageContaining("claim_line_paid_once");
    }

    @Test
    void a_person_is_erased_and_the_month_comes_to_the_same_yen() {
        // given
        var holder = holders.child();
        var paid = list.ordinary(holder);
        var twice = list.ordinary(holder);
        desk.adjudicated(billing, list);
        var open = catchThrowable(() -> room().erase(holder.personId()));
        decide(twice, "RETURN", null);
        var month = database.sql("select id from komado.claim_month where billing_month = ?").param(billing.atDay(1)).query(UUID.class).single();
        var before = payable.totals(month);

        // when
        int rows = room().erase(holder.personId());

        // then
        assertThat(open).hasMessage("claims.problem.unsettled");
        assertThat(rows).isGreaterThanOrEqualTo(3);
        assertThat(payable.totals(month)).isEqualTo(before);
        assertThat(desk.result(paid)).isEqualTo("PAYABLE 00");
        assertThat(database.sql("select (line.*)::text from komado.claim_line line where record_number = ?").param(paid.get("recordNo")).query(String.class)
            .single()).doesNotContain(holder.number(), holder.personId().toString(), holder.birthDate().toString(), paid.get("patientKana"));
        assertThat(database.sql("select count(*) from komado.claim_exception where person_id = ? or recipient_number = ?").param(holder.personId())
            .param(holder.number()).query(Integer.class).single()).isZero();
        assertThat(room().export(holder.personId()).values()).allSatisfy(found -> assertThat((List<?>) found).isEmpty());
    }

    private PersonalData room() {
        return rooms.stream().filter(room -> room.room().equals("claims")).findFirst().orElseThrow();
    }

    private Answer decide(Line line, String outcome, @Nullable String number) {
        var answer = journeys.answered().complete("payment", desk.exceptionOf(line).id(), "User_ResolveException", form(outcome, number));
        desk.goOnWith(desk.exceptionOf(line).id());
        return answer;
    }

    private static ObjectNode form(String outcome, @Nullable String number) {
        var form = JsonNodeFactory.instance.objectNode().put("outcome", outcome).put("reason", "医療機関に確かめた");
        return number == null ? form : form.put("recipientNumber", number);
    }

    private long number(String column, Line line) {
        return database.sql("select " + column + " from komado.claim_line where record_number = ?").param(line.get("recordNo")).query(Long.class).single();
    }

    private static String swapped(String number) {
        char last = number.charAt(6);
        return number.substring(0, 6) + (last == '9' ? '0' : (char) (last + 1));
    }
}
