package jp.komado.board;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;

/** One round of a case before the board: it waits, is laid before a meeting, and is answered. */
@Entity
@Table(name = "board_matter")
class Matter {

    @Id
    private UUID id;
    private UUID caseId;
    private int round;
    @Enumerated(EnumType.STRING)
    private MatterState state;
    private Instant queuedAt;
    @Nullable
    private UUID meetingId;
    @Nullable
    @Embedded
    private CaseSheet sheet;
    @Nullable
    @Enumerated(EnumType.STRING)
    private Verdict secretariatView;
    @Nullable
    @Column(length = 2000)
    private String course;
    @Nullable
    @Column(length = 1000)
    private String doubts;
    @Nullable
    @Enumerated(EnumType.STRING)
    private Verdict verdict;
    @Nullable
    @Column(length = 1000)
    private String reason;
    @Nullable
    private Boolean severe;
    @Nullable
    private Boolean lifeSupport;
    @Nullable
    @Column(length = 400)
    private String validityNote;
    @Nullable
    private LocalDate askedOn;
    @Nullable
    @Column(length = 1000)
    private String question;
    @Nullable
    private LocalDate answeredOn;
    @Nullable
    @Column(length = 2000)
    private String answer;
    @Version
    private Long version;

    protected Matter() {
    }

    Matter(UUID caseId, int round, Instant queuedAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.round = round;
        this.state = MatterState.WAITING;
        this.queuedAt = queuedAt;
    }

    void putOnAgendaOf(UUID meetingId) {
        if (state != MatterState.WAITING) {
            throw Problem.conflict("board.problem.not-waiting-for-meeting");
        }
        this.state = MatterState.ON_AGENDA;
        this.meetingId = meetingId;
    }

    void takeOffAgenda() {
        this.state = MatterState.WAITING;
        this.meetingId = null;
    }

    /** What the secretariat thinks, and where it is in doubt. */
    void viewed(Verdict view, String course, @Nullable String doubts) {
        this.secretariatView = view;
        this.course = course;
        this.doubts = doubts;
    }

    /** From now on the sheet says what the board was told. */
    void freeze(CaseSheet sheet) {
        this.sheet = sheet;
    }

    /** The board's answer. */
    void replied(Verdict verdict, @Nullable String reason, boolean severe, boolean lifeSupport, @Nullable String validityNote,
                 @Nullable String question) {
        if (state != MatterState.ON_AGENDA) {
            throw Problem.conflict("board.problem.matter-answered");
        }
        this.state = MatterState.REPLIED;
        this.verdict = verdict;
        this.reason = reason;
        this.severe = severe;
        this.lifeSupport = lifeSupport;
        this.validityNote = validityNote;
        this.question = question;
    }

    /** The doctor was asked what the board wants to know, and has answered. */
    void doctorAnswered(LocalDate askedOn, String question, LocalDate answeredOn, String answer) {
        this.askedOn = askedOn;
        this.question = question;
        this.answeredOn = answeredOn;
        this.answer = answer;
    }

    void withdraw() {
        this.state = MatterState.WITHDRAWN;
    }

    UUID id() { return id; }

    UUID caseId() { return caseId; }

    int round() { return round; }

    MatterState state() { return state; }

    Instant queuedAt() { return queuedAt; }

    @Nullable
    UUID meetingId() { return meetingId; }

    @Nullable
    CaseSheet sheet() { return sheet; }

    @Nullable
    Verdict secretariatView() { return secretariatView; }

    @Nullable
    String course() { return course; }

    @Nullable
    String doubts() { return doubts; }

    @Nullable
    Verdict verdict() { return verdict; }

    @Nullable
    String reason() { return reason; }

    boolean severe() { return Boolean.TRUE.equals(severe); }

    boolean lifeSupport() { return Boolean.TRUE.equals(lifeSupport); }

    @Nullable
    String validityNote() { return validityNote; }

    @Nullable
    LocalDate askedOn() { return askedOn; }

    @Nullable
    String question() { return question; }

    @Nullable
    LocalDate answeredOn() { return answeredOn; }

    @Nullable
    String answer() { return answer; }

    long version() { return version == null ? 0 : version; }
}
