package jp.komado.custody;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The papers of a case in a box. They lie in one box only. */
@Entity
@Table(name = "custody_box_case")
class PackedCase {

    @Id
    private UUID caseId;
    private UUID boxId;
    private UUID personId;
    private int position;
    private String applicationNumber;
    private LocalDate notifiedOn;
    private Instant addedAt;
    private String addedBy;

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
    }

    UUID caseId() { return caseId; }

    UUID boxId() { return boxId; }

    UUID personId() { return personId; }

    int position() { return position; }

    String applicationNumber() { return applicationNumber; }

    LocalDate notifiedOn() { return notifiedOn; }
}
