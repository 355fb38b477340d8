package jp.komado.impact.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Hides small counts of tables that share their totals, and as many others as it takes that no reader can compute a hidden one: neither by
 * taking what is told from a total, nor by any way of adding and subtracting lines of all tables together, nor by learning that a few hidden
 * ones make a small sum. Zero is told, since nobody is behind it. All that is hidden looks the same: a mark that told small ones from those
 * hidden for their sake would tell that the latter are large.
 */
final class SmallCells {

    /** Prime, and its products fit into a long: enough to solve lines whose numbers are 1 and -1 without rounding. */
    private static final long MODULUS = 2_147_483_647L;

    private final Map<String, Long> counts;
    private final List<Sum> sums;
    private final long smallest;
    private final Set<String> hidden = new TreeSet<>();

    private SmallCells(Map<String, Long> counts, List<Sum> sums, long smallest) {
        this.counts = counts;
        this.sums = sums;
        this.smallest = smallest;
    }

    /** A count that is the sum of others. */
    record Sum(String total, List<String> parts) {

        Sum {
            parts = List.copyOf(parts);
        }

        private Stream<String> all() {
            return Stream.concat(Stream.of(total), parts.stream());
        }
    }

    /**
     * The counts to hide.
     *
     * @param counts all that would be told, totals among them
     * @param sums how they belong together
     * @param smallest the smallest count that may be told, besides zero
     */
    static Set<String> hidden(Map<String, Long> counts, List<Sum> sums, long smallest) {
        var cells = new SmallCells(counts, sums, smallest);
        cells.hide();
        return cells.hidden;
    }

    private void hide() {
        counts.forEach((name, count) -> {
            if (count > 0 && count < smallest) {
                hidden.add(name);
            }
        });
        var next = next();
        while (next.isPresent()) {
            hidden.add(next.get());
            next = next();
        }
    }

    private Optional<String> next() {
        for (var sum : sums) {
            if (!hidden.contains(sum.total()) && isSmall(sum)) {
                var other = smallestTold(sum.parts().stream());
                if (other.isPresent()) {
                    return other;
                }
            }
        }
        return computable().stream().findFirst().flatMap(name ->
            smallestTold(sums.stream().filter(sum -> sum.all().anyMatch(name::equals)).flatMap(Sum::all))
                .or(() -> smallestTold(counts.keySet().stream())));
    }

    private boolean isSmall(Sum sum) {
        long hiddenSum = sum.parts().stream().filter(hidden::contains).mapToLong(counts::get).sum();
        return hiddenSum > 0 && hiddenSum < smallest;
    }

    private Optional<String> smallestTold(Stream<String> names) {
        return names.filter(name -> !hidden.contains(name) && counts.get(name) > 0)
            .min(Comparator.comparing((String name) -> counts.get(name)).thenComparing(Comparator.naturalOrder()));
    }

    /** Hidden counts that follow from what is told: their columns stand alone in a line once the lines are solved. */
    private Set<String> computable() {
        var names = List.copyOf(hidden);
        List<long[]> lines = new ArrayList<>();
        for (var sum : sums) {
            var line = new long[names.size()];
            boolean anything = false;
            for (int i = 0; i < line.length; i++) {
                long weight = sum.parts().contains(names.get(i)) ? 1 : 0;
                weight -= sum.total().equals(names.get(i)) ? 1 : 0;
                line[i] = Math.floorMod(weight, MODULUS);
                anything |= weight != 0;
            }
            if (anything) {
                lines.add(line);
            }
        }
        solve(lines, names.size());
        Set<String> found = new HashSet<>();
        for (var line : lines) {
            int alone = -1;
            int filled = 0;
            for (int i = 0; i < line.length; i++) {
                if (line[i] != 0) {
                    alone = i;
                    filled++;
                }
            }
            if (filled == 1) {
                found.add(names.get(alone));
            }
        }
        return new TreeSet<>(found);
    }

    private static void solve(List<long[]> lines, int columns) {
        int solved = 0;
        for (int column = 0; column < columns && solved < lines.size(); column++) {
            int pivot = solved;
            while (pivot < lines.size() && lines.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < lines.size()) {
                var line = lines.get(pivot);
                lines.set(pivot, lines.get(solved));
                lines.set(solved, line);
                long inverse = power(line[column], MODULUS - 2);
                for (int i = 0; i < columns; i++) {
                    line[i] = line[i] * inverse % MODULUS;
                }
                clear(lines, solved, column);
                solved++;
            }
        }
    }

    private static void clear(List<long[]> lines, int solved, int column) {
        var line = lines.get(solved);
        for (int other = 0; other < lines.size(); other++) {
            long times = lines.get(other)[column];
            if (other != solved && times != 0) {
                var cleared = lines.get(other);
                for (int i = 0; i < line.length; i++) {
                    cleared[i] = Math.floorMod(cleared[i] - times * line[i] % MODULUS, MODULUS);
                }
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long rest = exponent, square = base; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result * square % MODULUS;
            }
            square = square * square % MODULUS;
        }
        return result;
    }
}
