package jp.komado.cap.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.cap.CapAssessment.HouseholdLine;
import jp.komado.cap.CapAssessment.Input;
import jp.komado.cap.CapAssessment.Step;
import jp.komado.cap.AssistanceFact;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.dossier.CapFacts;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.FiredRule;
import org.springframework.lang.Nullable;

/** Writes down what each table read, from where, and what it answered by which article. */
class Explanation {

    private static final String HOUSEHOLD = "assessment-household";
    private static final String TAX_YEAR = "tax-year";
    private static final String TAX_FIGURE = "tax-figure";
    private static final String TIER = "income-tier";
    /** Who chose and why stays within the office. */
    static final String TIER_CHOSEN = "highest-tier-chosen";
    private static final String SEVERE = "severe-recognition";
    private static final String WELFARE = "生活保護・支援給付";

    private final CapFacts facts;
    @Nullable
    private final AssistanceFact assistance;
    private final List<Step> steps = new ArrayList<>();

    Explanation(CapFacts facts, @Nullable AssistanceFact assistance) {
        this.facts = facts;
        this.assistance = assistance;
    }

    /** Something about the case as a whole. */
    void about(DecisionResult result) {
        result.fired().forEach(fired -> steps.add(step(fired, result.versionTag(), null, null)));
    }

    /** Something about a person; the tax year, which is the same for all, is told once. */
    void about(DecisionResult result, UUID personId, @Nullable TaxFact fact) {
        result.fired().stream().filter(fired -> !fired.table().equals(TAX_YEAR))
            .forEach(fired -> steps.add(step(fired, result.versionTag(), personId, fact)));
    }

    /** The tier stands by a person's choice: the step says so, instead of a row of the table, which did not decide. */
    void tierWasChosen(TierChoices.Choice choice, ZoneId zone) {
        steps.replaceAll(step -> step.table().equals(TIER)
            ? new Step(TIER_CHOSEN, "最高階層とする判断", null, step.versionTag(),
                List.of(new Input("判断の理由", choice.reason(), null, null, null),
                    new Input("判断した職員", choice.name(), null, LocalDate.ofInstant(choice.at(), zone), null)),
                "explicit-choice", "申告・証明が得られないため、職員が表によらず最高の階層区分を選んだ", step.output())
            : step);
    }

    List<Step> steps() {
        return steps;
    }

    /** The first output of a table's last answer. */
    @SuppressWarnings("unchecked")
    <T> T output(String table) {
        return (T) last(table, null).output().values().iterator().next();
    }

    HouseholdLine line(CapFacts.Member member, @Nullable TaxFact fact, int taxYear, long levy) {
        var household = last(HOUSEHOLD, member.personId());
        boolean counted = (Boolean) household.output().values().iterator().next();
        boolean asked = counted && fact != null;
        var figure = steps.stream().filter(step -> step.table().equals(TAX_FIGURE) && member.personId().equals(step.personId())).findFirst();
        return new HouseholdLine(member.personId(), member.relationship(), counted, taxYear, asked ? fact.status() : null, levy,
            asked ? fact.origin() : null, asked ? fact.originDate() : null, asked ? fact.inquiryNumber() : null,
            counted ? figure.map(Step::annotation).orElse(household.annotation()) : household.annotation());
    }

    private Step last(String table, @Nullable UUID personId) {
        return steps.stream().filter(step -> step.table().equals(table) && (personId == null || personId.equals(step.personId())))
            .reduce((first, second) -> second).orElseThrow();
    }

    private Step step(FiredRule fired, String versionTag, @Nullable UUID personId, @Nullable TaxFact fact) {
        var source = source(fired.table(), fact);
        var inputs = fired.inputs().entrySet().stream().map(input -> input(input.getKey(), input.getValue(), source)).toList();
        return new Step(fired.table(), fired.title(), personId, versionTag, inputs, fired.ruleId(), fired.annotation(), fired.outputs());
    }

    /** Whether the household is on assistance is the one value of the tier that does not come from a table before. */
    private Input input(String name, @Nullable Object value, Source tableSource) {
        var source = !name.equals(WELFARE) ? tableSource
            : assistance == null ? new Source(Origin.APPLICATION, facts.applicationDate(), null)
            : new Source(assistance.origin(), assistance.originDate(), assistance.inquiryNumber());
        return new Input(name, value, source.origin, source.date, source.inquiryNumber);
    }

    private Source source(String table, @Nullable TaxFact fact) {
        return switch (table) {
            case HOUSEHOLD, TAX_YEAR -> new Source(Origin.APPLICATION, facts.applicationDate(), null);
            case TAX_FIGURE -> fact == null ? new Source(null, null, null) : new Source(fact.origin(), fact.originDate(), fact.inquiryNumber());
            case SEVERE -> facts.boardAnswered() ? new Source(Origin.BOARD, null, null)
                : new Source(Origin.APPLICATION, facts.applicationDate(), null);
            default -> new Source(Origin.COMPUTED, null, null);
        };
    }

    private record Source(@Nullable Origin origin, @Nullable LocalDate date, @Nullable Long inquiryNumber) {
    }
}
