package jp.komado.rules.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.problem.FieldError;

/** What a new version must have in common with the one before it, since programs ask it in the same way. */
final class DraftCheck {

    private static final String WHERE = "/xml";
    /** Tags of releases never look like this, so that none that comes later finds its tag taken. */
    private static final Pattern HERE = Pattern.compile(DecisionRegister.TAG_OF_THE_OFFICE + "[2-9]?");
    private static final Set<String> FEEL = Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final Pattern ARTICLE = Pattern.compile(".*(法|令|規則|告示|告)\\d+(条|号).*|.*附則.*");

    private final List<FieldError> faults = new ArrayList<>();
    private final DecisionModel draft;

    private DraftCheck(DecisionModel draft) {
        this.draft = draft;
    }

    static List<FieldError> faults(DecisionModel draft, DecisionModel before, TableEngine engine) {
        var check = new DraftCheck(draft);
        check.dates(before);
        check.decisions(before);
        check.articles();
        check.cells(engine);
        return check.faults;
    }

    private void dates(DecisionModel before) {
        demand(draft.axis().equals(before.axis()), "rules.draft.axis", before.axis());
        var day = draft.effectiveFrom().format(DateTimeFormatter.ISO_LOCAL_DATE);
        demand(draft.versionTag().startsWith(day) && HERE.matcher(draft.versionTag().substring(Math.min(day.length(), draft.versionTag().length()))).matches(),
            "rules.draft.tag", day);
        demand(!draft.axis().endsWith("_MONTH") || draft.effectiveFrom().getDayOfMonth() == 1, "rules.draft.first-of-month");
    }

    private void decisions(DecisionModel before) {
        demand(draft.decisions().keySet().equals(before.decisions().keySet()), "rules.draft.decisions", String.join(", ", before.decisions().keySet()));
        before.decisions().values().stream().filter(decision -> draft.decisions().containsKey(decision.id())).forEach(decision -> {
            var now = draft.decisions().get(decision.id());
            var unknown = new TreeSet<>(now.inputs().keySet());
            unknown.removeAll(decision.inputs().keySet());
            demand(unknown.isEmpty(), "rules.draft.unknown-input", decision.id(), String.join(", ", unknown));
            var changed = now.inputs().values().stream().filter(input -> decision.inputs().containsKey(input.name()))
                .filter(input -> !input.isReadAs(decision.inputs().get(input.name()))).map(DecisionModel.Input::name).sorted().toList();
            demand(changed.isEmpty(), "rules.draft.other-input", decision.id(), String.join(", ", changed));
            demand(now.outputs().equals(decision.outputs()), "rules.draft.outputs", decision.id(),
                decision.outputs().stream().map(DecisionModel.Output::toString).collect(Collectors.joining(", ")));
            demand(now.hitPolicy().equals(decision.hitPolicy()), "rules.draft.hit-policy", decision.id(), decision.hitPolicy());
            demand(now.table(), "rules.draft.no-table", decision.id());
        });
    }

    /** Every cell, also those that no named case reaches; FEEL alone, since other languages can reach the program they run in. */
    private void cells(TableEngine engine) {
        var cells = draft.cells();
        demand(FEEL.containsAll(cells.languages()), "rules.draft.language", String.join(", ", cells.languages()));
        Stream.concat(cells.expressions().stream().filter(text -> !engine.isExpression(text)), cells.tests().stream().filter(text -> !engine.isTest(text)))
            .forEach(text -> demand(false, "rules.draft.not-readable", text));
    }

    private void articles() {
        var without = draft.annotations().entrySet().stream().filter(rule -> !ARTICLE.matcher(rule.getValue()).matches())
            .map(rule -> rule.getKey()).collect(Collectors.joining(", "));
        demand(without.isEmpty(), "rules.draft.article", without);
    }

    private void demand(boolean holds, String code, Object... args) {
        if (!holds) {
            faults.add(FieldError.of(WHERE, code, args));
        }
    }
}
