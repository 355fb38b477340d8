package jp.komado.demo.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.demo.population.SyntheticApplication.Channel;
import jp.komado.demo.population.SyntheticDisease.ListedDisease;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final WorkingDays WEEKDAYS = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    private static final List<ListedDisease> DISEASES = List.of(new ListedDisease("09", "09_05_014", "血友病Ａ"),
        new ListedDisease("07", "07_01_001", "一型糖尿病"));

    private final List<SyntheticApplication> applications = population(Population.SEED).applications();

    @Test
    void the_same_seed_and_day_give_the_same_prefecture() {
        // when
        var again = population(Population.SEED).applications();

        // then
        assertThat(again).isEqualTo(applications);
        assertThat(population(7).applications()).isNotEqualTo(applications);
    }

    @Test
    void about_three_hundred_applications_come_half_by_portal_and_half_on_paper() {
        // when
        var onPaper = applications.stream().filter(a -> a.channel() == Channel.PAPER).count();

        // then
        assertThat(applications).hasSizeBetween(280, 320);
        assertThat((double) onPaper / applications.size()).isBetween(0.45, 0.55);
    }

    @Test
    void a_prefecture_for_the_inquiries_alone_has_so_many_different_children_and_all_on_their_way() {
        // when
        var inquiring = new Population(Population.SEED, TODAY, WEEKDAYS, DISEASES, 240).applications();

        // then
        assertThat(inquiring).hasSize(240).extracting(SyntheticApplication::destination).containsOnly(Destination.INQUIRING);
        assertThat(inquiring).extracting(a -> a.patient().individualNumber()).doesNotHaveDuplicates();
    }

    @Test
    void every_municipality_appears_and_hachioji_and_setagaya_are_turned_back() {
        // when
        var codes = applications.stream().map(a -> a.municipality().code()).collect(Collectors.toSet());

        // then
        assertThat(codes).hasSize(62);
        assertThat(destinations("132012")).containsExactly(Destination.TURNED_BACK);
        assertThat(destinations("131121")).containsExactly(Destination.TURNED_BACK);
    }

    @Test
    void every_destination_occurs() {
        assertThat(applications).extracting(SyntheticApplication::destination).contains(Destination.values());
    }

    @Test
    void everything_that_can_be_odd_is_so_with_somebody() {
        assertThat(applications).flatExtracting(SyntheticApplication::twists).contains(Twist.values());
    }

    @Test
    void an_application_moves_forward_on_working_days_only_and_never_past_today() {
        assertThat(applications).allSatisfy(application -> {
            assertThat(application.moments()).isSorted();
            assertThat(application.moments()).allMatch(moment -> WEEKDAYS.isOpen(moment.toLocalDate()));
            assertThat(application.moments()).allMatch(moment -> !moment.toLocalDate().isAfter(TODAY));
        });
    }

    @Test
    void numbers_carry_true_check_digits_and_no_person_shares_one() {
        // given
        var numbers = applications.stream().filter(a -> !a.has(Twist.DUPLICATE)).flatMap(PopulationTest::everybody).map(SyntheticPerson::individualNumber).toList();

        // then
        assertThat(numbers).doesNotHaveDuplicates().allMatch(n -> n.matches("[0-9]{12}"));
        assertThat(numbers).allMatch(n -> SyntheticNumbers.individualNumberCheckDigit(n.substring(0, 11)) == n.charAt(11) - '0');
        assertThat(SyntheticNumbers.individualNumberCheckDigit("12345678901")).isEqualTo(8);
        assertThat(SyntheticNumbers.individualNumberCheckDigit("20261123000")).isEqualTo(3);
        assertThat(SyntheticNumbers.withMod10("0113001")).isEqualTo("01130012");
        assertThat(SyntheticNumbers.withMod10("13801")).isEqualTo("138016");
        assertThat(SyntheticNumbers.withMod10("123456")).isEqualTo("1234566");
    }

    @Test
    void a_suspected_duplicate_is_a_child_who_is_on_file_already() {
        assertThat(applications).filteredOn(a -> a.has(Twist.DUPLICATE)).isNotEmpty().allSatisfy(duplicate ->
            assertThat(applications.subList(0, duplicate.index() - 1)).extracting(SyntheticApplication::patient).contains(duplicate.patient()));
    }

    @Test
    void patients_are_children_unless_their_age_is_the_reason_of_the_rejection() {
        assertThat(applications).allSatisfy(application -> {
            var adult = !application.patient().birthDate().plusYears(18).isAfter(application.appliedOn());
            assertThat(adult).isEqualTo(application.destination() == Destination.REJECTED && !application.has(Twist.LATE)
                && !application.has(Twist.DECEASED));
        });
    }

    @Test
    void telephone_numbers_belong_to_nobody() {
        assertThat(applications).flatExtracting(a -> everybody(a).toList()).extracting(SyntheticPerson::phone)
            .allMatch(phone -> phone.matches("090-0000-[0-9]{4}|0[0-9]{1,4}-0+-[0-9]{4}"));
    }

    @Test
    void incomes_spread_over_every_tier() {
        // given
        var levies = applications.stream().flatMap(a -> a.household().stream()).filter(m -> m.tax() != null)
            .map(SyntheticMember::tax).toList();

        // then
        assertThat(levies).anyMatch(t -> t.status() == SyntheticTax.Status.UNDECLARED);
        assertThat(levies).anyMatch(t -> t.status() == SyntheticTax.Status.EXEMPT);
        assertThat(levies).anyMatch(t -> t.status() == SyntheticTax.Status.TAXED && t.incomeLevy() == 0);
        assertThat(levies).anyMatch(t -> t.incomeLevy() > 0 && t.incomeLevy() < 71_000);
        assertThat(levies).anyMatch(t -> t.incomeLevy() >= 71_000 && t.incomeLevy() < 251_000);
        assertThat(levies).anyMatch(t -> t.incomeLevy() >= 251_000);
        assertThat(applications).anyMatch(a -> a.special().publicAssistance()).anyMatch(a -> a.special().lifeSupport())
            .anyMatch(a -> a.special().hemophilia()).anyMatch(a -> a.special().severe() && !a.special().lifeSupport());
    }

    @Test
    void a_prefecture_without_a_list_of_diseases_is_refused() {
        assertThatThrownBy(() -> new Population(1, TODAY, WEEKDAYS, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private Set<Destination> destinations(String municipality) {
        return applications.stream().filter(a -> a.municipality().code().equals(municipality)).map(SyntheticApplication::destination)
            .collect(Collectors.toSet());
    }

    private static Stream<SyntheticPerson> everybody(SyntheticApplication application) {
        return Stream.concat(Stream.of(application.patient()), application.household().stream().map(SyntheticMember::person));
    }

    private static Population population(long seed) {
        return new Population(seed, TODAY, WEEKDAYS, DISEASES);
    }
}
