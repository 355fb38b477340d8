package jp.komado.impact.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.ImpactKind;
import jp.komado.impact.internal.Cells.Cell;
import jp.komado.problem.Messages;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What somebody can make of the file who has nothing but the file. */
class ImpactCsvTest {

    private static final int SMALLEST = 10;
    private static final String HIDDEN = "impact.export.hidden";
    private static final int COUNT = 4;
    private static final ImpactEvaluation EVALUATION = new ImpactEvaluation(UUID.randomUUID(), 1, ImpactEvaluation.State.DONE, Instant.EPOCH,
        "analyst",
        List.of(), null, Instant.EPOCH, 0, 0, 0, Instant.EPOCH, Instant.EPOCH, null);

    @Property(tries = 500)
    void no_small_count_is_told_and_no_amount_beside_a_hidden_count(@ForAll("cells") List<Cell> cells) {
        var lines = file(cells);

        assertThat(lines).allSatisfy(line -> {
            var count = line.get(COUNT);
            assertThat(count.equals(HIDDEN) || count.equals("0") || Integer.parseInt(count) >= SMALLEST).isTrue();
            assertThat(line.get(COUNT).equals(HIDDEN)).isEqualTo(Stream.of(5, 6).map(line::get).anyMatch(HIDDEN::equals) || count.equals(HIDDEN));
            if (count.equals(HIDDEN)) {
                assertThat(Stream.of(5, 6).map(line::get)).allMatch(amount -> amount.isEmpty() || amount.equals(HIDDEN));
            }
        });
    }

    @Property(tries = 500)
    void nothing_hidden_follows_by_subtracting_lines_of_any_tables(@ForAll("cells") List<Cell> cells) {
        var lines = file(cells);

        for (int column = COUNT; column <= COUNT + 2; column++) {
            assertThat(learned(lines, column)).as("column " + column).isEmpty();
        }
    }

    /** The sums that a reader knows of: by kind, by group, by tier before and after, of each kind over each table, and of all. */
    private static List<List<Integer>> sums(List<CSVRecord> lines) {
        List<List<Integer>> sums = new ArrayList<>();
        int total = only(lines, line -> is(line, "total", "impact.export.all", ""));
        int computed = only(lines, line -> is(line, "total", "impact.export.computed", ""));
        sums.add(join(computed, find(lines, line -> table(line, "kind") && Stream.of("SAME", "HIGHER", "LOWER").anyMatch(line.get(3)::endsWith))));
        sums.add(join(total, Stream.concat(Stream.of(computed), find(lines, line -> table(line, "kind") && line.get(3).endsWith("ING")
            || table(line, "kind") && line.get(3).endsWith("ANYWAY")).stream()).toList()));
        for (var name : List.of("reached", "today")) {
            sums.add(join(total, find(lines, line -> table(line, name))));
        }
        for (var kind : ImpactKind.values()) {
            int all = only(lines, line -> table(line, "kind") && line.get(3).endsWith("." + kind));
            for (var name : List.of("insurance", "age", "tier", kind.isFailing() ? "reason" : "age")) {
                sums.add(join(all, find(lines, line -> table(line, name) && line.get(3).endsWith("." + kind))));
            }
        }
        for (var name : List.of("insurance", "age")) {
            groups(sums, lines, total, name, line -> line.get(1), line -> true);
        }
        groups(sums, lines, total, "tier", line -> line.get(1), line -> line.get(2).equals("impact.export.all"));
        var after = find(lines, line -> table(line, "tier") && line.get(1).equals("impact.export.all"));
        after.forEach(all -> sums.add(join(all, find(lines, line -> table(line, "tier") && !line.get(3).isEmpty()
            && line.get(2).equals(lines.get(all).get(2))))));
        sums.add(join(computed, after));
        return sums;
    }

    private static void groups(List<List<Integer>> sums, List<CSVRecord> lines, int total, String name, Function<CSVRecord, String> group,
                               Predicate<CSVRecord> isTotal) {
        var totals = find(lines, line -> table(line, name) && line.get(3).isEmpty() && isTotal.test(line));
        sums.add(join(total, totals));
        totals.forEach(all -> sums.add(join(all, find(lines, line -> table(line, name) && !line.get(3).isEmpty()
            && group.apply(line).equals(group.apply(lines.get(all)))))));
    }

    private static Set<Integer> learned(List<CSVRecord> lines, int column) {
        Set<Integer> hidden = new HashSet<>(find(lines, line -> line.get(column).equals(HIDDEN)));
        Set<Integer> learned = new HashSet<>();
        // of amounts only sums count all of whose lines have one, or none because nothing was computed
        var sums = sums(lines).stream().filter(sum -> column == COUNT || sum.stream().allMatch(line -> !lines.get(line).get(column).isEmpty()
            || column == COUNT + 2 && lines.get(line).get(3).contains("FAILING"))).toList();
        boolean more = true;
        while (more) {
            more = false;
            for (var sum : sums) {
                var unknown = sum.stream().filter(line -> hidden.contains(line) && !learned.contains(line)).distinct().toList();
                if (unknown.size() == 1) {
                    more |= learned.add(unknown.get(0));
                }
            }
        }
        return learned;
    }

    private static boolean is(CSVRecord line, String table, String group, String kind) {
        return table(line, table) && line.get(1).equals(group) && line.get(3).equals(kind);
    }

    private static boolean table(CSVRecord line, String name) {
        return line.get(0).equals("impact.export.table." + name);
    }

    private static int only(List<CSVRecord> lines, Predicate<CSVRecord> which) {
        var found = find(lines, which);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Integer> find(List<CSVRecord> lines, Predicate<CSVRecord> which) {
        return Stream.iterate(0, i -> i + 1).limit(lines.size()).filter(i -> which.test(lines.get(i))).toList();
    }

    private static List<Integer> join(int total, List<Integer> parts) {
        return Stream.concat(Stream.of(total), parts.stream()).toList();
    }

    private static List<CSVRecord> file(List<Cell> cells) {
        var text = ImpactCsv.of(EVALUATION, Sums.of(cells), SMALLEST, new Keys(), ZoneId.of("Asia/Tokyo"));
        assertThat(text).startsWith("\uFEFF");
        try {
            return CSVFormat.EXCEL.parse(new StringReader(text.substring(1))).stream().skip(1)
                .filter(line -> !table(line, "condition")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<List<Cell>> cells() {
        var place = Combinators.combine(Arbitraries.of(ImpactKind.class), Arbitraries.of("I", "IV", "V"), Arbitraries.of("IV", "V", "VI"),
            Arbitraries.of("EMPLOYEE", "NHI", "UNKNOWN"), Arbitraries.of("0-5", "6-11", "18+"), Arbitraries.of("UNDECLARED", "NO_RULE income-tier"),
            Arbitraries.of(true, false), Arbitraries.of(true, false)).as((kind, before, after, insurance, age, reason, differs, reached) ->
            new Judgement.Place(kind, before, kind.isFailing() ? "" : after, insurance, age, kind.isFailing() ? reason : "", differs, reached));
        var cases = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 11)),
            net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 3_000)));
        return Combinators.combine(place, cases).as((where, count) -> new Cell(where, count, count * 5_000L, where.kind().isFailing() ? 0
            : count * 2_500L))
            .list().ofMaxSize(40).map(ImpactCsvTest::once);
    }

    private static List<Cell> once(List<Cell> cells) {
        Map<Judgement.Place, Cell> places = new HashMap<>();
        cells.forEach(cell -> places.putIfAbsent(cell.place(), cell));
        return List.copyOf(places.values());
    }

    /** Keys in place of words. */
    private static final class Keys implements Messages {

        @Override
        public String text(String key, Object... args) {
            return args.length == 0 ? key : key + " " + List.of(args);
        }

        @Override
        public String text(Locale locale, String key, Object... args) {
            return text(key, args);
        }

        @Override
        public boolean has(String key) {
            return false;
        }

        @Override
        public Locale locale() {
            return Locale.JAPANESE;
        }
    }
}
