package jp.komado.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** The review board's reply to a consultation (答申). A later reply replaces an earlier one; none is changed. */
@Entity
@Table(name = "board_reply")
public class BoardReply {

    @Id
    private UUID id;
    private UUID caseId;
    private LocalDate consultedOn;
    private LocalDate repliedOn;
    private String replyNumber;
    @Enumerated(EnumType.STRING)
    private BoardResult result;
    private boolean severe;
    private boolean lifeSupport;
    @Nullable
    @Column(length = 2000)
    private String reason;
    private Instant registeredAt;
    private String registeredBy;
    @Version
    private Long version;

    protected BoardReply() {
    }

    /** A reply as the case worker registers it. */
    public BoardReply(UUID caseId, LocalDate consultedOn, LocalDate repliedOn, String replyNumber, BoardResult result,
                      boolean severe, boolean lifeSupport, @Nullable String reason, Instant registeredAt,
                      String registeredBy) {
        if (repliedOn.isBefore(consultedOn)) {
            throw new IllegalArgumentException("a reply cannot precede its consultation");
        }
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.consultedOn = consultedOn;
        this.repliedOn = repliedOn;
        this.replyNumber = replyNumber;
        this.result = result;
        this.severe = severe;
        this.lifeSupport = lifeSupport;
        this.reason = reason;
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
    }

    public UUID id() { return id; }

    public UUID caseId() { return caseId; }

    public LocalDate consultedOn() { return consultedOn; }

    public LocalDate repliedOn() { return repliedOn; }

    public String replyNumber() { return replyNumber; }

    public BoardResult result() { return result; }

    public boolean severe() { return severe; }

    public boolean lifeSupport() { return lifeSupport; }

    @Nullable
    public String reason() { return reason; }
}
