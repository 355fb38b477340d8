package jp.komado.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.counterparts.population.Person;
import jp.komado.counterparts.population.Person.Habit;
import jp.komado.demo.population.SyntheticDisease.ListedDisease;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final List<SyntheticApplication> applications = new Population(Population.SEED, LocalDate.of(2026, 11, 23),
        day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY,
        List.of(new ListedDisease("07", "07_01_001", "一型糖尿病"))).applications();
    private final Map<String, Person> people = Register.of(applications).stream().map(document -> JSON.convertValue(document, Person.class))
        .collect(Collectors.toMap(Person::number, Function.identity()));

    @Test
    void everybody_on_the_papers_is_known_outside_by_the_same_four_items() {
        assertThat(applications).filteredOn(a -> !a.has(Twist.MOVED) && !a.has(Twist.DUPLICATE)).allSatisfy(a -> {
            var known = patient(a);
            assertThat(known.name()).isEqualTo(a.patient().name());
            assertThat(known.address()).isEqualTo(a.patient().address());
            assertThat(known.birth()).isEqualTo(a.patient().birthDate());
            assertThat(known.municipality()).isEqualTo(a.municipality().code());
            assertThat(a.household()).allSatisfy(member -> assertThat(people).containsKey(member.person().individualNumber()));
        });
    }

    @Test
    void taxes_agree_with_the_certificates() {
        assertThat(applications).filteredOn(a -> !a.has(Twist.DUPLICATE)).flatExtracting(SyntheticApplication::household)
            .filteredOn(member -> member.tax() != null).allSatisfy(member -> {
                var known = people.get(member.person().individualNumber()).tax(member.tax().fiscalYear()).orElseThrow();
                assertThat(known.status()).isEqualTo(member.tax().status().name());
                assertThat(known.incomeLevyBefore()).isEqualTo(member.tax().incomeLevy());
                assertThat(known.totalIncome()).isEqualTo(member.tax().totalIncome());
            });
        assertThat(people.values()).flatExtracting(Person::taxes).filteredOn(tax -> tax.status().equals("EXEMPT"))
            .allMatch(tax -> tax.incomeLevyBefore() == 0 && tax.perCapitaLevy() == 0);
    }

    @Test
    void a_twist_is_told_to_the_outside_world() {
        assertThat(with(Twist.MOVED)).isNotEmpty().allSatisfy(a -> {
            assertThat(patient(a).address()).isNotEqualTo(a.patient().address());
            assertThat(patient(a).changedOn()).isBefore(a.appliedOn());
        });
        assertThat(with(Twist.MOVED_OUT)).isNotEmpty().allMatch(a -> patient(a).movedOut());
        assertThat(with(Twist.DECEASED)).isNotEmpty().allMatch(a -> patient(a).deceasedOn().isAfter(a.appliedOn()));
        assertThat(with(Twist.NAMESAKE)).isNotEmpty().allSatisfy(a -> assertThat(people.values())
            .filteredOn(p -> p.name().equals(a.patient().name()) && p.birth().equals(a.patient().birthDate())).hasSize(2));
        assertThat(with(Twist.PROTECTED)).isNotEmpty().allMatch(a -> applicant(a).has(Habit.PROTECTED));
        assertThat(with(Twist.NOT_PERMITTED)).isNotEmpty().allMatch(a -> applicant(a).has(Habit.NO_RECORD));
        assertThat(with(Twist.CODE_FAILS)).isNotEmpty().allMatch(a -> patient(a).has(Habit.CODE_FAILS));
        assertThat(with(Twist.NO_INSURER_REPLY)).isNotEmpty().allMatch(a -> patient(a).has(Habit.NO_INSURER_REPLY));
        assertThat(with(Twist.NO_IDENTITY_ANSWER)).isNotEmpty().allMatch(a -> patient(a).has(Habit.NO_IDENTITY_ANSWER));
        assertThat(with(Twist.NO_LINKAGE_ANSWER)).isNotEmpty().allMatch(a -> applicant(a).has(Habit.NO_LINKAGE_ANSWER));
        assertThat(with(Twist.MANUAL_ANSWER)).isNotEmpty().allMatch(a -> applicant(a).has(Habit.MANUAL_ANSWER));
        assertThat(with(Twist.LATE_ANSWER)).isNotEmpty().allMatch(a -> patient(a).has(Habit.LATE_ANSWER));
        assertThat(with(Twist.UNDECLARED)).isNotEmpty().allMatch(a -> applicant(a).taxes().stream().allMatch(tax -> tax.status().equals("UNDECLARED")));
        assertThat(people.values()).filteredOn(p -> p.habits().isEmpty()).hasSizeGreaterThan(people.size() * 9 / 10);
    }

    @Test
    void a_number_that_was_replaced_leads_to_the_new_one_and_is_nobodys_any_more() {
        assertThat(with(Twist.CHANGED_NUMBER)).isNotEmpty().allSatisfy(a -> {
            assertThat(people).doesNotContainKey(a.patient().individualNumber());
            assertThat(patient(a).previousNumber()).isEqualTo(a.patient().individualNumber());
            assertThat(patient(a).number()).isEqualTo(patient(a).number().substring(0, 11)
                + SyntheticNumbers.individualNumberCheckDigit(patient(a).number().substring(0, 11)));
        });
    }

    @Test
    void whom_the_network_or_an_insurer_is_to_answer_oddly_is_insured_and_pays_for_the_income() {
        assertThat(applications).filteredOn(a -> a.twists().stream().anyMatch(Twist::needsTheNetwork)).isNotEmpty().allSatisfy(a -> {
            assertThat(a.special().publicAssistance()).isFalse();
            assertThat(patient(a).insurance()).isNotNull();
            assertThat(applicant(a).taxes()).isNotEmpty();
        });
    }

    @Test
    void an_insurer_that_answers_oddly_answers_what_the_clerk_of_the_demo_registers() {
        assertThat(with(Twist.OTHER_CATEGORY)).isNotEmpty().allSatisfy(a -> {
            assertThat(patient(a).has(Habit.OTHER_CATEGORY)).isTrue();
            assertThat(IncomeCategory.answered(a)).isNotEqualTo(patient(a).insurance().category());
        });
        assertThat(applications).filteredOn(a -> !a.has(Twist.OTHER_CATEGORY) && !a.has(Twist.DUPLICATE) && !a.special().publicAssistance())
            .allSatisfy(a -> assertThat(IncomeCategory.answered(a)).isEqualTo(patient(a).insurance().category()));
    }

    @Test
    void a_family_on_assistance_has_no_insurance_and_every_other_child_has_one_with_a_category() {
        assertThat(applications).filteredOn(a -> !a.has(Twist.DUPLICATE)).allSatisfy(a -> {
            if (a.special().publicAssistance()) {
                assertThat(patient(a).assistance().receiving()).isTrue();
                assertThat(patient(a).insurance()).isNull();
            } else {
                assertThat(patient(a).assistance()).isNull();
                assertThat(patient(a).insurance().number()).isEqualTo(a.insurance().number());
                assertThat(patient(a).insurance().category()).isIn("ア", "イ", "ウ", "エ", "オ");
                assertThat(applicant(a).insurance().insured()).isTrue();
            }
        });
    }

    private List<SyntheticApplication> with(Twist twist) {
        return applications.stream().filter(a -> a.has(twist)).toList();
    }

    private Person patient(SyntheticApplication application) {
        var number = application.patient().individualNumber();
        return people.values().stream().filter(person -> person.number().equals(number) || number.equals(person.previousNumber())).findFirst()
            .orElseThrow();
    }

    private Person applicant(SyntheticApplication application) {
        return people.get(application.applicant().individualNumber());
    }
}
