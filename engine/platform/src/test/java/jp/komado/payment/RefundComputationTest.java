package jp.komado.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.claims.ClaimArithmetic.Rates;
import jp.komado.claims.HighCostLimit;
import jp.komado.payment.RefundComputation.Excluded;
import jp.komado.payment.RefundComputation.MonthRules;
import jp.komado.payment.RefundComputation.ReceiptRules;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What a family gets back, with the examples of the rules. */
class RefundComputationTest {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final LocalDate CLAIMED = LocalDate.of(2026, 11, 20);
    private static final Period FIVE_YEARS = Period.ofYears(5);
    private static final HighCostLimit GENERAL = new HighCostLimit(85_800, 286_000, 1);
    private static final ReceiptRules SCHOOL_CHILD = new ReceiptRules(new Rates(30, 20), GENERAL, 300, 50);

    @Test
    void forty_thousand_paid_at_thirty_percent_under_an_unused_cap_of_five_thousand_give_seven_thousand_back() {
        var result = compute(5_000, 0, receipt(4_000, 12_000));

        assertThat(result.dueYen()).isEqualTo(5_000);
        assertThat(result.refundYen()).isEqualTo(7_000);
    }

    @Test
    void twenty_thousand_twice_bear_four_and_one_thousand_and_give_seven_thousand_back() {
        var result = compute(5_000, 0, receipt(2_000, 6_000, LocalDate.of(2026, 8, 10)), receipt(2_000, 6_000, LocalDate.of(2026, 8, 20)));

        assertThat(result.lines()).extracting(RefundComputation.Line::shareYen).containsExactly(4_000L, 1_000L);
        assertThat(result.refundYen()).isEqualTo(7_000);
    }

    @Test
    void what_claims_have_used_of_the_cap_is_not_borne_again() {
        assertThat(compute(5_000, 5_000, receipt(4_000, 12_000)).refundYen()).isEqualTo(12_000);
        assertThat(compute(5_000, 3_000, receipt(4_000, 12_000)).refundYen()).isEqualTo(10_000);
    }

    @Test
    void what_was_paid_above_the_limit_of_the_high_cost_benefit_is_the_insurers_to_give_back() {
        var result = compute(10_000, 0, receipt(100_000, 300_000));

        assertThat(result.lines().get(0).limitYen()).isEqualTo(92_940);
        assertThat(result.lines().get(0).deductedYen()).isEqualTo(300_000 - 92_940);
        assertThat(result.refundYen()).isEqualTo(82_940);
    }

    @Test
    void a_benefit_that_was_received_is_deducted_once() {
        var received = new RefundReceipt(UUID.randomUUID(), AUGUST, "病院", true, 3, 100_000, 30, false, 300_000, 0, 0, false, 207_060, LocalDate.of(2026, 8, 31));

        assertThat(compute(10_000, 0, received).refundYen()).isEqualTo(82_940);
    }

    @Test
    void half_of_the_standard_charge_for_meals_is_borne_and_what_was_paid_above_it_is_not_ours() {
        var meals = new RefundReceipt(UUID.randomUUID(), AUGUST, "病院", true, 10, 4_000, 30, false, 12_000, 30, 15_300, false, 0, LocalDate.of(2026, 8, 31));

        var month = compute(5_000, 0, meals).months().get(0);

        assertThat(month.mealsPaidYen()).isEqualTo(9_000);
        assertThat(month.mealsDueYen()).isEqualTo(4_500);
        assertThat(month.refundYen()).isEqualTo(7_000 + 4_500);
    }

    @Test
    void a_month_never_takes_from_another_one() {
        var paidLittle = new RefundReceipt(UUID.randomUUID(), AUGUST.plusMonths(1), "病院", false, 1, 4_000, 30, false, 1_000, 0, 0, false, 0, LocalDate.of(2026, 9, 5));

        var result = compute(5_000, 0, receipt(4_000, 12_000), paidLittle);

        assertThat(result.months()).extracting(RefundComputation.Month::refundYen).containsExactly(7_000L, 0L);
    }

    @Test
    void a_payment_can_be_claimed_until_its_day_five_years_later() {
        var paid = receipt(4_000, 12_000, LocalDate.of(2021, 10, 1));

        assertThat(RefundComputation.claimableUntil(LocalDate.of(2021, 10, 1), FIVE_YEARS)).isEqualTo("2026-10-01");
        assertThat(compute(LocalDate.of(2026, 10, 1), paid).refundYen()).isEqualTo(7_000);
        var late = compute(LocalDate.of(2026, 10, 2), paid);
        assertThat(late.lines().get(0).excluded()).isEqualTo(Excluded.TIME_BARRED);
        assertThat(late.refundYen()).isZero();
    }

    @Test
    void a_month_without_a_certificate_gives_nothing_back() {
        var result = RefundComputation.of(List.of(receipt(4_000, 12_000)), CLAIMED, FIVE_YEARS, month -> Optional.empty(), (r, m) -> SCHOOL_CHILD);

        assertThat(result.lines().get(0).excluded()).isEqualTo(Excluded.NOT_CERTIFIED);
        assertThat(result.months()).isEmpty();
        assertThat(result.refundYen()).isZero();
    }

    @Test
    void without_points_nothing_is_computed() {
        var unknown = new RefundReceipt(UUID.randomUUID(), AUGUST, "病院", false, 1, null, 30, false, 1_000, 0, 0, false, 0, LocalDate.of(2026, 8, 5));

        assertThatThrownBy(() -> compute(5_000, 0, unknown)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void nobody_gets_back_more_than_was_paid_nor_bears_more_than_the_cap(@ForAll("receipts") List<RefundReceipt> receipts,
                                                                        @ForAll @LongRange(max = 15_000) long cap, @ForAll @LongRange(max = 15_000) long used) {
        var result = compute(cap, used, receipts.toArray(RefundReceipt[]::new));

        for (var month : result.months()) {
            assertThat(month.refundYen()).isBetween(0L, month.paidYen() + month.mealsPaidYen());
            assertThat(month.dueYen()).isLessThanOrEqualTo(Math.max(0, cap - used));
        }
        assertThat(result.refundYen()).isLessThanOrEqualTo(receipts.stream().mapToLong(RefundReceipt::allPaidYen).sum());
    }

    @Property
    void the_order_of_payment_does_not_change_what_a_month_gives_back(@ForAll("receipts") List<RefundReceipt> receipts, @ForAll @LongRange(max = 15_000) long cap) {
        var turned = new ArrayList<>(receipts);
        Collections.reverse(turned);

        assertThat(compute(cap, 0, turned.toArray(RefundReceipt[]::new)).months()).isEqualTo(compute(cap, 0, receipts.toArray(RefundReceipt[]::new)).months());
    }

    @Provide
    Arbitrary<List<RefundReceipt>> receipts() {
        return Combinators.combine(Arbitraries.integers().between(0, 200_000), Arbitraries.integers().between(0, 100), Arbitraries.integers().between(0, 93),
            Arbitraries.integers().between(0, 20_000), Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 30))
            .as((points, percentPaid, meals, mealsPaid, month, day) -> new RefundReceipt(UUID.randomUUID(), AUGUST.plusMonths(month), "病院", true, 5, points, 30,
                false, points * 3L * percentPaid / 100, meals, mealsPaid, false, 0, LocalDate.of(2026, 10, 1).plusDays(day)))
            .list().ofMaxSize(8);
    }

    private static RefundComputation.Result compute(long cap, long used, RefundReceipt... receipts) {
        return RefundComputation.of(List.of(receipts), CLAIMED, FIVE_YEARS, month -> Optional.of(new MonthRules(cap, used, null)), (r, m) -> SCHOOL_CHILD);
    }

    private static RefundComputation.Result compute(LocalDate claimedOn, RefundReceipt... receipts) {
        return RefundComputation.of(List.of(receipts), claimedOn, FIVE_YEARS, month -> Optional.of(new MonthRules(5_000, 0, null)), (r, m) -> SCHOOL_CHILD);
    }

    private static RefundReceipt receipt(int points, long paid) {
        return receipt(points, paid, LocalDate.of(2026, 8, 20));
    }

    private static RefundReceipt receipt(int points, long paid, LocalDate on) {
        return new RefundReceipt(UUID.randomUUID(), AUGUST, "病院", false, 1, points, 30, false, paid, 0, 0, false, 0, on);
    }
}
