package jp.komado.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import jp.komado.rules.internal.ReleasedDecisions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RenewalDatesTest {

    private final RenewalDates dates = new RenewalDates(Period.ofMonths(4), Period.ofMonths(2), ReleasedDecisions.load());

    @Test
    void a_certificate_of_march_is_extracted_at_the_end_of_november_and_reminded_of_at_the_end_of_january() {
        var end = LocalDate.of(2027, 3, 31);

        assertThat(dates.extractedFrom(end)).isEqualTo("2026-11-30");
        assertThat(dates.remindedOn(end)).isEqualTo("2027-01-31");
        assertThat(RenewalDates.over(end)).isEqualTo("2027-04-01");
    }

    @Test
    void the_day_before_a_months_end_does_not_extract_the_next_month_yet() {
        assertThat(dates.lastDue(LocalDate.of(2026, 11, 29))).isEqualTo("2027-02-28");
        assertThat(dates.lastDue(LocalDate.of(2026, 11, 30))).isEqualTo("2027-03-31");
    }

    @Test
    void ages_count_on_the_day_after_the_end_and_a_leapling_is_older_from_march_on() {
        assertThat(dates.adult(LocalDate.of(2009, 4, 1), LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(dates.adult(LocalDate.of(2009, 4, 2), LocalDate.of(2027, 3, 31))).isFalse();
        assertThat(dates.adult(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 2, 27))).isFalse();
        assertThat(dates.adult(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(dates.twenty(LocalDate.of(2007, 3, 15), LocalDate.of(2027, 3, 14))).isTrue();
        assertThat(dates.twenty(LocalDate.of(2007, 3, 15), LocalDate.of(2027, 3, 13))).isFalse();
    }

    /** Whatever the day: a month is due exactly from its extraction day on, so that the daily run misses none and takes none too early. */
    @Property
    void a_month_is_due_from_its_extraction_day_on(@ForAll("days") LocalDate today) {
        var last = dates.lastDue(today);

        assertThat(dates.extractedFrom(last)).isBeforeOrEqualTo(today);
        assertThat(dates.extractedFrom(last.plusDays(1))).isAfter(today);
        assertThat(dates.remindedOn(last)).isAfter(dates.extractedFrom(last)).isBefore(last);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 20_000).map(LocalDate.of(2000, 1, 1)::plusDays);
    }
}
