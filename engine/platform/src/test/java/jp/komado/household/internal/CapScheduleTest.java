package jp.komado.household.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.komado.cap.Apportionment;
import jp.komado.household.CapChange.Cause;
import jp.komado.household.Scheme;
import jp.komado.rules.internal.ReleasedDecisions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Households as rules.md 5 has them, and as chance has them. */
class CapScheduleTest {

    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate TO = LocalDate.of(2027, 3, 31);

    private final Apportionment apportionment = new Apportionment(ReleasedDecisions.load());
    private final CapSchedule schedule = new CapSchedule(new EffectiveDates(ReleasedDecisions.load()), apportionment);

    @Test
    void one_certificate_alone_keeps_its_base() {
        assertThat(caps(shouman(10_000, FROM, FROM))).containsExactly("2026-04-01 10000");
    }

    @Test
    void siblings_who_apply_on_one_day_share_from_the_first_day() {
        var one = shouman(10_000, FROM, FROM);
        var other = shouman(10_000, FROM, FROM);

        assertThat(caps(one, other)).containsExactly("2026-04-01 5000");
        assertThat(caps(other, one)).containsExactly("2026-04-01 5000");
    }

    @Test
    void who_comes_later_shares_from_the_first_day_and_counts_for_the_others_from_the_month_after_the_application() {
        var elder = shouman(10_000, FROM, FROM.minusDays(20));
        var younger = shouman(5_000, LocalDate.of(2026, 8, 15), LocalDate.of(2026, 9, 10));

        assertThat(caps(younger, elder)).containsExactly("2026-08-15 3330");
        assertThat(caps(elder, younger)).containsExactly("2026-04-01 10000", "2026-10-01 6660");
    }

    @Test
    void an_application_on_the_first_counts_from_that_day() {
        assertThat(caps(shouman(10_000, FROM, FROM), shouman(10_000, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1))))
            .containsExactly("2026-04-01 10000", "2026-09-01 5000");
    }

    @Test
    void nobody_counts_before_the_certificate_begins() {
        assertThat(caps(shouman(10_000, FROM, FROM), shouman(10_000, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 8, 10))))
            .containsExactly("2026-04-01 10000", "2026-12-01 5000");
    }

    @Test
    void a_child_with_both_schemes_counts_twice() {
        var child = shouman(15_000, FROM, FROM);
        var nanbyo = nanbyo(child.personId(), 30_000, FROM.minusYears(1), TO, FROM.minusMonths(2));

        assertThat(caps(child, nanbyo)).containsExactly("2026-04-01 10000");
    }

    @Test
    void who_ended_counts_until_the_end_of_the_month_and_yesterday_s_certificate_not_at_all() {
        var child = shouman(10_000, FROM, FROM);
        var ended = new HeldCertificate(Scheme.SHOUMAN, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), FROM.minusMonths(6), LocalDate.of(2026, 7, 10),
            FROM.minusMonths(6), 10_000, 10_000, false);
        var yesterday = new HeldCertificate(Scheme.SHOUMAN, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), FROM.minusYears(1), FROM.minusDays(1),
            FROM.minusYears(1), 10_000, 10_000, false);

        assertThat(caps(child, ended)).containsExactly("2026-04-01 5000", "2026-08-01 10000");
        assertThat(caps(child, yesterday)).containsExactly("2026-04-01 10000");
    }

    @Test
    void who_renews_counts_on_although_the_old_certificate_is_over() {
        var child = shouman(10_000, FROM, FROM);
        var renewing = new HeldCertificate(Scheme.SHOUMAN, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), FROM.minusMonths(6), LocalDate.of(2026, 7, 31),
            FROM.minusMonths(6), 10_000, 10_000, true);

        assertThat(caps(child, renewing)).containsExactly("2026-04-01 5000");
    }

    @Test
    void a_person_s_own_earlier_certificate_is_never_shared_with() {
        var child = shouman(10_000, FROM, FROM);
        var before = new HeldCertificate(Scheme.SHOUMAN, UUID.randomUUID(), UUID.randomUUID(), child.personId(), FROM.minusYears(1), FROM.minusDays(1),
            FROM.minusYears(1), 10_000, 10_000, true);

        assertThat(caps(child, before)).containsExactly("2026-04-01 10000");
    }

    @Test
    void a_base_of_nothing_stays_nothing_and_changes_nobody() {
        var hemophilia = shouman(0, FROM, FROM);
        var child = shouman(10_000, FROM, FROM);

        assertThat(caps(hemophilia, child)).containsExactly("2026-04-01 0");
        assertThat(caps(child, hemophilia)).containsExactly("2026-04-01 10000");
        assertThat(caps(hemophilia, shouman(0, FROM, FROM))).containsExactly("2026-04-01 0");
    }

    @Test
    void the_cause_is_what_separates_two_states() {
        var sibling = shouman(10_000, FROM, FROM);
        var nanbyo = nanbyo(UUID.randomUUID(), 5_000, FROM, TO, FROM);

        assertThat(CapSchedule.cause(List.of(), List.of(sibling))).isEqualTo(Cause.CERTIFICATE_STARTED);
        assertThat(CapSchedule.cause(List.of(sibling), List.of())).isEqualTo(Cause.CERTIFICATE_ENDED);
        assertThat(CapSchedule.cause(List.of(sibling), List.of(sibling, nanbyo))).isEqualTo(Cause.OTHER_SCHEME);
        assertThat(CapSchedule.cause(List.of(sibling), List.of(shouman(5_000, FROM, FROM)))).isEqualTo(Cause.SEVERAL);
    }

    /** An oracle by the words of rules.md: day by day, who counts, and the formula in whole numbers. */
    @Property(tries = 400)
    void on_every_day_the_cap_is_what_the_rule_says_of_that_day(@ForAll("households") List<HeldCertificate> household) {
        var own = household.get(0);
        var steps = schedule.of(own, household);

        assertThat(steps.get(0).from()).isEqualTo(own.from());
        assertThat(steps.stream().skip(1)).allMatch(step -> step.from().getDayOfMonth() == 1);
        for (var day = own.from(); !day.isAfter(own.to()); day = day.plusDays(1)) {
            var on = day;
            var now = steps.stream().filter(step -> !step.from().isAfter(on)).reduce((earlier, later) -> later).orElseThrow();
            assertThat(now.capYen()).as("%s of %s", day, household).isEqualTo(expected(own, household, day));
        }
    }

    @Property(tries = 400)
    void the_caps_of_one_state_never_exceed_the_highest_base_and_each_is_a_multiple_of_ten(@ForAll("households") List<HeldCertificate> household) {
        for (var step : schedule.of(household.get(0), household)) {
            assertThat(step.shares().stream().mapToInt(share -> share).sum()).isLessThanOrEqualTo(step.householdCapYen(household.get(0)));
            assertThat(step.shares()).allMatch(share -> step.shared().isEmpty() || share % 10 == 0);
        }
    }

    private static int expected(HeldCertificate own, List<HeldCertificate> household, LocalDate day) {
        List<Integer> bases = new ArrayList<>(List.of(own.baseYen()));
        for (var other : household.subList(1, household.size())) {
            var there = !other.from().isAfter(own.from()) && !other.toldOn().isAfter(own.toldOn());
            var validAtStart = !other.from().isAfter(own.from()) && (other.goesOn() || !other.to().isBefore(own.from()));
            var late = !day.isBefore(firstAfter(other.toldOn())) && !day.isBefore(firstAfter(other.from()));
            var begun = there ? validAtStart : late && (validAtStart || other.from().isAfter(own.from()));
            var over = !other.goesOn() && !day.isBefore(firstAfter(other.to().plusDays(1)));
            if (begun && !over) {
                bases.add(other.baseYen());
            }
        }
        long total = bases.stream().mapToLong(base -> base).sum();
        long highest = bases.stream().mapToLong(base -> base).max().orElseThrow();
        return bases.size() == 1 ? own.baseYen() : total == 0 ? 0 : Math.toIntExact(own.baseYen() * highest / total / 10 * 10);
    }

    private static LocalDate firstAfter(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : YearMonth.from(day).plusMonths(1).atDay(1);
    }

    @Provide
    Arbitrary<List<HeldCertificate>> households() {
        var base = Arbitraries.of(0, 500, 1_250, 2_500, 5_000, 10_000, 15_000);
        var begin = Arbitraries.integers().between(-400, 300);
        var length = Arbitraries.integers().between(0, 364);
        var told = Arbitraries.integers().between(-60, 90);
        var held = Combinators.combine(base, begin, length, told, Arbitraries.of(true, false)).as((yen, day, days, later, goesOn) ->
            new HeldCertificate(Scheme.SHOUMAN, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), FROM.plusDays(day), FROM.plusDays(day).plusDays(days),
                FROM.plusDays(day).plusDays(later), yen, yen, goesOn));
        return held.list().ofMinSize(1).ofMaxSize(5);
    }

    private List<String> caps(HeldCertificate own, HeldCertificate... others) {
        List<HeldCertificate> household = new ArrayList<>(List.of(others));
        household.add(own);
        var steps = schedule.of(own, household);
        return IntStream.range(0, steps.size()).mapToObj(i -> steps.get(i).from() + " " + steps.get(i).capYen()).toList();
    }

    private static HeldCertificate shouman(int baseYen, LocalDate from, LocalDate toldOn) {
        var id = UUID.randomUUID();
        return new HeldCertificate(Scheme.SHOUMAN, id, id, UUID.randomUUID(), from, TO, toldOn, baseYen, baseYen, true);
    }

    private static HeldCertificate nanbyo(UUID person, int baseYen, LocalDate from, LocalDate to, LocalDate toldOn) {
        return new HeldCertificate(Scheme.NANBYO, UUID.randomUUID(), UUID.randomUUID(), person, from, to, toldOn, baseYen, baseYen, true);
    }
}
