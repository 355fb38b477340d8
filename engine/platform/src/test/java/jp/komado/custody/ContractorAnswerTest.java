package jp.komado.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import jp.komado.custody.ContractorAnswer.Fault;
import jp.komado.custody.ContractorAnswer.Line;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ContractorAnswerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<String> ORDERED = List.of("BX26000018", "BX26000026");

    @Test
    void every_box_stored_on_a_shelf_is_as_ordered() {
        var judged = answer(stored("BX26000018", "A-1"), stored("BX26000026", "A-2")).judge(OrderKind.DEPOSIT, ORDERED);

        assertThat(judged.outcome()).isEqualTo(OrderOutcome.DONE);
        assertThat(judged.done()).containsOnlyKeys(ORDERED);
        assertThat(judged.faults()).isEmpty();
    }

    @Test
    void another_box_is_reported_and_the_right_ones_are_believed() {
        var judged = answer(stored("BX26000018", "A-1"), stored("BX26000034", "A-2")).judge(OrderKind.DEPOSIT, ORDERED);

        assertThat(judged.outcome()).isEqualTo(OrderOutcome.DIFFERENT);
        assertThat(judged.done()).containsOnlyKeys("BX26000018");
        assertThat(judged.faults()).containsEntry("BX26000034", Fault.NOT_ORDERED).containsEntry("BX26000026", Fault.NOT_ANSWERED);
    }

    @Test
    void a_box_on_two_shelves_is_believed_on_neither() {
        var judged = answer(stored("BX26000018", "A-1"), stored("BX26000026", "A-2"), stored("BX26000018", "B-9")).judge(OrderKind.DEPOSIT, ORDERED);

        assertThat(judged.done()).containsOnlyKeys("BX26000026");
        assertThat(judged.faults()).containsEntry("BX26000018", Fault.TWICE);
    }

    @Test
    void a_box_stored_nowhere_or_sent_without_a_way_bill_is_not_believed() {
        assertThat(answer(stored("BX26000018", null)).judge(OrderKind.RETURN, List.of("BX26000018")).faults())
            .containsEntry("BX26000018", Fault.INCOMPLETE);
        assertThat(answer(stored("BX26000018", "A-1")).judge(OrderKind.RETRIEVAL, List.of("BX26000018")).faults())
            .containsEntry("BX26000018", Fault.INCOMPLETE);
    }

    @Test
    void an_unknown_box_and_a_broken_seal_are_differences() {
        var judged = answer(new Line("BX26000018", BoxResult.UNKNOWN, null, null), new Line("BX26000026", BoxResult.SEAL_BROKEN, "A-2", null))
            .judge(OrderKind.DEPOSIT, ORDERED);

        assertThat(judged.outcome()).isEqualTo(OrderOutcome.DIFFERENT);
        assertThat(judged.done()).isEmpty();
    }

    @Test
    void a_refused_order_changes_nothing() {
        var judged = new ContractorAnswer(DAY, true, List.of()).judge(OrderKind.RETRIEVAL, ORDERED);

        assertThat(judged.outcome()).isEqualTo(OrderOutcome.REFUSED);
        assertThat(judged.done()).isEmpty();
    }

    @Property
    void only_ordered_boxes_are_believed_and_each_ordered_box_is_either_believed_or_at_fault(@ForAll("lines") List<Line> lines,
            @ForAll OrderKind kind) {
        var judged = new ContractorAnswer(DAY, false, lines).judge(kind, ORDERED);

        var judgedBoxes = new HashSet<>(judged.done().keySet());
        assertThat(ORDERED).containsAll(judgedBoxes);
        assertThat(judged.faults().keySet()).allSatisfy(number -> assertThat(judged.done()).doesNotContainKey(number));
        judgedBoxes.addAll(judged.faults().keySet());
        assertThat(judgedBoxes).containsAll(ORDERED);
        assertThat(judged.outcome() == OrderOutcome.DONE).isEqualTo(judged.done().size() == ORDERED.size() && judged.faults().isEmpty());
    }

    @Property
    void the_order_of_the_lines_does_not_matter(@ForAll("lines") List<Line> lines, @ForAll OrderKind kind) {
        var reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);

        var one = new ContractorAnswer(DAY, false, lines).judge(kind, ORDERED);
        var other = new ContractorAnswer(DAY, false, reversed).judge(kind, ORDERED);

        assertThat(one.outcome()).isEqualTo(other.outcome());
        assertThat(one.done().keySet()).isEqualTo(other.done().keySet());
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        var numbers = Arbitraries.of("BX26000018", "BX26000026", "BX26000034");
        return Combinators.combine(numbers, Arbitraries.of(BoxResult.class), Arbitraries.of("A-1", "B-2").injectNull(0.3),
            Arbitraries.of("W-0001").injectNull(0.3)).as(Line::new).list().ofMaxSize(5);
    }

    private static ContractorAnswer answer(Line... lines) {
        return new ContractorAnswer(DAY, false, Arrays.asList(lines));
    }

    private static Line stored(String number, String shelf) {
        return new Line(number, BoxResult.DONE, shelf, null);
    }
}
