package jp.komado.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.Decisions;
import jp.komado.rules.internal.ReleasedDecisions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A person is certified year after year, and files whenever it suits: no two periods share a day, and who files in time has no gap. */
class RenewedPeriodsTest {

    private static final Decisions DECISIONS = ReleasedDecisions.load();
    private static final LocalDate BORN = LocalDate.of(2016, 2, 29);

    @Property(tries = 300)
    void periods_of_one_person_never_overlap_whatever_the_filing_day(@ForAll("filings") List<Filing> filings) {
        LocalDate previousEnd = null;
        for (var filing : filings) {
            var applied = previousEnd == null ? LocalDate.of(2024, 5, 10) : previousEnd.plusDays(filing.daysFromEnd());
            var result = period(applied, applied.minusDays(filing.diagnosedBefore()), filing.reason(), previousEnd);
            if (result.single("validFrom", LocalDate.class) == null) {
                return;
            }
            var from = result.single("validFrom", LocalDate.class);
            var to = result.single("validTo", LocalDate.class);

            assertThat(from).isBeforeOrEqualTo(to);
            if (previousEnd != null) {
                assertThat(from).isAfter(previousEnd);
                if (!applied.isAfter(previousEnd)) {
                    assertThat(from).isEqualTo(previousEnd.plusDays(1));
                }
            }
            previousEnd = to;
        }
    }

    @Provide
    Arbitrary<List<Filing>> filings() {
        var days = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(-125, 0)),
            Tuple.of(2, Arbitraries.integers().between(1, 500)));
        return Combinators.combine(days, Arbitraries.integers().between(0, 200),
            Arbitraries.of("NONE", "OPINION_TOOK_TIME", "HOSPITALISED", "DISASTER", "OTHER")).as(Filing::new).list().ofMinSize(2).ofMaxSize(6);
    }

    private static DecisionResult period(LocalDate applied, LocalDate diagnosed, String reason, LocalDate previousEnd) {
        var inputs = new HashMap<String, Object>();
        inputs.put("applicationDate", applied);
        inputs.put("diagnosisDate", diagnosed);
        inputs.put("retroactiveReason", reason);
        inputs.put("birthDate", BORN);
        inputs.put("previousEnd", previousEnd);
        return DECISIONS.evaluate("validity-period", applied, inputs);
    }

    /**
     * @param daysFromEnd     filed so many days after the end of the last period; negative before it
     * @param diagnosedBefore age of the diagnosis in days when filed
     */
    record Filing(int daysFromEnd, int diagnosedBefore, String reason) {
    }
}
