package jp.komado.rules.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.komado.problem.FieldError;

/** What a new version must have in common with the one before it, since programs ask it in the same way. */
final class DraftCheck {

    private static final String WHERE = "/xml";
    private static final Pattern CORRECTION = Pattern.compile("(-r[2-9])?");
    private static final Pattern ARTICLE = Pattern.compile(".*(法|令|規則|告示|告)\\d+(条|号).*|.*附則.*");

    private final List<FieldError> faults = new ArrayList<>();
    private final DecisionModel draft;

    private DraftCheck(DecisionModel draft) {
        this.draft = draft;
    }

    static List<FieldError> faults(DecisionModel draft, DecisionModel before) {
        var check = new DraftCheck(draft);
        check.dates(before);
        check.decisions(before);
        check.articles();
        return check.faults;
    }

    private void dates(DecisionModel before) {
        demand(draft.axis().equals(before.axis()), "rules.draft.axis", before.axis());
        var day = draft.effectiveFrom().format(DateTimeFormatter.ISO_LOCAL_DATE);
        demand(draft.versionTag().startsWith(day) && CORRECTION.matcher(draft.versionTag().substring(Math.min(day.length(), draft.versionTag().length()))).matches(),
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
            demand(Set.copyOf(now.outputs()).equals(Set.copyOf(decision.outputs())), "rules.draft.outputs", decision.id(), String.join(", ", decision.outputs()));
        });
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
