package jp.komado.impact.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.komado.impact.internal.SmallCells.Sum;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final int SMALLEST = 10;

    /** Two tables of the same cases, with the same totals at their right ends, as those of an evaluation. */
    record Tables(Map<String, Long> counts, List<Sum> sums) {

        static Tables of(List<List<Integer>> one, List<List<Integer>> splits) {
            Map<String, Long> counts = new LinkedHashMap<>();
            List<Sum> sums = new ArrayList<>();
            int columns = one.get(0).size();
            add(counts, sums, "a", one);
            List<List<Integer>> other = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
            for (int column = 0; column < columns; column++) {
                long total = counts.get("column" + column);
                int part = (int) Math.min(total, splits.get(column % splits.size()).get(0));
                other.get(0).add(part);
                other.get(1).add((int) total - part);
            }
            add(counts, sums, "b", other);
            sums.add(new Sum("total", Stream.iterate(0, i -> i + 1).limit(columns).map(i -> "column" + i).toList()));
            return new Tables(counts, sums);
        }

        private static void add(Map<String, Long> counts, List<Sum> sums, String name, List<List<Integer>> cells) {
            int columns = cells.get(0).size();
            List<String> rows = new ArrayList<>();
            long all = 0;
            for (int row = 0; row < cells.size(); row++) {
                List<String> parts = new ArrayList<>();
                long total = 0;
                for (int column = 0; column < columns; column++) {
                    parts.add(name + row + "/" + column);
                    counts.put(name + row + "/" + column, (long) cells.get(row).get(column));
                    total += cells.get(row).get(column);
                }
                counts.put(name + row, total);
                sums.add(new Sum(name + row, parts));
                rows.add(name + row);
                all += total;
            }
            for (int column = 0; column < columns; column++) {
                int at = column;
                counts.put("column" + column, cells.stream().mapToLong(row -> row.get(at)).sum());
                sums.add(new Sum("column" + column, rows.stream().map(row -> row + "/" + at).toList()));
            }
            counts.put("total", all);
            sums.add(new Sum("total", rows));
        }
    }

    @Property(tries = 2000)
    void no_hidden_count_can_be_computed_by_taking_what_is_told_from_totals(@ForAll("tables") Tables tables) {
        var hidden = SmallCells.hidden(tables.counts, tables.sums, SMALLEST);

        assertThat(subtracting(tables, hidden)).isEqualTo(told(tables, hidden));
    }

    @Property(tries = 1000)
    void a_hidden_count_could_always_be_another_one(@ForAll("tables") Tables tables) {
        var hidden = List.copyOf(SmallCells.hidden(tables.counts, tables.sums, SMALLEST));

        for (int i = 0; i < hidden.size(); i++) {
            assertThat(canChange(hidden, i, tables.sums)).as(hidden.get(i)).isTrue();
        }
    }

    @Property(tries = 1000)
    void no_small_count_is_told_and_neither_is_a_small_sum_of_hidden_ones(@ForAll("tables") Tables tables) {
        var hidden = SmallCells.hidden(tables.counts, tables.sums, SMALLEST);

        assertThat(told(tables, hidden)).allMatch(name -> tables.counts.get(name) == 0 || tables.counts.get(name) >= SMALLEST);
        assertThat(tables.sums).filteredOn(sum -> !hidden.contains(sum.total())).allSatisfy(sum -> {
            long secret = sum.parts().stream().filter(hidden::contains).mapToLong(tables.counts::get).sum();
            assertThat(secret == 0 || secret >= SMALLEST).isTrue();
        });
    }

    @Property(tries = 200)
    void where_all_counts_are_large_nothing_is_hidden(@ForAll @IntRange(min = 10, max = 500) int one,
                                                            @ForAll @IntRange(min = 10, max = 500) int other) {
        var tables = Tables.of(List.of(List.of(one, other), List.of(other, 0)), List.of(List.of(10)));

        assertThat(SmallCells.hidden(tables.counts, tables.sums, SMALLEST)).allMatch(name -> name.startsWith("b"));
    }

    @Test
    void a_cell_that_lines_and_columns_of_two_blocks_would_give_away_together_does_not_stay_alone() {
        // two blocks of four hidden cells, and one hidden cell between them: each line has two or three hidden cells, and yet it follows
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Sum> sums = new ArrayList<>();
        Tables.add(counts, sums, "a", List.of(List.of(3, 8, 50, 60), List.of(8, 9, 4, 70), List.of(80, 90, 8, 9), List.of(50, 60, 9, 9)));

        var hidden = SmallCells.hidden(counts, sums, SMALLEST);

        assertThat(hidden).contains("a1/2");
        assertThat(canChange(List.copyOf(hidden), List.copyOf(hidden).indexOf("a1/2"), sums)).isTrue();
    }

    private static Set<String> told(Tables tables, Set<String> hidden) {
        Set<String> told = new HashSet<>(tables.counts.keySet());
        told.removeAll(hidden);
        return told;
    }

    /** All that a patient reader knows in the end. */
    private static Set<String> subtracting(Tables tables, Set<String> hidden) {
        var known = told(tables, hidden);
        boolean learned = true;
        while (learned) {
            learned = false;
            for (var sum : tables.sums) {
                var unknown = Stream.concat(Stream.of(sum.total()), sum.parts().stream()).filter(name -> !known.contains(name)).toList();
                if (unknown.size() == 1) {
                    learned |= known.add(unknown.get(0));
                }
            }
        }
        return known;
    }

    /** Whether hidden counts can change together so that this one changes and every sum stays: by fractions, unlike the class itself. */
    private static boolean canChange(List<String> hidden, int index, List<Sum> sums) {
        List<double[]> lines = new ArrayList<>();
        for (var sum : sums) {
            var line = new double[hidden.size()];
            for (int i = 0; i < line.length; i++) {
                line[i] = (sum.parts().contains(hidden.get(i)) ? 1 : 0) - (sum.total().equals(hidden.get(i)) ? 1 : 0);
            }
            lines.add(line);
        }
        var alone = new double[hidden.size()];
        alone[index] = 1;
        var with = new ArrayList<>(lines);
        with.add(alone);
        return rank(with) > rank(lines);
    }

    private static int rank(List<double[]> original) {
        var lines = original.stream().map(double[]::clone).toList();
        int rank = 0;
        int columns = lines.isEmpty() ? 0 : lines.get(0).length;
        boolean[] used = new boolean[lines.size()];
        for (int column = 0; column < columns; column++) {
            int pivot = -1;
            for (int i = 0; i < lines.size(); i++) {
                if (!used[i] && Math.abs(lines.get(i)[column]) > 1e-9 && (pivot < 0
                    || Math.abs(lines.get(i)[column]) > Math.abs(lines.get(pivot)[column]))) {
                    pivot = i;
                }
            }
            if (pivot >= 0) {
                used[pivot] = true;
                rank++;
                for (int i = 0; i < lines.size(); i++) {
                    if (i != pivot) {
                        double times = lines.get(i)[column] / lines.get(pivot)[column];
                        for (int k = 0; k < columns; k++) {
                            lines.get(i)[k] -= times * lines.get(pivot)[k];
                        }
                    }
                }
            }
        }
        return rank;
    }

    @Provide
    Arbitrary<Tables> tables() {
        var cell = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 12)),
            net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 200)), net.jqwik.api.Tuple.of(1, Arbitraries.just(0)));
        var splits = Arbitraries.integers().between(0, 30).list().ofSize(1).list().ofMinSize(1).ofMaxSize(4);
        return Arbitraries.integers().between(1, 5).flatMap(columns -> cell.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(6))
            .flatMap(cells -> splits.map(split -> Tables.of(cells, split)));
    }
}
