package jp.komado.issuance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** A case on the list that its municipality receives. */
@Entity
@Table(name = "result_list_entry")
class ResultListEntry {

    @Id
    private UUID id;
    private UUID caseId;
    private UUID personId;
    private String municipalityCode;
    private LocalDate listMonth;
    @Enumerated(EnumType.STRING)
    private ResultOutcome outcome;
    private LocalDate decidedOn;
    private LocalDate listedOn;
    @Nullable
    private UUID deliveryId;
    @Version
    private Long version;

    protected ResultListEntry() {
    }

    ResultListEntry(UUID caseId, UUID personId, String municipalityCode, ResultOutcome outcome, LocalDate decidedOn, LocalDate listedOn) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.personId = personId;
        this.municipalityCode = municipalityCode;
        this.outcome = outcome;
        this.decidedOn = decidedOn;
        this.listedOn = listedOn;
        this.listMonth = listedOn.withDayOfMonth(1);
    }

    /** It went out with this delivery. */
    void sentWith(UUID delivery) {
        deliveryId = delivery;
    }

    /** The delivery it went out with; null while it waits for one. */
    @Nullable
    UUID deliveryId() {
        return deliveryId;
    }

    UUID caseId() {
        return caseId;
    }

    UUID personId() {
        return personId;
    }

    String municipalityCode() {
        return municipalityCode;
    }

    ResultOutcome outcome() {
        return outcome;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    LocalDate listedOn() {
        return listedOn;
    }
}
