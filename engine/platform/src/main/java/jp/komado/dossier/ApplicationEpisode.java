package jp.komado.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.lang.Nullable;

/** One application from its receipt to its end. Its id is the business key of its process. */
@Entity
@Table(name = "application_episode")
public class ApplicationEpisode {

    @Id
    private UUID id;
    private String applicationNumber;
    @Enumerated(EnumType.STRING)
    private ApplicationKind kind;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;
    private String municipalityCode;
    private LocalDate receivedOn;
    private LocalDate applicationDate;
    private LocalDate standardPeriodEnds;
    @Nullable
    private String counterReceiptNumber;
    private UUID patientId;
    @Nullable
    private UUID applicantId;
    @Nullable
    private String relationship;
    private boolean byProxy;
    @Nullable
    @Embedded
    private Insurance insurance;
    @Nullable
    @Embedded
    private Disease disease;
    @Embedded
    private SpecialCircumstances special = SpecialCircumstances.none();
    @Enumerated(EnumType.STRING)
    private RetroactiveReason retroactiveReason = RetroactiveReason.NONE;
    @Nullable
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> institutions = List.of();
    @Embedded
    private Consents consents = Consents.none();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "household_member", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<HouseholdMember> household = new ArrayList<>();
    private Instant createdAt;
    private Instant updatedAt;
    @Version
    private Long version;

    protected ApplicationEpisode() {
    }

    ApplicationEpisode(ApplicationNumber number, NewApplication application, LocalDate standardPeriodEnds, Instant at) {
        this.id = UUID.randomUUID();
        this.applicationNumber = number.value();
        this.kind = application.kind();
        this.channel = application.channel();
        this.status = ApplicationStatus.RECEIVED;
        this.municipalityCode = application.municipalityCode();
        this.receivedOn = application.receivedOn();
        this.applicationDate = application.receivedOn();
        this.standardPeriodEnds = standardPeriodEnds;
        this.patientId = application.patientId();
        this.applicantId = application.applicantId();
        this.relationship = application.relationship();
        this.byProxy = application.byProxy();
        this.insurance = application.insurance();
        this.disease = application.disease();
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** Moves the episode on; refuses what {@link ApplicationStatus} does not allow. */
    void become(ApplicationStatus next, Instant at) {
        if (!status.mayBecome(next)) {
            throw new StatusNotAllowed(status, next);
        }
        status = next;
        updatedAt = at;
    }

    /** The set of papers became complete on this day, which makes it the application date. */
    void completedOn(LocalDate day, LocalDate standardPeriodEnds, Instant at) {
        applicationDate = day;
        this.standardPeriodEnds = standardPeriodEnds;
        updatedAt = at;
    }

    /** The counter's own date and receipt number, recorded after the fact for what came on paper. */
    void receivedAtCounter(LocalDate day, @Nullable String receiptNumber, LocalDate standardPeriodEnds, Instant at) {
        receivedOn = day;
        counterReceiptNumber = receiptNumber;
        completedOn(day, standardPeriodEnds, at);
    }

    void enter(EnteredApplication entered, Instant at) {
        patientId = entered.patientId();
        applicantId = entered.applicantId();
        relationship = entered.relationship();
        insurance = entered.insurance();
        disease = entered.disease();
        special = entered.special();
        retroactiveReason = entered.retroactiveReason();
        institutions = List.copyOf(entered.institutions());
        consents = entered.consents();
        household.clear();
        household.addAll(entered.household());
        updatedAt = at;
    }

    public UUID id() { return id; }

    public String applicationNumber() { return applicationNumber; }

    public ApplicationKind kind() { return kind; }

    public Channel channel() { return channel; }

    public ApplicationStatus status() { return status; }

    public String municipalityCode() { return municipalityCode; }

    public LocalDate receivedOn() { return receivedOn; }

    /** The day the complete set was received: the axis of most decision tables. */
    public LocalDate applicationDate() { return applicationDate; }

    public LocalDate standardPeriodEnds() { return standardPeriodEnds; }

    @Nullable
    public String counterReceiptNumber() { return counterReceiptNumber; }

    public UUID patientId() { return patientId; }

    @Nullable
    public UUID applicantId() { return applicantId; }

    /** The applicant's relation to the patient. */
    @Nullable
    public String relationship() { return relationship; }

    public boolean byProxy() { return byProxy; }

    @Nullable
    public Insurance insurance() { return insurance; }

    @Nullable
    public Disease disease() { return disease; }

    public SpecialCircumstances special() { return special; }

    public RetroactiveReason retroactiveReason() { return retroactiveReason; }

    public List<String> institutions() { return institutions == null ? List.of() : institutions; }

    public Consents consents() { return consents; }

    public List<HouseholdMember> household() { return List.copyOf(household); }

    public long version() { return version == null ? 0 : version; }
}
