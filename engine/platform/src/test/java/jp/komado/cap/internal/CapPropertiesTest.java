package jp.komado.cap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxStatus;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.InsuranceKind;
import jp.komado.rules.internal.ReleasedDecisions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds of every household, whoever belongs to it and whatever they earn. */
class CapPropertiesTest {

    private static final CapCalculation CALCULATION = new CapCalculation(ReleasedDecisions.load(),
        Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Tokyo")));
    private static final List<String> TIERS = List.of("I", "II", "III", "IV", "V", "VI");
    private static final LocalDate CERTIFIED = LocalDate.of(2026, 10, 1);

    @Property(tries = 300)
    void the_order_of_members_changes_nothing(@ForAll("households") Household household, @ForAll Random random) {
        var shuffled = new ArrayList<>(household.members);
        Collections.shuffle(shuffled, random);

        assertThat(outcome(household.with(shuffled))).isEqualTo(outcome(household));
    }

    @Property(tries = 300)
    void more_tax_never_lowers_the_tier_or_the_cap(@ForAll("households") Household household, @ForAll @LongRange(min = 0, max = 400_000) long more) {
        var poorer = assess(household);
        for (int i = 1; i < household.members.size(); i++) {
            var richer = assess(household.paying(i, more));
            if (poorer != null && richer != null) {
                assertThat(TIERS.indexOf(richer.tier())).isGreaterThanOrEqualTo(TIERS.indexOf(poorer.tier()));
                assertThat(richer.monthlyCapYen()).isGreaterThanOrEqualTo(poorer.monthlyCapYen());
            }
        }
    }

    @Property(tries = 300)
    void a_severe_or_ventilated_child_never_bears_more(@ForAll("households") Household household) {
        var general = assess(household);
        if (general != null) {
            assertThat(assess(household.marked(true, false)).monthlyCapYen()).isLessThanOrEqualTo(general.monthlyCapYen());
            assertThat(assess(household.marked(false, true)).monthlyCapYen()).isLessThanOrEqualTo(Math.min(500, general.monthlyCapYen()));
        }
    }

    @Property(tries = 300)
    void a_household_without_income_data_is_refused_and_never_free_or_in_the_highest_tier(@ForAll("households") Household household) {
        var silent = new Household(household.kind, household.members.stream().map(member -> new Member(member.id, member.born, member.insured, null)).toList(),
            false, false);

        assertThat(outcome(silent)).startsWith("refused");
    }

    @Property(tries = 300)
    void a_household_without_its_people_comes_out_the_same(@ForAll("households") Household household, @ForAll boolean severe,
        @ForAll boolean ventilated) {
        var marked = household.marked(severe, ventilated);

        WithoutPeople.comesOutTheSame(marked.facts(), marked.taxFacts(), null);
    }

    private static String outcome(Household household) {
        try {
            var assessment = CALCULATION.compute(household.facts(), household.taxFacts());
            return assessment.tier() + " " + assessment.monthlyCapYen() + " " + assessment.incomeLevyTotalYen();
        } catch (CapNotComputable missing) {
            return "refused " + missing.reasons().stream().map(Object::toString).sorted().toList();
        }
    }

    private static CapAssessment assess(Household household) {
        try {
            return CALCULATION.compute(household.facts(), household.taxFacts());
        } catch (CapNotComputable missing) {
            return null;
        }
    }

    /** The patient first, then the applicant, who is the insured person as well. */
    @Provide
    Arbitrary<Household> households() {
        var child = Combinators.combine(Arbitraries.just(true), Arbitraries.integers().between(2009, 2025))
            .as((insured, year) -> new Member(UUID.randomUUID(), LocalDate.of(year, 5, 1), insured, null));
        return Combinators.combine(Arbitraries.of(InsuranceKind.EMPLOYEE, InsuranceKind.NHI, InsuranceKind.NHI_ASSOCIATION), child,
            grownUp(Arbitraries.just(true)), grownUp(Arbitraries.of(true, false)).list().ofMaxSize(3)).as((kind, patient, applicant, others) -> {
                List<Member> members = new ArrayList<>(List.of(patient, applicant));
                members.addAll(others);
                return new Household(kind, members, false, false);
            });
    }

    private static Arbitrary<Member> grownUp(Arbitrary<Boolean> insured) {
        return Combinators.combine(insured, Arbitraries.integers().between(1950, 2005), fact())
            .as((in, year, fact) -> new Member(UUID.randomUUID(), LocalDate.of(year, 5, 1), in, fact));
    }

    private static Arbitrary<TaxFact> fact() {
        var taxed = Combinators.combine(Arbitraries.longs().between(0, 300_000), Arbitraries.longs().between(0, 30_000), Arbitraries.of(true, false))
            .as((levy, credit, city) -> new TaxFact(2026, TaxStatus.TAXED, levy, 5_000, null, null, null, credit, 0, city, Origin.PAPER, CERTIFIED));
        var exempt = Arbitraries.longs().between(0, 1_600_000)
            .map(income -> new TaxFact(2026, TaxStatus.EXEMPT, 0, 0, income, 0L, 0L, 0, 0, false, Origin.PAPER, CERTIFIED));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, taxed), net.jqwik.api.Tuple.of(2, exempt));
    }

    record Member(UUID id, LocalDate born, boolean insured, TaxFact fact) {
    }

    record Household(InsuranceKind kind, List<Member> members, boolean severe, boolean ventilated) {

        private UUID patient() {
            return members.stream().min((one, other) -> other.born.compareTo(one.born)).orElseThrow().id;
        }

        private UUID applicant() {
            return members.stream().filter(member -> !member.id.equals(patient())).filter(Member::insured)
                .min((one, other) -> one.id.compareTo(other.id)).orElseThrow().id;
        }

        Household with(List<Member> others) {
            return new Household(kind, others, severe, ventilated);
        }

        Household marked(boolean nowSevere, boolean nowVentilated) {
            return new Household(kind, members, nowSevere, nowVentilated);
        }

        /** The same, but that one member pays more; who was exempt pays for the first time. */
        Household paying(int index, long more) {
            var changed = new ArrayList<>(members);
            var member = changed.get(index);
            var fact = member.fact;
            changed.set(index, new Member(member.id, member.born, member.insured, new TaxFact(2026, TaxStatus.TAXED, fact.incomeLevy() + more, 5_000,
                fact.totalIncome(), fact.pensionIncome(), fact.otherBenefits(), fact.housingLoanCredit(), 0, fact.designatedCity(), Origin.PAPER, CERTIFIED)));
            return with(changed);
        }

        CapFacts facts() {
            return new CapFacts(new UUID(0, 1), ApplicationKind.NEW, LocalDate.of(2026, 11, 20), patient(), applicant(), kind,
                kind == InsuranceKind.EMPLOYEE ? applicant() : null, severe, ventilated, false, false, true, members.stream()
                .map(member -> new CapFacts.Member(member.id, member.id, "", member.born, "OTHER", member.insured)).toList());
        }

        Map<UUID, List<TaxFact>> taxFacts() {
            Map<UUID, List<TaxFact>> facts = new LinkedHashMap<>();
            members.stream().filter(member -> member.fact != null).forEach(member -> facts.put(member.id, List.of(member.fact)));
            return facts;
        }
    }
}
