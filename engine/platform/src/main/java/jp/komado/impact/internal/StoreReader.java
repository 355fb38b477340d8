package jp.komado.impact.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.batch.item.ExecutionContext;
import org.springframework.batch.item.ItemStreamReader;
import org.springframework.lang.Nullable;

/** Reads the store in the order of its keys, a page at a time, and goes on where it was interrupted. */
final class StoreReader implements ItemStreamReader<DeidentifiedStore.Row> {

    private static final String LAST = "impact.last-key";

    private final DeidentifiedStore store;
    private final Supplier<UUID> generation;
    private final int page;
    private final Deque<DeidentifiedStore.Row> read = new ArrayDeque<>();
    @Nullable
    private UUID opened;
    @Nullable
    private UUID last;

    /** The generation is asked for when the first row is read: it is known only after the step before. */
    StoreReader(DeidentifiedStore store, Supplier<UUID> generation, int page) {
        this.store = store;
        this.generation = generation;
        this.page = page;
    }

    @Override
    public void open(ExecutionContext context) {
        opened = generation.get();
        last = context.containsKey(LAST) ? UUID.fromString(context.getString(LAST)) : null;
        read.clear();
    }

    @Override
    public void update(ExecutionContext context) {
        if (last != null) {
            context.putString(LAST, last.toString());
        }
    }

    @Override
    @Nullable
    public DeidentifiedStore.Row read() {
        if (read.isEmpty()) {
            read.addAll(store.page(opened, last, page));
        }
        var row = read.poll();
        if (row != null) {
            last = row.key();
        }
        return row;
    }
}
