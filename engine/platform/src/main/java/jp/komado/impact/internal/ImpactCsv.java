package jp.komado.impact.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.ImpactKind;
import jp.komado.impact.ImpactResult;
import jp.komado.problem.Messages;
import jp.komado.text.SpreadsheetCsv;
import org.springframework.lang.Nullable;

/**
 * A result for a meeting, with its small counts hidden ({@link SmallCells}) together with their amounts. The table of tiers has no amounts:
 * who knows the caps of two tiers would solve two counts from their sum.
 */
final class ImpactCsv {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String TOTAL = "total";
    private static final String COMPUTED = "computed";

    private final Messages messages;
    private final int smallest;
    private final ZoneId zone;
    /** Everything that is told, in the order of the file. */
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    private ImpactCsv(Messages messages, int smallest, ZoneId zone) {
        this.messages = messages;
        this.smallest = smallest;
        this.zone = zone;
    }

    /**
     * A line of the file.
     *
     * @param beforeYen null where no amount stands beside the count, as {@code afterYen}
     */
    private record Line(String table, String group, String after, String kind, long count, @Nullable Long beforeYen, @Nullable Long afterYen) {

        static Line count(String table, String group, String after, String kind, long count) {
            return new Line(table, group, after, kind, count, null, null);
        }
    }

    /** The whole file as text, in the language of the request. */
    static String of(ImpactEvaluation evaluation, ImpactResult result, int smallest, Messages messages, ZoneId zone) {
        var csv = new ImpactCsv(messages, smallest, zone);
        csv.gather(result);
        return csv.write(evaluation);
    }

    /** What is told, and how it adds up: each table with its totals, which it shares with the others. */
    private void gather(ImpactResult result) {
        var all = text("all");
        add(TOTAL, Line.count(text("table.total"), all, "", "", result.cases()));
        add(COMPUTED, new Line(text("table.total"), text("computed"), "", "", result.byKind().stream().filter(line -> !line.kind().isFailing())
            .mapToInt(ImpactResult.KindFigures::cases).sum(), result.beforeYen(), result.afterYen()), TOTAL);
        for (var kind : ImpactKind.values()) {
            var found = result.byKind().stream().filter(line -> line.kind() == kind).findFirst().orElse(new ImpactResult.KindFigures(kind, 0, 0, 0));
            add(key(kind), new Line(text("table.kind"), all, "", kind(kind), found.cases(), found.beforeYen(), after(kind, found.afterYen())),
                kind.isFailing() ? TOTAL : COMPUTED);
        }
        pair("reached", result.reached(), result.cases());
        pair("today", result.differentToday(), result.cases());
        tiers(result.byTier());
        groups("insurance", result.byInsurance());
        groups("age", result.byAge());
        result.reasons().forEach(line -> add("reason " + line.kind() + " " + line.code(),
            Line.count(text("table.reason"), reason(messages, line.code()), "", kind(line.kind()), line.cases()), key(line.kind()) + " reasons"));
    }

    /** What cannot be computed has no amount, and above all not the amount zero, with which a reader could go on computing. */
    @Nullable
    private static Long after(ImpactKind kind, long yen) {
        return kind.isFailing() ? null : Long.valueOf(yen);
    }

    private void pair(String name, int yes, int all) {
        add(name + " yes", Line.count(text("table." + name), text(name + ".yes"), "", "", yes), TOTAL + " " + name);
        add(name + " no", Line.count(text("table." + name), text(name + ".no"), "", "", all - yes), TOTAL + " " + name);
    }

    private void tiers(List<ImpactResult.TierFigures> tiers) {
        Map<String, Long> before = new TreeMap<>();
        Map<String, Long> after = new TreeMap<>();
        tiers.forEach(line -> {
            before.merge(line.before(), (long) line.cases(), Long::sum);
            if (line.after() != null) {
                after.merge(line.after(), (long) line.cases(), Long::sum);
            }
        });
        before.forEach((tier, count) -> add("before " + tier, tierLine(tier, text("all"), "", count), TOTAL + " before"));
        after.forEach((tier, count) -> add("after " + tier, tierLine(text("all"), tier, "", count), TOTAL + " after"));
        ImpactKind.FAILING.forEach(kind -> parts.computeIfAbsent(TOTAL + " after", any -> new ArrayList<>()).add(key(kind)));
        tiers.forEach(line -> add("tier " + line.before() + " " + line.after() + " " + line.kind(),
            tierLine(line.before(), line.after() == null ? text("none") : line.after(), kind(line.kind()), line.cases()),
            "before " + line.before(), line.after() == null ? "" : "after " + line.after(), key(line.kind()) + " tiers"));
    }

    private Line tierLine(String before, String after, String kind, long count) {
        return Line.count(text("table.tier"), before, after, kind, count);
    }

    /** A group's total has no amounts: its part that cannot be computed has none either, and would make the rest computable. */
    private void groups(String table, List<ImpactResult.GroupFigures> groups) {
        Map<String, Long> totals = new TreeMap<>();
        groups.forEach(line -> totals.merge(line.group(), (long) line.cases(), Long::sum));
        totals.forEach((group, count) -> add(table + " " + group, Line.count(text("table." + table), group(table, group), "", "", count),
            TOTAL + " " + table));
        groups.forEach(line -> add(table + " " + line.group() + " " + line.kind(), new Line(text("table." + table), group(table, line.group()), "",
            kind(line.kind()), line.cases(), line.beforeYen(), after(line.kind(), line.afterYen())),
            table + " " + line.group(), key(line.kind()) + " " + table));
    }

    private String group(String table, String code) {
        var key = "impact." + table + "." + code;
        return messages.has(key) ? messages.text(key) : code;
    }

    /** Notes a line, and the sums that it is a part of: what follows the total's name only tells tables apart. */
    private void add(String name, Line line, String... sums) {
        lines.put(name, line);
        Arrays.stream(sums).filter(sum -> !sum.isEmpty()).forEach(sum -> parts.computeIfAbsent(sum, any -> new ArrayList<>()).add(name));
    }

    private static String key(ImpactKind kind) {
        return "kind-" + kind;
    }

    private Set<String> hidden() {
        Map<String, Long> counts = new TreeMap<>();
        lines.forEach((name, line) -> counts.put(name, line.count));
        var sums = parts.entrySet().stream().map(sum -> new SmallCells.Sum(lines.containsKey(sum.getKey()) ? sum.getKey()
            : sum.getKey().substring(0, sum.getKey().indexOf(' ')), sum.getValue())).toList();
        return SmallCells.hidden(counts, sums, smallest);
    }

    private String write(ImpactEvaluation evaluation) {
        var hidden = hidden();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(text("head.table"), text("head.group"), text("head.after"), text("head.kind"), text("head.cases"), text("head.before"),
            text("head.afterYen")));
        conditions(evaluation).forEach(condition -> rows.add(List.of(text("table.condition"), condition, "", "", "", "", "")));
        lines.forEach((key, line) -> {
            var secret = hidden.contains(key) ? text("hidden") : null;
            rows.add(Arrays.asList(line.table, line.group, line.after, line.kind, cell(line.count, secret), cell(line.beforeYen, secret),
                cell(line.afterYen, secret)));
        });
        return SpreadsheetCsv.of(rows);
    }

    private List<String> conditions(ImpactEvaluation evaluation) {
        List<String> conditions = new ArrayList<>();
        evaluation.versions().stream().filter(ImpactEvaluation.Version::asked)
            .forEach(version -> conditions.add(text("condition.version", version.name(), version.versionTag())));
        conditions.add(evaluation.applicationMonth() == null ? text("condition.own-month")
            : text("condition.month", evaluation.applicationMonth().toString()));
        conditions.add(text("condition.data", MINUTE.format(evaluation.dataOf().atZone(zone))));
        conditions.add(text("condition.caps"));
        conditions.add(text("condition.hidden", smallest));
        return conditions;
    }

    private static String cell(@Nullable Long number, @Nullable String secret) {
        return number == null ? "" : secret == null ? number.toString() : secret;
    }

    private String kind(ImpactKind kind) {
        return messages.text("impact.kind." + kind);
    }

    /** A reason in words: what the case lacks, or what which table does not do. */
    static String reason(Messages messages, String code) {
        var space = code.indexOf(' ');
        return space < 0 ? messages.text("impact.reason." + code)
            : messages.text("impact.reason." + code.substring(0, space), code.substring(space + 1));
    }

    private String text(String key, Object... args) {
        return messages.text("impact.export." + key, args);
    }

}
