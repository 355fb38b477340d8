package jp.komado.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import org.springframework.lang.Nullable;

/** One thing that happened to a case: a message key and parameters that name nobody. Never changed. */
@Entity
@Table(name = "timeline_entry")
class TimelineEntry implements Persistable<UUID> {

    @Id
    private UUID id;
    @Column(insertable = false, updatable = false)
    private Long seq;
    private UUID caseId;
    private Instant at;
    private String step;
    @Nullable
    private String actorId;
    @Nullable
    private String actorName;
    private String messageKey;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> parameters;

    protected TimelineEntry() {
    }

    TimelineEntry(UUID caseId, Instant at, String step, @Nullable String actorId, @Nullable String actorName,
                  String messageKey, List<String> parameters) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.at = at;
        this.step = step;
        this.actorId = actorId;
        this.actorName = actorName;
        this.messageKey = messageKey;
        this.parameters = parameters;
    }

    @Override
    public UUID getId() { return id; }

    @Override
    public boolean isNew() { return seq == null; }

    Instant at() { return at; }

    String step() { return step; }

    @Nullable
    String actorName() { return actorName; }

    String messageKey() { return messageKey; }

    List<String> parameters() { return parameters; }
}
