package jp.komado.cap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.DeidentifiedCase;
import jp.komado.cap.TaxFact;
import jp.komado.dossier.CapFacts;
import jp.komado.rules.Decisions;
import jp.komado.rules.internal.ReleasedDecisions;

/** Holds every household that a test computes against the same household without its people (K19). */
final class WithoutPeople {

    private static final Decisions TABLES = ReleasedDecisions.load();
    private static final CapCalculation CALCULATION = new CapCalculation(TABLES, Clock.systemUTC());
    private static final StrippedCases CASES = new StrippedCases(null, null, null, null, null, CALCULATION);

    private WithoutPeople() {
    }

    static void comesOutTheSame(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts, TierChoices.Choice choice) {
        var stripped = StrippedCases.strip(facts, facts.publicAssistance(), taxFacts, choice != null, new DeidentifiedCase.Decided(0, ""));
        var people = facts.members().stream().map(CapFacts.Member::personId).toList();

        assertThat(outcome(() -> CASES.compute(stripped, TABLES), List.of()))
            .isEqualTo(outcome(() -> CALCULATION.compute(facts, taxFacts, null, choice), people));
        assertThat(stripped.toString()).doesNotContain("氏名", facts.caseId().toString()).doesNotContain(people.stream().map(UUID::toString).toList());
    }

    /** Everything that is decided, with people as positions. */
    private static String outcome(Supplier<CapAssessment> way, List<UUID> people) {
        try {
            var cap = way.get();
            return cap.tier() + " " + cap.monthlyCapYen() + " " + cap.incomeLevyTotalYen() + " " + cap.taxYear() + " " + cap.severe() + " "
                + cap.lifeSupport() + " " + cap.hemophilia() + " "
                + cap.household().stream().map(line -> line.counted() + " " + line.incomeLevyYen() + " " + line.status()).toList()
                + cap.steps().stream().map(step -> step.ruleId() + " " + step.versionTag()).toList();
        } catch (CapNotComputable missing) {
            return missing.reasons().stream().map(reason -> reason.code() + " " + position(reason.personId(), people)).toList().toString();
        }
    }

    private static long position(UUID person, List<UUID> people) {
        return person == null ? -1 : people.isEmpty() ? person.getLeastSignificantBits() - 1 : people.indexOf(person);
    }
}
