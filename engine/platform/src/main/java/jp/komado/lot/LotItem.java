package jp.komado.lot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** One thing in a lot, known by the id it has in the room that opened the lot. */
@Entity
@Table(name = "lot_item")
public class LotItem {

    @Id
    private UUID id;
    private UUID subjectId;
    private int position;
    @Enumerated(EnumType.STRING)
    private ItemResult result;
    @Nullable
    private Integer pages;
    @Nullable
    private String note;
    @Nullable
    private Instant settledAt;
    @Nullable
    private String settledBy;
    @Version
    private Long version;

    protected LotItem() {
    }

    LotItem(UUID subjectId, int position) {
        this.id = UUID.randomUUID();
        this.subjectId = subjectId;
        this.position = position;
        this.result = ItemResult.OPEN;
    }

    void settle(ItemResult result, @Nullable Integer pages, @Nullable String note, Instant at, String by) {
        this.result = result;
        this.pages = pages;
        this.note = note;
        this.settledAt = at;
        this.settledBy = by;
    }

    public UUID subjectId() { return subjectId; }

    /** Place on the cover sheet, from 1. */
    public int position() { return position; }

    public ItemResult result() { return result; }

    @Nullable
    public Integer pages() { return pages; }

    @Nullable
    public String note() { return note; }

    @Nullable
    public Instant settledAt() { return settledAt; }

    @Nullable
    public String settledBy() { return settledBy; }
}
