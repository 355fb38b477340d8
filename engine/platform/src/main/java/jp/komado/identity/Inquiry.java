package jp.komado.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.lang.Nullable;

/** One question to the register about one person of one case, and what came of it. Its id is the key under which it is placed. */
@Entity
@Table(name = "identity_inquiry")
class Inquiry {

    @Id
    private UUID id;
    private UUID caseId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private InquiryKind kind;
    private int round;
    @Nullable
    private Long inquiryNumber;
    @Enumerated(EnumType.STRING)
    private InquiryState state;
    private Instant placedAt;
    @Nullable
    private String shipmentNumber;
    @Nullable
    private LocalDate answeredOn;
    @Nullable
    @Enumerated(EnumType.STRING)
    private RegisterResult result;
    @Nullable
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> differences;
    @Nullable
    @Enumerated(EnumType.STRING)
    private Settlement settlement;
    @Nullable
    private String settledBy;
    @Nullable
    private Instant settledAt;
    @Nullable
    private String settledReason;
    @Version
    private Long version;

    protected Inquiry() {
    }

    Inquiry(UUID caseId, UUID personId, InquiryKind kind, int round, Instant at) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.personId = personId;
        this.kind = kind;
        this.round = round;
        this.state = InquiryState.PLACED;
        this.placedAt = at;
    }

    void placed(long number) {
        inquiryNumber = number;
    }

    void answered(RegisterAnswer answer, Collection<RegisterField> differing) {
        state = InquiryState.ANSWERED;
        shipmentNumber = answer.shipmentNumber();
        answeredOn = answer.answeredOn();
        result = answer.result();
        differences = differing.stream().map(RegisterField::name).toList();
    }

    void cancel() {
        state = InquiryState.CANCELLED;
    }

    void settle(Settlement as, @Nullable String by, @Nullable String reason, Instant at) {
        settlement = as;
        settledBy = by;
        settledReason = reason;
        settledAt = at;
    }

    /** Answered, and nobody has said yet what follows. */
    boolean isUnsettled() {
        return state == InquiryState.ANSWERED && settlement == null;
    }

    boolean isOpen() {
        return state == InquiryState.PLACED;
    }

    /** Whether the person may count as confirmed: known to the register, and agreeing or accepted. */
    boolean confirms() {
        return kind == InquiryKind.CONFIRMATION && result != null && result.knowsThePerson()
            && (settlement == Settlement.MATCHED || settlement == Settlement.ACCEPTED);
    }

    UUID id() { return id; }

    UUID caseId() { return caseId; }

    UUID personId() { return personId; }

    InquiryKind kind() { return kind; }

    int round() { return round; }

    /** The number that the outside knows it by. */
    long inquiryNumber() { return inquiryNumber == null ? 0 : inquiryNumber; }

    InquiryState state() { return state; }

    Instant placedAt() { return placedAt; }

    @Nullable
    String shipmentNumber() { return shipmentNumber; }

    @Nullable
    LocalDate answeredOn() { return answeredOn; }

    @Nullable
    RegisterResult result() { return result; }

    Set<RegisterField> differences() {
        var fields = EnumSet.noneOf(RegisterField.class);
        if (differences != null) {
            differences.forEach(name -> fields.add(RegisterField.valueOf(name)));
        }
        return fields;
    }

    @Nullable
    Settlement settlement() { return settlement; }

    @Nullable
    String settledBy() { return settledBy; }

    @Nullable
    Instant settledAt() { return settledAt; }

    @Nullable
    String settledReason() { return settledReason; }
}
