package jp.komado.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.komado.claims.ClaimArithmetic.Rates;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who bears what of a claim, to the yen. */
class ClaimArithmeticTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // points, insurance %, base, threshold, %, cap left | total, insurer, patient, public
        "C1,   1500, 30,  85800, 286000, 1, 10000,   15000,   10500,  3000,   1500",
        "C2,   3500, 30,  85800, 286000, 1, 10000,   35000,   24500,  7000,   3500",
        "C3,   6000, 30,  85800, 286000, 1, 10000,   60000,   42000, 10000,   8000",
        "C4, 100000, 30,  85800, 286000, 1, 10000, 1000000,  907060, 10000,  82940",
        "C5, 100000, 30,  80100, 267000, 1, 10000, 1000000,  912570, 10000,  77430",
        "C6, 100000, 30, 270300, 901000, 1, 15000, 1000000,  728710, 15000, 256290",
        "C7, 100000, 30,  36900,      0, 0,  2500, 1000000,  963100,  2500,  34400",
        "C8, 100000, 30,  61500,      0, 0,  5000, 1000000,  938500,  5000,  56500",
        "C9, 100000, 30,  44400,      0, 0, 10000, 1000000,  955600, 10000,  34400",
        "C10, 20000, 20,  85800, 286000, 1,  5000,  200000,  160000,  5000,  35000",
        "C11,500000, 20, 179100, 597000, 1, 15000, 5000000, 4776870, 15000, 208130",
        "C12,  1234, 30,  85800, 286000, 1, 10000,   12340,    8638,  2468,   1234",
        "C13,  4000, 30,  85800, 286000, 1,     0,   40000,   28000,     0,  12000",
        "C14,100000, 30,  85800, 286000, 1,     0, 1000000,  907060,     0,  92940",
        "C15, 31000, 30,  85800, 286000, 1,   500,  310000,  223960,   500,  85540",
        "C16, 28600, 30,  85800, 286000, 1,  5000,  286000,  200200,  5000,  80800",
        "C17,123456, 30, 179100, 597000, 1, 15000, 1234560, 1049084, 15000, 170476"})
    void the_worked_examples_come_out_as_written(String name, long points, int percent, long base, long threshold, int excess, long capLeft,
            long total, long insurer, long patient, long publicYen) {
        var shares = ClaimArithmetic.divide(ClaimArithmetic.costYen(points), new Rates(percent, 20), new HighCostLimit(base, threshold, excess), capLeft);

        assertThat(List.of(shares.totalYen(), shares.insurerYen(), shares.patientYen(), shares.publicYen()))
            .containsExactly(total, insurer, patient, publicYen);
    }

    @Property
    void insurer_patient_and_public_are_the_total_and_nobody_bears_less_than_nothing(@ForAll @LongRange(max = 10_000_000) long points,
            @ForAll @IntRange(max = 100) int percent, @ForAll @LongRange(max = 400_000) long base, @ForAll @LongRange(max = 1_200_000) long threshold,
            @ForAll @IntRange(max = 1) int excess, @ForAll @LongRange(max = 30_000) long capLeft) {
        var shares = ClaimArithmetic.divide(ClaimArithmetic.costYen(points), new Rates(percent, 20), new HighCostLimit(base, threshold, excess), capLeft);

        assertThat(shares.insurerYen() + shares.patientYen() + shares.publicYen()).isEqualTo(shares.totalYen());
        assertThat(List.of(shares.insurerYen(), shares.patientYen(), shares.publicYen())).allMatch(yen -> yen >= 0);
        assertThat(shares.patientYen()).isLessThanOrEqualTo(capLeft).isLessThanOrEqualTo(shares.patientLimitYen());
    }

    @Property
    void the_shares_of_a_month_never_exceed_the_cap_in_whatever_order_they_come(
            @ForAll @Size(max = 30) List<@LongRange(max = 200_000) Long> points, @ForAll @LongRange(max = 30_000) long cap) {
        long used = 0;
        for (long one : points) {
            used += ClaimArithmetic.divide(ClaimArithmetic.costYen(one), new Rates(30, 20), new HighCostLimit(85_800, 286_000, 1), cap - used).patientYen();
        }

        assertThat(used).isLessThanOrEqualTo(cap);
    }

    @Property
    void a_dearer_treatment_never_has_a_lower_limit(@ForAll @LongRange(max = 100_000_000) long cost, @ForAll @LongRange(max = 100_000_000) long more) {
        var limit = new HighCostLimit(179_100, 597_000, 1);

        assertThat(limit.of(cost + more)).isGreaterThanOrEqualTo(limit.of(cost));
    }

    @Test
    void the_added_percent_is_rounded_half_up_to_a_yen() {
        var limit = new HighCostLimit(100, 0, 1);

        assertThat(limit.of(49)).isEqualTo(100);
        assertThat(limit.of(50)).isEqualTo(101);
    }

    @Test
    void without_insurance_everything_falls_to_the_scheme() {
        var shares = ClaimArithmetic.divide(50_000, new Rates(100, 20), new HighCostLimit(36_900, 0, 0), 0);

        assertThat(shares.insurerYen()).isZero();
        assertThat(shares.publicYen()).isEqualTo(50_000);
    }

    @ParameterizedTest
    @CsvSource({"2468, 2470", "2464, 2460", "2465, 2470", "0, 0"})
    void the_window_takes_ten_yen_half_up(long exact, long taken) {
        assertThat(ClaimArithmetic.windowYen(exact)).isEqualTo(taken);
    }

    @Test
    void impossible_amounts_and_rates_are_refused() {
        assertThatThrownBy(() -> ClaimArithmetic.divide(-1, new Rates(30, 20), new HighCostLimit(0, 0, 0), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rates(101, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HighCostLimit(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClaimArithmetic.costYen(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
