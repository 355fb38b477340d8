package jp.komado.exchange.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.komado.exchange.Sender;
import jp.komado.exchange.ShipmentState;
import jp.komado.exchange.Shipments.Act;
import jp.komado.exchange.Shipments.ActKind;
import jp.komado.exchange.Shipments.Confirmation;
import jp.komado.exchange.Shipments.Entry;
import jp.komado.exchange.Shipments.Progress;
import jp.komado.exchange.Shipments.Shipment;
import jp.komado.problem.Problem;
import org.hibernate.annotations.BatchSize;
import org.springframework.lang.Nullable;

/** One line of the usage register. Nothing leaves that another person did not approve; a medium takes a third (K7, K20). */
@Entity
@Table(name = "exchange_shipment")
class ShipmentRow {

    @Id
    private String number;
    private String channel;
    private String kind;
    private boolean medium;
    @Enumerated(EnumType.STRING)
    private ShipmentState state;
    private String purpose;
    private String basis;
    private String items;
    private int requestCount;
    private String preparedBy;
    @Nullable
    private String approvedBy;
    @Nullable
    private String permittedBy;
    @Nullable
    private String queuedBy;
    private int attempts;
    @Nullable
    private Instant nextAttemptAt;
    @Nullable
    private String problem;
    @Nullable
    private Instant sentAt;
    @Nullable
    private String digest;
    @Nullable
    private Instant carrierErasedAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "exchange_act", joinColumns = @JoinColumn(name = "shipment_number"))
    @OrderColumn(name = "position")
    private List<ActRow> acts = new ArrayList<>();
    @Version
    private Long version;

    protected ShipmentRow() {
    }

    ShipmentRow(String number, String channel, boolean medium, Entry entry, int requestCount, String by, Instant at) {
        this.number = number;
        this.channel = channel;
        this.kind = entry.kind();
        this.medium = medium;
        this.state = ShipmentState.PREPARED;
        this.purpose = entry.purpose();
        this.basis = entry.basis();
        this.items = entry.items();
        this.requestCount = requestCount;
        this.preparedBy = by;
        act(ActKind.PREPARED, by, at, null);
    }

    void approve(String by, Instant at) {
        demand(ShipmentState.PREPARED);
        demandAnother(by, preparedBy);
        approvedBy = by;
        state = ShipmentState.APPROVED;
        act(ActKind.APPROVED, by, at, null);
    }

    void permit(String by, Instant at) {
        demand(ShipmentState.APPROVED);
        if (!medium) {
            throw Problem.conflict("exchange.problem.no-medium");
        }
        demandAnother(by, preparedBy, approvedBy);
        permittedBy = by;
        state = ShipmentState.PERMITTED;
        act(ActKind.PERMITTED, by, at, null);
    }

    void giveBack(String by, Instant at, String reason) {
        demand(ShipmentState.PREPARED, ShipmentState.APPROVED, ShipmentState.PERMITTED, ShipmentState.DEAD);
        state = ShipmentState.RETURNED;
        act(ActKind.GIVEN_BACK, by, at, reason);
    }

    void release(String by, Instant at) {
        if (medium && state == ShipmentState.APPROVED) {
            throw Problem.conflict("exchange.problem.no-permit");
        }
        demand(ShipmentState.APPROVED, ShipmentState.PERMITTED, ShipmentState.QUEUED, ShipmentState.DEAD);
        queuedBy = by;
        attempts = 0;
        nextAttemptAt = at;
        state = ShipmentState.QUEUED;
        act(ActKind.RELEASED, by, at, null);
    }

    void sent(String digest, Instant at) {
        demand(ShipmentState.QUEUED);
        this.digest = digest;
        sentAt = at;
        nextAttemptAt = null;
        problem = null;
        state = ShipmentState.SENT;
        act(ActKind.SENT, null, at, null);
    }

    /** Waits for another attempt, or is dead if there is none. */
    void failed(String why, Instant at, @Nullable Duration wait) {
        attempts++;
        problem = why;
        nextAttemptAt = wait == null ? null : at.plus(wait);
        state = wait == null ? ShipmentState.DEAD : ShipmentState.QUEUED;
        act(ActKind.FAILED, null, at, why);
    }

    void imported(String fileName, int accepted, boolean nothingWaits, Instant at) {
        demand(ShipmentState.SENT, ShipmentState.ANSWERED, ShipmentState.CONFIRMED);
        if (nothingWaits && state == ShipmentState.SENT) {
            state = ShipmentState.ANSWERED;
        }
        act(ActKind.IMPORTED, null, at, fileName + " (" + accepted + ")");
    }

    void confirm(Confirmation confirmation, Progress progress, String by, Instant at) {
        demand(ShipmentState.SENT, ShipmentState.ANSWERED);
        boolean reported = confirmation.report() != null && !confirmation.report().isBlank();
        if (progress.answered() == 0) {
            throw Problem.conflict("exchange.problem.no-answer");
        }
        if (!reported && (medium || progress.waiting() > 0)) {
            throw Problem.invalid("exchange.problem.report-needed");
        }
        if (medium && !confirmation.mediumErased()) {
            throw Problem.invalid("exchange.problem.medium-not-erased");
        }
        state = ShipmentState.CONFIRMED;
        act(ActKind.CONFIRMED, by, at, reported ? confirmation.report().strip() : null);
    }

    void carrierErased(Instant at) {
        carrierErasedAt = at;
        act(ActKind.CARRIER_ERASED, null, at, fileName());
    }

    /** Under this name the file leaves. */
    String fileName() {
        return number + "." + kind + ".p7m";
    }

    String number() { return number; }

    String channel() { return channel; }

    String kind() { return kind; }

    ShipmentState state() { return state; }

    int attempts() { return attempts; }

    @Nullable
    Instant sentAt() { return sentAt; }

    Shipment view(Sender sender, Progress progress) {
        return new Shipment(number, channel, kind, medium, state, purpose, basis, items, progress, attempts, nextAttemptAt, problem,
                digest, acts.stream().map(act -> new Act(act.kind, act.byUser, act.at, act.note)).toList(), sender.sending(), sender.approving());
    }

    int requestCount() { return requestCount; }

    private void act(ActKind what, @Nullable String by, Instant at, @Nullable String note) {
        var act = new ActRow();
        act.kind = what;
        act.byUser = by;
        act.at = at;
        act.note = note;
        acts.add(act);
    }

    private void demand(ShipmentState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw Problem.conflict("exchange.problem.state");
        }
    }

    private static void demandAnother(String by, @Nullable String... others) {
        for (String other : others) {
            if (Objects.equals(by, other)) {
                throw Problem.forbidden("exchange.problem.own-approval");
            }
        }
    }

    @Embeddable
    static class ActRow {
        @Enumerated(EnumType.STRING)
        private ActKind kind;
        @Nullable
        private String byUser;
        @Column(nullable = false)
        private Instant at;
        @Nullable
        private String note;
    }
}
