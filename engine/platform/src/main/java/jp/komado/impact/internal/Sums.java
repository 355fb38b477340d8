package jp.komado.impact.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.komado.impact.ImpactKind;
import jp.komado.impact.ImpactResult;
import jp.komado.impact.internal.Cells.Cell;
import jp.komado.impact.internal.Judgement.Place;

/** Adds an evaluation's sums up to the tables that are read. */
final class Sums {

    private final List<Cell> cells;

    private Sums(List<Cell> cells) {
        this.cells = cells;
    }

    static ImpactResult of(List<Cell> cells) {
        return new Sums(cells).result();
    }

    private ImpactResult result() {
        var computed = total(cell -> !cell.place().kind().isFailing());
        return new ImpactResult(total(cell -> true).cases, total(cell -> cell.place().reached()).cases,
            total(cell -> cell.place().differsToday()).cases, computed.before, computed.after, total(cell -> cell.place().kind().isFailing()).before,
            by(Place::kind, (kind, sum) -> new ImpactResult.KindFigures(kind, sum.cases, sum.before, sum.after)),
            by(place -> new TierKey(place.tierBefore(), place.tierAfter(), place.kind()), (key, sum) -> new ImpactResult.TierFigures(key.before,
                key.after.isEmpty() ? null : key.after, key.kind, sum.cases, sum.before, sum.after)),
            by(place -> new GroupKey(place.insuranceKind(), place.kind()), Sums::group),
            by(place -> new GroupKey(place.ageBand(), place.kind()), Sums::group),
            reasons());
    }

    private List<ImpactResult.ReasonFigures> reasons() {
        return new Sums(cells.stream().filter(cell -> cell.place().kind().isFailing()).toList())
            .by(place -> new GroupKey(place.reason(), place.kind()), (key, sum) -> new ImpactResult.ReasonFigures(key.kind, key.group, sum.cases));
    }

    private static ImpactResult.GroupFigures group(GroupKey key, Sum sum) {
        return new ImpactResult.GroupFigures(key.group, key.kind, sum.cases, sum.before, sum.after);
    }

    private Sum total(Predicate<Cell> which) {
        var sum = new Sum();
        cells.stream().filter(which).forEach(sum::add);
        return sum;
    }

    /** In the order of what is printed of the keys, but for kinds, which have an order. */
    private <K, T> List<T> by(Function<Place, K> key, BiFunction<K, Sum, T> line) {
        Map<K, Sum> sums = new LinkedHashMap<>();
        cells.forEach(cell -> sums.computeIfAbsent(key.apply(cell.place()), any -> new Sum()).add(cell));
        var lines = new ArrayList<T>();
        sums.entrySet().stream().sorted((one, other) -> one.getKey() instanceof ImpactKind kind
                ? kind.compareTo((ImpactKind) other.getKey()) : one.getKey().toString().compareTo(other.getKey().toString()))
            .forEach(entry -> lines.add(line.apply(entry.getKey(), entry.getValue())));
        return lines;
    }

    private record TierKey(String before, String after, ImpactKind kind) {
    }

    private record GroupKey(String group, ImpactKind kind) {
    }

    private static final class Sum {

        private int cases;
        private long before;
        private long after;

        private void add(Cell cell) {
            cases += cell.cases();
            before += cell.beforeYen();
            after += cell.afterYen();
        }
    }
}
