package jp.komado.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.problem.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.lang.Nullable;

/** A meeting of the board: planned, consulted, replied. Which cases are on its agenda is the lot's. */
@Entity
@Table(name = "board_meeting")
class Meeting {

    @Id
    private UUID id;
    private UUID lotId;
    private String number;
    private LocalDate heldOn;
    @Enumerated(EnumType.STRING)
    private MeetingState state;
    @Nullable
    private String consultationNumber;
    @Nullable
    private LocalDate consultedOn;
    @Nullable
    private String consultedBy;
    @Nullable
    private String replyNumber;
    @Nullable
    private LocalDate repliedOn;
    @Nullable
    private String registeredBy;
    @Nullable
    private String chair;
    @Nullable
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> members;
    private String plannedBy;
    private Instant agendaChangedAt;
    @Version
    private Long version;

    protected Meeting() {
    }

    Meeting(UUID lotId, String number, LocalDate heldOn, String plannedBy, Instant at) {
        this.id = UUID.randomUUID();
        this.lotId = lotId;
        this.number = number;
        this.heldOn = heldOn;
        this.state = MeetingState.PLANNED;
        this.plannedBy = plannedBy;
        this.agendaChangedAt = at;
    }

    /** The agenda changes, which only a meeting allows whose agenda the board does not have yet. */
    void agendaChanges(Instant at) {
        demand(MeetingState.PLANNED);
        agendaChangedAt = at;
    }

    /** Somebody on the agenda took the application back. */
    void withdrawn(Instant at) {
        agendaChangedAt = at;
    }

    /** The board is consulted under a number of the office's own. */
    void consult(String consultationNumber, LocalDate consultedOn, String by) {
        demand(MeetingState.PLANNED);
        this.state = MeetingState.CONSULTED;
        this.consultationNumber = consultationNumber;
        this.consultedOn = consultedOn;
        this.consultedBy = by;
    }

    /** The board's reply to all cases arrived. */
    void reply(String replyNumber, LocalDate repliedOn, String chair, List<String> members, String by) {
        demand(MeetingState.CONSULTED);
        this.state = MeetingState.REPLIED;
        this.replyNumber = replyNumber;
        this.repliedOn = repliedOn;
        this.chair = chair;
        this.members = List.copyOf(members);
        this.registeredBy = by;
    }

    /** 409 unless the meeting is in this state. */
    void demand(MeetingState wanted) {
        if (state != wanted) {
            throw Problem.conflict("board.problem.meeting-is." + state.name());
        }
    }

    UUID id() { return id; }

    UUID lotId() { return lotId; }

    /** Fiscal year and number in it: 2026-05. */
    String number() { return number; }

    LocalDate heldOn() { return heldOn; }

    MeetingState state() { return state; }

    @Nullable
    String consultationNumber() { return consultationNumber; }

    @Nullable
    LocalDate consultedOn() { return consultedOn; }

    @Nullable
    String replyNumber() { return replyNumber; }

    @Nullable
    LocalDate repliedOn() { return repliedOn; }

    @Nullable
    String chair() { return chair; }

    List<String> members() { return members == null ? List.of() : List.copyOf(members); }

    long version() { return version == null ? 0 : version; }
}
