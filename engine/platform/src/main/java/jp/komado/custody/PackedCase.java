package jp.komado.custody;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * The papers of a case in a box. They lie in one box only: a line is always inserted, never merged over the one that somebody else has
 * just written.
 */
@Entity
@Table(name = "custody_box_case")
class PackedCase implements Persistable<UUID> {

    @Id
    private UUID caseId;
    private UUID boxId;
    private UUID personId;
    private int position;
    private String applicationNumber;
    private LocalDate notifiedOn;
    private Instant addedAt;
    private String addedBy;
    @Transient
    private boolean fresh;

    protected PackedCase() {
    }

    PackedCase(UUID caseId, UUID boxId, UUID personId, int position, String applicationNumber, LocalDate notifiedOn, Instant at, String by) {
        this.caseId = caseId;
        this.boxId = boxId;
        this.personId = personId;
        this.position = position;
        this.applicationNumber = applicationNumber;
        this.notifiedOn = notifiedOn;
        this.addedAt = at;
        this.addedBy = by;
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return caseId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    UUID caseId() { return caseId; }

    UUID boxId() { return boxId; }

    UUID personId() { return personId; }

    int position() { return position; }

    String applicationNumber() { return applicationNumber; }

    LocalDate notifiedOn() { return notifiedOn; }
}
