package jp.komado.certification;

import static jp.komado.certification.EligibilityWarning.ADULT_WITHOUT_CERTIFICATE;
import static jp.komado.certification.EligibilityWarning.BIRTH_DATE_MISSING;
import static jp.komado.certification.EligibilityWarning.NEW_AT_EIGHTEEN;
import static jp.komado.certification.EligibilityWarning.OPINION_AFTER_APPLICATION;
import static jp.komado.certification.EligibilityWarning.OPINION_TOO_OLD;
import static jp.komado.certification.EligibilityWarning.TWENTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import jp.komado.certification.EligibilityRules.Facts;
import jp.komado.dossier.ApplicationKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityRulesTest {

    private static final EligibilityRules RULES = new EligibilityRules(18, 20, Period.ofMonths(3));
    private static final LocalDate APPLIED = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"2008-11-24, true", "2008-11-23, false", "2008-11-22, false"})
    void a_new_application_is_for_children_below_eighteen(LocalDate birthDate, boolean child) {
        var warnings = RULES.check(new Facts(ApplicationKind.NEW, APPLIED, birthDate, null, null));

        assertThat(warnings.contains(NEW_AT_EIGHTEEN)).isEqualTo(!child);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, true", "2026-11-22, false"})
    void an_adult_renews_before_the_certificate_ends(LocalDate validTo, boolean inTime) {
        var warnings = RULES.check(new Facts(ApplicationKind.RENEWAL, APPLIED, LocalDate.of(2007, 5, 1), null, validTo));

        assertThat(warnings.contains(ADULT_WITHOUT_CERTIFICATE)).isEqualTo(!inTime);
    }

    @Test
    void a_child_may_renew_late() {
        assertThat(RULES.check(new Facts(ApplicationKind.RENEWAL, APPLIED, LocalDate.of(2016, 5, 1), null, LocalDate.of(2025, 9, 30)))).isEmpty();
    }

    @Test
    void support_ends_before_the_twentieth_birthday() {
        assertThat(RULES.check(new Facts(ApplicationKind.RENEWAL, APPLIED, LocalDate.of(2006, 11, 23), null, APPLIED))).containsExactly(TWENTY);
        assertThat(RULES.check(new Facts(ApplicationKind.RENEWAL, APPLIED, LocalDate.of(2006, 11, 24), null, APPLIED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2008-02-29, 18, 2026-03-01", "2008-02-29, 20, 2028-02-29", "2008-03-01, 18, 2026-03-01", "2007-12-31, 18, 2025-12-31"})
    void somebody_born_on_a_leap_day_comes_of_age_at_the_end_of_february(LocalDate birthDate, int age, LocalDate first) {
        assertThat(EligibilityRules.firstDayOfAge(birthDate, age)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-23, false", "2026-08-22, true"})
    void an_opinion_counts_for_three_months(LocalDate opinionDate, boolean tooOld) {
        var warnings = RULES.check(new Facts(ApplicationKind.NEW, APPLIED, LocalDate.of(2016, 5, 1), opinionDate, null));

        assertThat(warnings.contains(OPINION_TOO_OLD)).isEqualTo(tooOld);
    }

    @Test
    void an_opinion_from_after_the_application_and_a_missing_birth_date_are_noticed() {
        assertThat(RULES.check(new Facts(ApplicationKind.NEW, APPLIED, null, APPLIED.plusDays(1), null)))
            .containsExactlyInAnyOrder(BIRTH_DATE_MISSING, OPINION_AFTER_APPLICATION);
    }

    @Property
    void ages_are_reached_in_order(@ForAll @IntRange(min = 0, max = 20_000) int day) {
        var birthDate = LocalDate.of(1990, 1, 1).plusDays(day);

        assertThat(EligibilityRules.firstDayOfAge(birthDate, 18)).isBefore(EligibilityRules.firstDayOfAge(birthDate, 20))
            .isAfterOrEqualTo(birthDate.plusYears(18)).isBeforeOrEqualTo(birthDate.plusYears(18).plusDays(1));
    }
}
