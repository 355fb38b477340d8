package jp.komado.counterparts.payer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

/** What hospitals know of the high-cost limits. */
final class Limits {

    private record Row(YearMonth from, String highCostClass, long base, long threshold, int percent) {
    }

    private final List<Row> rows;

    Limits() {
        try (var in = Limits.class.getResourceAsStream("/payer/high-cost-limits.csv")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(Limits::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var cells = line.split(",");
        return new Row(YearMonth.parse(cells[0]), cells[1], Long.parseLong(cells[2]), Long.parseLong(cells[3]), Integer.parseInt(cells[4]));
    }

    /** The limit in yen; without a class that of ウ, under public assistance that of オ. */
    long of(Holder holder, YearMonth service, long cost) {
        var wanted = holder.publicAssistance() ? "O" : holder.highCostClass() == null ? "U" : holder.highCostClass();
        var row = rows.stream().filter(one -> one.highCostClass.equals(wanted) && !one.from.isAfter(service)).reduce((earlier, later) -> later)
            .orElseThrow(() -> new IllegalArgumentException("適用区分がありません：" + wanted));
        return row.base + (Math.max(0, cost - row.threshold) * row.percent + 50) / 100;
    }
}
