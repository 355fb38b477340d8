package jp.komado.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** What one reviewer says of a case. */
@Entity
@Table(name = "board_opinion")
class Opinion {

    @Id
    private UUID id;
    private UUID matterId;
    private String reviewerId;
    @Enumerated(EnumType.STRING)
    private Verdict verdict;
    private boolean severe;
    private boolean lifeSupport;
    @Nullable
    @Column(length = 1000)
    private String reason;
    private Instant givenAt;
    @Version
    private Long version;

    protected Opinion() {
    }

    Opinion(UUID matterId, String reviewerId, Said said, Instant at) {
        this.id = UUID.randomUUID();
        this.matterId = matterId;
        this.reviewerId = reviewerId;
        say(said, at);
    }

    /** The reviewer thinks again. */
    void say(Said said, Instant at) {
        verdict = said.verdict();
        severe = said.severe();
        lifeSupport = said.lifeSupport();
        reason = said.reason();
        givenAt = at;
    }

    UUID matterId() { return matterId; }

    String reviewerId() { return reviewerId; }

    Verdict verdict() { return verdict; }

    boolean severe() { return severe; }

    boolean lifeSupport() { return lifeSupport; }

    @Nullable
    String reason() { return reason; }

    Instant givenAt() { return givenAt; }

    long version() { return version == null ? 0 : version; }

    /** The content of an opinion. */
    record Said(Verdict verdict, boolean severe, boolean lifeSupport, @Nullable String reason) {
    }
}
