package jp.komado.copies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.copies.CopyContent;
import jp.komado.copies.RecordKey;
import jp.komado.copies.internal.ComparisonStore.Difference;
import jp.komado.copies.internal.ComparisonStore.Difference.Kind;
import jp.komado.copies.internal.Originals.Original;
import jp.komado.copies.internal.RegisteredCopies.Registered;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** Holds an export of the copies against the originals (原本照合). What differs is listed and sent again by the next run. */
@Service
public class Comparisons {

    private final ComparisonStore store;
    private final Originals originals;
    private final RegisteredCopies copies;
    private final ItemStore items;

    Comparisons(ComparisonStore store, Originals originals, RegisteredCopies copies, ItemStore items) {
        this.store = store;
        this.originals = originals;
        this.copies = copies;
        this.items = items;
    }

    /** Whether this export was compared before. */
    public boolean knows(String exportNumber) {
        return store.knows(exportNumber);
    }

    /** Begins the comparison of an export, record by record. */
    public InProgress begin(String exportNumber, LocalDate exportedOn) {
        return new InProgress(exportNumber, exportedOn, originals.all(), copies.all(), items.onTheWay());
    }

    /** Keeps what was found. */
    public void end(InProgress comparison) {
        var missing = comparison.missing();
        var differences = Stream.concat(comparison.differences.stream(), missing.stream()).toList();
        copies.again(differences.stream().map(difference -> difference.key().value()).collect(Collectors.toSet()));
        store.add(comparison.exportNumber, comparison.exportedOn, comparison.seen.size(), comparison.equal, comparison.pending, differences);
    }

    /** A comparison while the export is read. */
    public static final class InProgress {

        private final String exportNumber;
        private final LocalDate exportedOn;
        private final Map<String, Original> originals;
        private final Map<String, Registered> copies;
        private final Set<String> onTheWay;
        private final Set<String> seen = new HashSet<>();
        private final List<Difference> differences = new ArrayList<>();
        private int equal;
        private int pending;

        InProgress(String exportNumber, LocalDate exportedOn, Map<String, Original> originals, Map<String, Registered> copies,
                   Set<String> onTheWay) {
            this.exportNumber = exportNumber;
            this.exportedOn = exportedOn;
            this.originals = originals;
            this.copies = copies;
            this.onTheWay = onTheWay;
        }

        /** Takes one record of the export; false if its key was there before. */
        public boolean take(String integratedNumber, RecordKey key, CopyContent content) {
            if (!seen.add(key.value())) {
                return false;
            }
            var original = originals.get(key.value());
            var copy = copies.get(key.value());
            if (original != null && content.equals(original.content()) && integratedNumber.equals(original.integratedNumber())) {
                equal++;
            } else if (isPending(key, copy, integratedNumber, content)) {
                pending++;
            } else if (original == null) {
                note(key, Kind.ONLY_IN_COPY, null, null, integratedNumber);
            } else {
                note(key, Kind.DIFFERENT, fields(original, integratedNumber, content), original, integratedNumber);
            }
            return true;
        }

        /** On its way, registered after the export was made, or just what we registered: then the original has changed since. */
        private boolean isPending(RecordKey key, @Nullable Registered copy, String integratedNumber, CopyContent content) {
            return onTheWay.contains(key.value()) || copy != null && (copy.registeredOn().isAfter(exportedOn) || copy.content() == null
                || content.equals(copy.content()) && integratedNumber.equals(copy.integratedNumber()));
        }

        private static String fields(Original original, String integratedNumber, CopyContent content) {
            List<String> names = new ArrayList<>();
            if (!integratedNumber.equals(original.integratedNumber())) {
                names.add("integratedNumber");
            }
            if (original.content() != null) {
                names.addAll(original.content().differences(content));
            }
            return String.join(" ", names);
        }

        /** What was registered before the export was made, and is not in it. */
        List<Difference> missing() {
            return copies.values().stream()
                .filter(copy -> !seen.contains(copy.key().value()) && !onTheWay.contains(copy.key().value()))
                .filter(copy -> !copy.registeredOn().isAfter(exportedOn) && copy.personId() != null)
                .map(copy -> new Difference(copy.key(), Kind.MISSING, null, copy.personId(), copy.integratedNumber(), null))
                .toList();
        }

        private void note(RecordKey key, Kind kind, @Nullable String fields, @Nullable Original original, String integratedNumber) {
            differences.add(new Difference(key, kind, fields, original == null ? null : original.personId(), integratedNumber, null));
        }
    }
}
