package jp.komado.renewal;

import jakarta.persistence.Column;
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
import java.util.stream.Collectors;
import jp.komado.issuance.EndingCertificate;
import jp.komado.problem.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.lang.Nullable;

/** What became of one certificate that ends. Its id is the business key of its process. */
@Entity
@Table(name = "renewal_notice")
class RenewalNotice {

    @Id
    private UUID id;
    private UUID waveId;
    private String number;
    private UUID certificateId;
    private UUID caseId;
    private UUID personId;
    private LocalDate endsOn;
    private boolean adult;
    private boolean twenty;
    @Enumerated(EnumType.STRING)
    private RenewalState state;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> doubts = List.of();
    @Nullable
    private String checkedBy;
    @Nullable
    private Instant checkedAt;
    @Nullable
    private String checkNote;
    @Nullable
    private LocalDate postedOn;
    @Nullable
    private LocalDate remindedOn;
    @Nullable
    private UUID renewalCaseId;
    @Nullable
    private LocalDate appliedOn;
    @Nullable
    private LocalDate endedOn;
    @Nullable
    @Enumerated(EnumType.STRING)
    private StopGround ground;
    @Version
    private Long version;

    protected RenewalNotice() {
    }

    RenewalNotice(UUID waveId, NoticeNumber number, EndingCertificate certificate, boolean adult, boolean twenty) {
        this.id = UUID.randomUUID();
        this.waveId = waveId;
        this.number = number.value();
        this.certificateId = certificate.certificateId();
        this.caseId = certificate.caseId();
        this.personId = certificate.personId();
        this.endsOn = certificate.validTo();
        this.adult = adult;
        this.twenty = twenty;
        this.state = RenewalState.EXTRACTED;
    }

    /** What somebody has to look at; nothing lets it go on by itself. */
    void examined(Collection<Doubt> found) {
        doubts = found.stream().map(Enum::name).sorted().toList();
        if (!found.isEmpty()) {
            state = RenewalState.TO_CHECK;
        }
    }

    void checked(@Nullable String note, Instant at, String by) {
        checkNote = note;
        checkedAt = at;
        checkedBy = by;
    }

    void prepared() {
        if (!state.isFinal() && state != RenewalState.APPLIED) {
            state = RenewalState.PREPARED;
        }
    }

    /** The letter left; who has applied meanwhile stays where he is. */
    void posted(LocalDate on) {
        postedOn = on;
        if (state == RenewalState.PREPARED) {
            state = RenewalState.NOTIFIED;
        }
    }

    void reminded(LocalDate on) {
        if (remindedOn == null) {
            remindedOn = on;
        }
        if (state == RenewalState.NOTIFIED) {
            state = RenewalState.REMINDED;
        }
    }

    /** A renewal is applied for; after the end it is noted, and nothing else changes. */
    void applied(UUID renewalCaseId, LocalDate on) {
        this.renewalCaseId = renewalCaseId;
        this.appliedOn = on;
        if (!state.isFinal()) {
            state = RenewalState.APPLIED;
        }
    }

    /** The application was taken back: the family may apply again as long as the certificate runs. */
    void applicationGone() {
        if (state == RenewalState.APPLIED) {
            renewalCaseId = null;
            appliedOn = null;
            state = remindedOn != null ? RenewalState.REMINDED : postedOn != null ? RenewalState.NOTIFIED : RenewalState.PREPARED;
        }
    }

    void decided(LocalDate on) {
        end(RenewalState.DECIDED, on);
    }

    void expired(LocalDate on) {
        end(RenewalState.EXPIRED, on);
    }

    void notRenewed(StopGround why, LocalDate on) {
        end(RenewalState.NOT_RENEWED, on);
        ground = why;
    }

    private void end(RenewalState how, LocalDate on) {
        if (state.isFinal()) {
            throw Problem.conflict("renewal.problem.ended");
        }
        state = how;
        endedOn = on;
    }

    UUID id() { return id; }

    UUID waveId() { return waveId; }

    String number() { return number; }

    UUID certificateId() { return certificateId; }

    /** The application by which the certificate that ends was given. */
    UUID caseId() { return caseId; }

    UUID personId() { return personId; }

    LocalDate endsOn() { return endsOn; }

    boolean adult() { return adult; }

    boolean twenty() { return twenty; }

    RenewalState state() { return state; }

    Set<Doubt> doubts() {
        return doubts.stream().map(Doubt::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Doubt.class)));
    }

    @Nullable
    String checkedBy() { return checkedBy; }

    @Nullable
    LocalDate postedOn() { return postedOn; }

    @Nullable
    LocalDate remindedOn() { return remindedOn; }

    @Nullable
    UUID renewalCaseId() { return renewalCaseId; }

    @Nullable
    LocalDate appliedOn() { return appliedOn; }

    @Nullable
    LocalDate endedOn() { return endedOn; }

    @Nullable
    StopGround ground() { return ground; }

    long version() { return version == null ? 0 : version; }
}
