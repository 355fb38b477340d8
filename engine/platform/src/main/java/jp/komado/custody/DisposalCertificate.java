package jp.komado.custody;

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
import org.springframework.lang.Nullable;

/** 廃棄証明書: what the contractor certifies. It counts only after a person of ours has compared it with what was witnessed. */
@Entity
@Table(name = "custody_certificate")
class DisposalCertificate {

    enum State { ARRIVED, ACCEPTED, REJECTED }

    @Id
    private UUID id;
    private UUID orderId;
    private String number;
    private Instant arrivedAt;
    private LocalDate disposedOn;
    @Enumerated(EnumType.STRING)
    private DisposalMethod method;
    private String site;
    private String certifier;
    private List<String> boxes;
    @Enumerated(EnumType.STRING)
    private State state;
    @Nullable
    private Instant judgedAt;
    @Nullable
    private String judgedBy;
    @Nullable
    private String reason;
    @Version
    private Long version;

    protected DisposalCertificate() {
    }

    DisposalCertificate(UUID orderId, CertifiedDisposal said, Instant at) {
        this.id = UUID.randomUUID();
        this.orderId = orderId;
        this.number = said.certificateNumber();
        this.arrivedAt = at;
        this.disposedOn = said.disposedOn();
        this.method = said.method();
        this.site = said.site();
        this.certifier = said.certifier();
        this.boxes = List.copyOf(said.boxes());
        this.state = State.ARRIVED;
    }

    void accept(Instant at, String by) {
        judge(State.ACCEPTED, null, at, by);
    }

    void reject(String why, Instant at, String by) {
        judge(State.REJECTED, why, at, by);
    }

    private void judge(State next, @Nullable String why, Instant at, String by) {
        if (state != State.ARRIVED) {
            throw Problem.conflict("custody.problem.certificate-judged");
        }
        state = next;
        reason = why;
        judgedAt = at;
        judgedBy = by;
    }

    boolean accepted() { return state == State.ACCEPTED; }

    UUID id() { return id; }

    UUID orderId() { return orderId; }

    String number() { return number; }

    Instant arrivedAt() { return arrivedAt; }

    LocalDate disposedOn() { return disposedOn; }

    DisposalMethod method() { return method; }

    String site() { return site; }

    String certifier() { return certifier; }

    List<String> boxes() { return List.copyOf(boxes); }

    State state() { return state; }

    @Nullable
    String judgedBy() { return judgedBy; }

    @Nullable
    String reason() { return reason; }
}
