package jp.komado.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LotTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void a_settled_item_stays_as_it_is() {
        var subject = UUID.randomUUID();
        var lot = lotOf(List.of(subject));
        lot.settle(subject, ItemResult.DONE, 12, null, NOW, "worker1");

        assertThatExceptionOfType(IllegalStateException.class)
            .isThrownBy(() -> lot.settle(subject, ItemResult.MISSING, null, null, NOW, "worker2"));
        assertThat(lot.item(subject)).get().extracting(LotItem::result, LotItem::pages, LotItem::settledBy)
            .containsExactly(ItemResult.DONE, 12, "worker1");
    }

    @Test
    void a_lot_takes_no_more_items_once_it_is_being_settled() {
        var subject = UUID.randomUUID();
        var lot = lotOf(List.of(subject, UUID.randomUUID()));
        lot.settle(subject, ItemResult.MISSING, null, null, NOW, "worker1");

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> lot.add(UUID.randomUUID()));
    }

    @Test
    void the_same_subject_is_not_taken_twice_and_a_stranger_is_not_settled() {
        var subject = UUID.randomUUID();
        var lot = lotOf(List.of(subject));

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> lot.add(subject));
        assertThatExceptionOfType(IllegalArgumentException.class)
            .isThrownBy(() -> lot.settle(UUID.randomUUID(), ItemResult.DONE, null, null, NOW, "worker1"));
    }

    @Property(tries = 200)
    void the_totals_always_meet(@ForAll @Size(min = 1, max = 20) List<ItemResult> results) {
        var subjects = Stream.generate(UUID::randomUUID).limit(results.size()).toList();
        var lot = lotOf(subjects);

        for (var i = 0; i < results.size(); i++) {
            if (results.get(i) != ItemResult.OPEN) {
                lot.settle(subjects.get(i), results.get(i), null, null, NOW, "worker1");
            }
        }

        var progress = lot.progress();
        assertThat(progress.done() + progress.missing() + progress.removed() + progress.open()).isEqualTo(progress.items());
        assertThat(progress.settled()).isEqualTo(!results.contains(ItemResult.OPEN));
        assertThat(progress.complete()).isEqualTo(!results.contains(ItemResult.OPEN) && !results.contains(ItemResult.MISSING));
    }

    private static Lot lotOf(List<UUID> subjects) {
        var lot = new Lot("DISPATCH", "26-102-0001", NOW);
        subjects.forEach(lot::add);
        return lot;
    }
}
