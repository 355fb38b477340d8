package jp.komado.insurer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A line of the hand-over register (庁内送付簿): replies that went from 医療助成課 to 家庭支援課 together. */
@Entity
@Table(name = "insurer_hand_over")
class HandOver {

    @Id
    private UUID id;
    private UUID lotId;
    private String number;
    private Instant sentAt;
    private String sentBy;
    @Version
    private Long version;

    protected HandOver() {
    }

    HandOver(UUID lotId, String number, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.lotId = lotId;
        this.number = number;
        this.sentAt = at;
        this.sentBy = by;
    }

    UUID id() { return id; }

    UUID lotId() { return lotId; }

    String number() { return number; }

    Instant sentAt() { return sentAt; }

    String sentBy() { return sentBy; }
}
