package jp.komado.issuance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;

/** A result list that was sent to its municipality. Which cases are on it, and what was remarked on each, is the lot's. */
@Entity
@Table(name = "result_list_delivery")
class ResultListDelivery {

    @Id
    private UUID id;
    private UUID lotId;
    private String number;
    private String municipalityCode;
    private LocalDate listMonth;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant sentAt;
    private String sentBy;
    @Nullable
    private Instant confirmedAt;
    @Nullable
    private String confirmedBy;
    @Version
    private Long version;

    protected ResultListDelivery() {
    }

    ResultListDelivery(UUID lotId, String number, String municipalityCode, YearMonth month, Instant sentAt, String sentBy) {
        this.id = UUID.randomUUID();
        this.lotId = lotId;
        this.number = number;
        this.municipalityCode = municipalityCode;
        this.listMonth = month.atDay(1);
        this.state = State.SENT;
        this.sentAt = sentAt;
        this.sentBy = sentBy;
    }

    /** The municipality has it and has looked it through. */
    void confirm(Instant at, String by) {
        if (state == State.CONFIRMED) {
            throw Problem.conflict("issuance.problem.list-confirmed");
        }
        state = State.CONFIRMED;
        confirmedAt = at;
        confirmedBy = by;
    }

    UUID id() { return id; }

    UUID lotId() { return lotId; }

    String number() { return number; }

    String municipalityCode() { return municipalityCode; }

    YearMonth month() { return YearMonth.from(listMonth); }

    State state() { return state; }

    Instant sentAt() { return sentAt; }

    String sentBy() { return sentBy; }

    @Nullable
    Instant confirmedAt() { return confirmedAt; }

    @Nullable
    String confirmedBy() { return confirmedBy; }

    long version() { return version == null ? 0 : version; }

    /** How far it is. */
    enum State { SENT, CONFIRMED }
}
