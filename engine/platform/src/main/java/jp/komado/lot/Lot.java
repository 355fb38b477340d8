package jp.komado.lot;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;

/** A numbered collection. Items can be added until the first one is settled; a settled item stays as it is. */
@Entity
@Table(name = "lot")
public class Lot {

    @Id
    private UUID id;
    private String kind;
    private String number;
    private Instant openedAt;
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "lot_id", nullable = false)
    private List<LotItem> items = new ArrayList<>();
    @Version
    private Long version;

    protected Lot() {
    }

    /** An empty lot. */
    public Lot(String kind, String number, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.number = number;
        this.openedAt = openedAt;
    }

    /** Adds a subject as the next item. */
    public void add(UUID subjectId) {
        if (begun()) {
            throw new IllegalStateException("a lot that is being settled takes no more items");
        }
        if (item(subjectId).isPresent()) {
            throw new IllegalArgumentException("the lot has this item already");
        }
        items.add(new LotItem(subjectId, items.size() + 1));
    }

    /** Adds many subjects as the next items, in this order. */
    public void addAll(Collection<UUID> subjectIds) {
        if (begun()) {
            throw new IllegalStateException("a lot that is being settled takes no more items");
        }
        var known = items.stream().map(LotItem::subjectId).collect(Collectors.toSet());
        for (var subjectId : subjectIds) {
            if (!known.add(subjectId)) {
                throw new IllegalArgumentException("the lot has this item already");
            }
            items.add(new LotItem(subjectId, items.size() + 1));
        }
    }

    /** Settles an item once and for all. */
    public void settle(UUID subjectId, ItemResult result, @Nullable Integer pages, @Nullable String note, Instant at, String by) {
        var item = item(subjectId).orElseThrow(() -> new IllegalArgumentException("the lot has no such item"));
        if (item.result() != ItemResult.OPEN) {
            throw new IllegalStateException("the item is settled already");
        }
        if (result == ItemResult.OPEN) {
            throw new IllegalArgumentException("an item is settled by a result");
        }
        item.settle(result, pages, note, at, by);
    }

    /** Whether an item was settled already; then the cover sheet is closed. */
    public boolean begun() {
        return items.stream().anyMatch(i -> i.result() == ItemResult.DONE || i.result() == ItemResult.MISSING);
    }

    public UUID id() { return id; }

    public String kind() { return kind; }

    public String number() { return number; }

    public Instant openedAt() { return openedAt; }

    /** The item of a subject. */
    public Optional<LotItem> item(UUID subjectId) {
        return items.stream().filter(item -> item.subjectId().equals(subjectId)).findFirst();
    }

    /** All items in the order of the cover sheet. */
    public List<LotItem> items() {
        return items.stream().sorted(Comparator.comparingInt(LotItem::position)).toList();
    }

    /** How far it is. */
    public Progress progress() {
        return new Progress(items.size(), count(ItemResult.DONE), count(ItemResult.MISSING), count(ItemResult.REMOVED));
    }

    private int count(ItemResult result) {
        return (int) items.stream().filter(i -> i.result() == result).count();
    }
}
