package jp.komado.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import jp.komado.rules.internal.ReleasedDecisions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {

    private static final Apportionment APPORTIONMENT = new Apportionment(ReleasedDecisions.load());

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "A1, 30000 10000, 22500 7500",
        "A2, 10000 5000, 6660 3330",
        "A3, 10000 10000, 5000 5000",
        "A4, 15000 30000, 10000 20000",
        "A5, 10000 500 20000, 6550 320 13110",
        "A6, 10000 0, 10000 0",
        "A7, 1250 1250 1250, 410 410 410",
        "A8, 15000 5000 2500, 10000 3330 1660",
        "A9, 500 1000, 330 660",
        "A10, 15000 15000 10000, 5620 5620 3750",
        "A11, 2500 20000, 2220 17770",
        "A12, 0 0, 0 0"})
    void worked_examples_come_out_to_the_yen(String example, String bases, String caps) {
        assertThat(shared(yen(bases))).isEqualTo(yen(caps));
    }

    @Test
    void one_certificate_alone_keeps_its_base() {
        assertThat(shared(yen("1255"))).isEqualTo(yen("1255"));
        assertThat(shared(List.of())).isEmpty();
    }

    @Test
    void a_negative_base_cannot_be_said() {
        assertThatIllegalArgumentException().isThrownBy(() -> Yen.of(-10));
    }

    @Property
    void the_household_never_bears_more_than_its_largest_base(@ForAll("bases") List<Yen> bases) {
        assertThat(Yen.sum(shared(bases))).isLessThanOrEqualTo(Collections.max(bases));
    }

    @Property
    void what_is_lost_by_cutting_is_less_than_ten_yen_a_certificate(@ForAll("bases") List<Yen> bases) {
        long lost = Collections.max(bases).value() - Yen.sum(shared(bases)).value();

        assertThat(lost).isBetween(0L, 10L * bases.size());
    }

    @Property
    void nobody_bears_more_than_alone_and_every_cap_is_whole_tens(@ForAll("bases") List<Yen> bases) {
        var caps = shared(bases);

        for (int i = 0; i < bases.size(); i++) {
            assertThat(caps.get(i)).isLessThanOrEqualTo(bases.get(i));
            assertThat(caps.get(i).value() % 10).isZero();
        }
    }

    @Property
    void the_order_of_certificates_does_not_matter_and_a_larger_base_never_bears_less(@ForAll("bases") List<Yen> bases) {
        var reversed = new ArrayList<>(bases);
        Collections.reverse(reversed);
        var mirrored = new ArrayList<>(shared(reversed));
        Collections.reverse(mirrored);
        var caps = shared(bases);

        assertThat(mirrored).isEqualTo(caps);
        for (int i = 1; i < bases.size(); i++) {
            assertThat(Integer.signum(caps.get(i).compareTo(caps.get(i - 1))) * Integer.signum(bases.get(i).compareTo(bases.get(i - 1))))
                .isNotNegative();
        }
    }

    @Property
    void a_free_certificate_changes_nothing_for_the_others(@ForAll("bases") List<Yen> bases) {
        var withFree = new ArrayList<>(bases);
        withFree.add(Yen.ZERO);

        var caps = shared(withFree);

        assertThat(caps.subList(0, bases.size())).isEqualTo(shared(bases));
        assertThat(caps.get(bases.size())).isEqualTo(Yen.ZERO);
    }

    @Provide
    Arbitrary<List<Yen>> bases() {
        return Arbitraries.of(0L, 500L, 1_000L, 1_250L, 2_500L, 5_000L, 10_000L, 15_000L, 20_000L, 30_000L).map(Yen::of)
            .list().ofMinSize(2).ofMaxSize(6);
    }

    private static List<Yen> shared(List<Yen> bases) {
        return APPORTIONMENT.of(YearMonth.of(2026, 11), bases);
    }

    private static List<Yen> yen(String amounts) {
        return Arrays.stream(amounts.split(" ")).map(Long::valueOf).map(Yen::of).toList();
    }
}
