package jp.komado.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * The contractor's answer to an order.
 *
 * @param refused whether the order as a whole is refused
 * @param lines   what is said of each box, as it came
 */
public record ContractorAnswer(LocalDate answeredOn, boolean refused, List<Line> lines) {

    public ContractorAnswer {
        lines = List.copyOf(lines);
    }

    /** One box. */
    public record Line(String boxNumber, BoxResult result, @Nullable String shelf, @Nullable String wayBill) {
    }

    /** What is wrong with an answer. */
    public enum Fault {
        /** A box of the order is not in the answer. */
        NOT_ANSWERED,
        /** A box that was not ordered is in the answer. */
        NOT_ORDERED,
        /** A box stands in the answer more than once. */
        TWICE,
        /** The contractor says that it could not do it. */
        NOT_DONE,
        /** Stored without a shelf, or sent without a way-bill. */
        INCOMPLETE
    }

    /**
     * What follows from the answer.
     *
     * @param done   the lines that can be believed, by box number
     * @param faults what is wrong, by box number
     */
    public record Judgement(OrderOutcome outcome, Map<String, Line> done, Map<String, Fault> faults) {
    }

    /** Compares the answer with the boxes that were ordered. A box about which anything is doubtful is not believed at all. */
    public Judgement judge(OrderKind kind, Collection<String> ordered) {
        if (refused) {
            return new Judgement(OrderOutcome.REFUSED, Map.of(), Map.of());
        }
        var done = new LinkedHashMap<String, Line>();
        var faults = new LinkedHashMap<String, Fault>();
        var awaited = new HashSet<>(ordered);
        var seen = new HashSet<String>();
        for (var line : lines) {
            var number = line.boxNumber();
            if (!seen.add(number)) {
                faults.put(number, Fault.TWICE);
            } else if (!awaited.contains(number)) {
                faults.put(number, Fault.NOT_ORDERED);
            } else if (line.result() != BoxResult.DONE) {
                faults.put(number, Fault.NOT_DONE);
            } else if (kind.handOver() && line.shelf() == null || kind == OrderKind.RETRIEVAL && line.wayBill() == null) {
                faults.put(number, Fault.INCOMPLETE);
            } else {
                done.put(number, line);
            }
        }
        var silent = new ArrayList<>(ordered);
        silent.removeAll(seen);
        silent.forEach(number -> faults.put(number, Fault.NOT_ANSWERED));
        done.keySet().removeAll(faults.keySet());
        return new Judgement(faults.isEmpty() ? OrderOutcome.DONE : OrderOutcome.DIFFERENT, done, faults);
    }
}
