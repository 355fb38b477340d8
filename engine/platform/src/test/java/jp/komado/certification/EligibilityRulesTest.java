package jp.komado.certification;

import static jp.komado.certification.EligibilityWarning.ADULT_WITHOUT_CERTIFICATE;
import static jp.komado.certification.EligibilityWarning.BIRTH_DATE_MISSING;
import static jp.komado.certification.EligibilityWarning.NEW_AT_EIGHTEEN;
import static jp.komado.certification.EligibilityWarning.OPINION_AFTER_APPLICATION;
import static jp.komado.certification.EligibilityWarning.OPINION_DATE_MISSING;
import static jp.komado.certification.EligibilityWarning.OPINION_TOO_OLD;
import static jp.komado.certification.EligibilityWarning.TWENTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import jp.komado.certification.EligibilityRules.Facts;
import jp.komado.dossier.ApplicationKind;
import jp.komado.rules.internal.ReleasedDecisions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityRulesTest {

    private static final EligibilityRules RULES = new EligibilityRules(ReleasedDecisions.load());
    private static final LocalDate APPLIED = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"2008-11-24, true", "2008-11-23, false", "2008-11-22, false"})
    void a_new_application_is_for_children_below_eighteen(LocalDate birthDate, boolean child) {
        var warnings = RULES.check(new Facts(ApplicationKind.NEW, APPLIED, birthDate, null, null, null));

        assertThat(warnings.contains(NEW_AT_EIGHTEEN)).isEqualTo(!child);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, true", "2026-11-22, false"})
    void an_adult_renews_before_the_certificate_ends(LocalDate validTo, boolean inTime) {
        var warnings = RULES.check(new Facts(ApplicationKind.RENEWAL, APPLIED, LocalDate.of(2007, 5, 1), null, validTo, null));

        assertThat(warnings.contains(ADULT_WITHOUT_CERTIFICATE)).isEqualTo(!inTime);
    }

    @Test
    void a_child_may_renew_late() {
        assertThat(RULES.check(new Facts(ApplicationKind.RENEWAL, APPLIED, LocalDate.of(2016, 5, 1), APPLIED, LocalDate.of(2025, 9, 30), null))).isEmpty();
    }

    @Test
    void support_ends_before_the_twentieth_birthday() {
        assertThat(RULES.check(new Facts(ApplicationKind.RENEWAL, APPLIED, LocalDate.of(2006, 11, 23), APPLIED, APPLIED, null))).containsExactly(TWENTY);
        assertThat(RULES.check(new Facts(ApplicationKind.RENEWAL, APPLIED, LocalDate.of(2006, 11, 24), APPLIED, APPLIED, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2008-11-24, false, ", "2008-11-24, true, CHILD_APPLIES", "2008-11-23, true, ", "2008-11-23, false, ADULT_NOT_APPLICANT"})
    void a_guardian_applies_for_a_child_and_an_adult_in_own_name(LocalDate birthDate, boolean patientApplies, EligibilityWarning expected) {
        var warnings = RULES.check(new Facts(ApplicationKind.RENEWAL, APPLIED, birthDate, APPLIED, APPLIED, patientApplies));

        assertThat(warnings).isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-23, false", "2026-08-22, true"})
    void an_opinion_counts_for_three_months(LocalDate opinionDate, boolean tooOld) {
        var warnings = RULES.check(new Facts(ApplicationKind.NEW, APPLIED, LocalDate.of(2016, 5, 1), opinionDate, null, null));

        assertThat(warnings.contains(OPINION_TOO_OLD)).isEqualTo(tooOld);
    }

    @Test
    void an_opinion_from_after_the_application_and_a_missing_birth_date_are_noticed() {
        assertThat(RULES.check(new Facts(ApplicationKind.NEW, APPLIED, null, APPLIED.plusDays(1), null, null)))
            .containsExactlyInAnyOrder(BIRTH_DATE_MISSING, OPINION_AFTER_APPLICATION);
    }

    @Test
    void an_opinion_without_a_date_is_looked_at() {
        assertThat(RULES.check(new Facts(ApplicationKind.NEW, APPLIED, LocalDate.of(2016, 5, 1), null, null, false))).containsExactly(OPINION_DATE_MISSING);
    }

    @Test
    void an_adult_who_moves_in_is_looked_at_since_the_other_authority_s_certificate_is_not_on_file_in_days() {
        assertThat(RULES.check(new Facts(ApplicationKind.MOVE_IN, APPLIED, LocalDate.of(2007, 5, 1), APPLIED, null, true))).containsExactly(ADULT_WITHOUT_CERTIFICATE);
    }

    @Property
    void nobody_is_a_child_again(@ForAll @IntRange(min = 0, max = 20_000) int day, @ForAll @IntRange(min = 1, max = 400) int later) {
        var birthDate = LocalDate.of(2000, 1, 1).plusDays(day);
        var eighteenth = birthDate.plusYears(18).minusDays(200);

        assertThat(isAdult(birthDate, eighteenth) && !isAdult(birthDate, eighteenth.plusDays(later))).isFalse();
        assertThat(isAdult(birthDate, birthDate.plusYears(18).plusDays(1))).isTrue();
        assertThat(isAdult(birthDate, birthDate.plusYears(18).minusDays(1))).isFalse();
    }

    private static boolean isAdult(LocalDate birthDate, LocalDate applied) {
        return RULES.check(new Facts(ApplicationKind.NEW, applied, birthDate, null, null, null)).contains(NEW_AT_EIGHTEEN);
    }
}
