package jp.komado.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** 進達: one bag of a municipality on one day. Which applications are in it, and what became of each, is the lot's. */
@Entity
@Table(name = "dispatch")
class Dispatch {

    @Id
    private UUID id;
    private UUID lotId;
    private String number;
    private String municipalityCode;
    @Nullable
    private String bagNumber;
    private LocalDate sentOn;
    private String sentBy;
    @Version
    private Long version;

    protected Dispatch() {
    }

    Dispatch(UUID lotId, String number, String municipalityCode, @Nullable String bagNumber, LocalDate sentOn, String sentBy) {
        this.id = UUID.randomUUID();
        this.lotId = lotId;
        this.number = number;
        this.municipalityCode = municipalityCode;
        this.bagNumber = bagNumber;
        this.sentOn = sentOn;
        this.sentBy = sentBy;
    }

    UUID id() { return id; }

    UUID lotId() { return lotId; }

    String number() { return number; }

    String municipalityCode() { return municipalityCode; }

    @Nullable
    String bagNumber() { return bagNumber; }

    LocalDate sentOn() { return sentOn; }

    String sentBy() { return sentBy; }
}
