package jp.komado.copies.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.komado.copies.CopyItem;
import jp.komado.copies.CopyItem.Reason;
import jp.komado.copies.CopyItem.State;
import jp.komado.copies.CopyOperation;
import jp.komado.copies.RecordKey;
import jp.komado.copies.internal.ComparisonStore.Stray;
import jp.komado.copies.internal.Originals.Original;
import jp.komado.copies.internal.RegisteredCopies.Registered;
import org.springframework.lang.Nullable;

/** Compares the originals with what was last registered successfully, and says what a run has to send. Knows no database. */
final class ChangeCollector {

    private final UUID runId;
    private final Set<String> onTheWay;
    private final Set<String> failed;
    private final List<CopyItem> items = new ArrayList<>();

    /**
     * A run's collector.
     *
     * @param onTheWay keys of records whose answer is awaited: they wait for the next run
     * @param failed keys of records that were not registered the last time
     */
    ChangeCollector(UUID runId, Set<String> onTheWay, Set<String> failed) {
        this.runId = runId;
        this.onTheWay = onTheWay;
        this.failed = failed;
    }

    /**
     * The records of the run, in the order of their keys.
     *
     * @param strays records that only the copy has, as a comparison found
     */
    List<CopyItem> collect(Map<String, Original> originals, Map<String, Registered> copies, List<Stray> strays) {
        var keys = new TreeSet<>(originals.keySet());
        keys.addAll(copies.keySet());
        strays.forEach(stray -> keys.add(stray.key().value()));
        keys.removeAll(onTheWay);
        var seen = new HashSet<String>();
        for (var key : keys) {
            var original = originals.get(key);
            var copy = copies.get(key);
            if (original != null) {
                register(original, copy);
            } else if (copy != null) {
                delete(copy.key(), copy.personId(), copy.caseId(), copy.integratedNumber(), Reason.GONE);
            } else {
                strays.stream().filter(stray -> stray.key().value().equals(key) && seen.add(key))
                    .forEach(stray -> delete(stray.key(), null, null, stray.integratedNumber(), Reason.DIFFERENT));
            }
        }
        return List.copyOf(items);
    }

    private void register(Original original, @Nullable Registered copy) {
        var reason = reason(original, copy);
        if (reason == null) {
            return;
        }
        var problem = original.problem();
        items.add(new CopyItem(UUID.randomUUID(), runId, items.size() + 1, original.key(), original.personId(), original.caseId(),
            CopyOperation.REGISTER, reason, original.integratedNumber(), original.content(), original.issuedOn(),
            problem == null ? State.COLLECTED : State.HELD, problem, null, null));
    }

    @Nullable
    private Reason reason(Original original, @Nullable Registered copy) {
        if (copy != null && copy.again()) {
            return Reason.DIFFERENT;
        }
        if (copy != null && copy.content() != null && copy.content().equals(original.content())
            && copy.integratedNumber().equals(original.integratedNumber())) {
            return null;
        }
        if (failed.contains(original.key().value())) {
            return Reason.AGAIN;
        }
        return copy == null ? Reason.NEW : Reason.CHANGED;
    }

    private void delete(RecordKey key, @Nullable UUID personId, @Nullable UUID caseId, String integratedNumber, Reason reason) {
        items.add(new CopyItem(UUID.randomUUID(), runId, items.size() + 1, key, personId, caseId, CopyOperation.DELETE,
            failed.contains(key.value()) ? Reason.AGAIN : reason, integratedNumber, null, null, State.COLLECTED, null, null, null));
    }
}
