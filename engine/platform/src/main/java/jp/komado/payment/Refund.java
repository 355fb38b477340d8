package jp.komado.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;

/** 償還払い: what a family claims back, from the claim to the payment. Whoever proposed it never decides it. */
@Entity
@Table(name = "refund")
class Refund {

    @Id
    private UUID id;
    private String number;
    private UUID personId;
    private UUID claimantId;
    private String recipientNumber;
    @Enumerated(EnumType.STRING)
    private RefundState state;
    private LocalDate claimedOn;
    private Instant openedAt;
    private String openedBy;
    @Nullable
    private String bankCode;
    @Nullable
    private String bankName;
    @Nullable
    private String branchCode;
    @Nullable
    private String branchName;
    @Nullable
    @Enumerated(EnumType.STRING)
    private AccountType accountType;
    @Nullable
    private String accountNumber;
    @Nullable
    private String accountHolder;
    @Nullable
    private Long paidYen;
    @Nullable
    private Long dueYen;
    @Nullable
    private Long refundYen;
    @Nullable
    private String missing;
    @Nullable
    @Enumerated(EnumType.STRING)
    private RefundProposal proposal;
    @Nullable
    private String proposalReason;
    @Nullable
    private String proposedBy;
    @Nullable
    private Instant proposedAt;
    @Nullable
    private String approvedBy;
    @Nullable
    private Instant approvedAt;
    @Nullable
    private String comment;
    @Nullable
    private UUID noticeId;
    @Nullable
    private LocalDate nextReminderOn;
    @Version
    private Long version;

    protected Refund() {
    }

    Refund(String number, UUID personId, UUID claimantId, String recipientNumber, LocalDate claimedOn, String openedBy, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.personId = personId;
        this.claimantId = claimantId;
        this.recipientNumber = recipientNumber;
        this.state = RefundState.CLAIMED;
        this.claimedOn = claimedOn;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    void entered(LocalDate claimed, BankAccount account) {
        demand(RefundState.CLAIMED);
        claimedOn = claimed;
        payTo(account);
        state = RefundState.ENTERED;
    }

    private void payTo(BankAccount account) {
        bankCode = account.bank();
        bankName = account.bankName();
        branchCode = account.branch();
        branchName = account.branchName();
        accountType = account.type();
        accountNumber = account.number();
        accountHolder = account.holder();
    }

    void lacks(String what) {
        demand(RefundState.ENTERED, RefundState.EVIDENCE_MISSING);
        missing = what;
        state = RefundState.EVIDENCE_MISSING;
    }

    void supplied() {
        demand(RefundState.EVIDENCE_MISSING);
        missing = null;
        state = RefundState.ENTERED;
    }

    void computed(long paid, long due, long refund) {
        demand(RefundState.ENTERED, RefundState.COMPUTED);
        paidYen = paid;
        dueYen = due;
        refundYen = refund;
        state = RefundState.COMPUTED;
    }

    void proposed(RefundProposal what, @Nullable String reason, String by, Instant at) {
        demand(RefundState.COMPUTED);
        proposal = what;
        proposalReason = reason;
        proposedBy = by;
        proposedAt = at;
        state = RefundState.PROPOSED;
    }

    void approved(String by, @Nullable String note, Instant at) {
        demandAnother(by);
        approvedBy = by;
        approvedAt = at;
        comment = note;
        state = RefundState.APPROVED;
    }

    void sentBack(String by, @Nullable String note) {
        demandAnother(by);
        comment = note;
        state = RefundState.COMPUTED;
    }

    private void demandAnother(String by) {
        demand(RefundState.PROPOSED);
        if (by.equals(proposedBy)) {
            throw Problem.forbidden("payment.problem.own-refund");
        }
    }

    void transferring(LocalDate reminder) {
        demand(RefundState.APPROVED);
        nextReminderOn = reminder;
        state = RefundState.TRANSFERRING;
    }

    void chased(LocalDate next) {
        demand(RefundState.TRANSFERRING);
        nextReminderOn = next;
    }

    void returned() {
        demand(RefundState.TRANSFERRING);
        state = RefundState.RETURNED;
    }

    void corrected(BankAccount account, String by) {
        demand(RefundState.RETURNED);
        if (by.equals(approvedBy)) {
            throw Problem.forbidden("payment.problem.own-approval");
        }
        payTo(account);
        state = RefundState.APPROVED;
    }

    void paid(@Nullable UUID notice) {
        demand(RefundState.TRANSFERRING);
        noticeId = notice;
        state = RefundState.PAID;
    }

    void refused(UUID notice) {
        demand(RefundState.APPROVED);
        noticeId = notice;
        state = RefundState.REFUSED;
    }

    /** 409 unless the refund is in one of these states. */
    void demand(RefundState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw Problem.conflict("payment.problem.refund-state");
        }
    }

    UUID id() { return id; }

    String number() { return number; }

    UUID personId() { return personId; }

    UUID claimantId() { return claimantId; }

    String recipientNumber() { return recipientNumber; }

    RefundState state() { return state; }

    LocalDate claimedOn() { return claimedOn; }

    Instant openedAt() { return openedAt; }

    String openedBy() { return openedBy; }

    /** Where the money goes; empty as long as nothing is entered. */
    Optional<BankAccount> account() {
        return accountNumber == null ? Optional.empty()
            : Optional.of(new BankAccount(bankCode, bankName, branchCode, branchName, accountType, accountNumber, accountHolder));
    }

    @Nullable
    Long paidYen() { return paidYen; }

    @Nullable
    Long dueYen() { return dueYen; }

    @Nullable
    Long refundYen() { return refundYen; }

    @Nullable
    String missing() { return missing; }

    @Nullable
    RefundProposal proposal() { return proposal; }

    @Nullable
    String proposalReason() { return proposalReason; }

    @Nullable
    String proposedBy() { return proposedBy; }

    @Nullable
    Instant proposedAt() { return proposedAt; }

    @Nullable
    String approvedBy() { return approvedBy; }

    @Nullable
    Instant approvedAt() { return approvedAt; }

    @Nullable
    String comment() { return comment; }

    @Nullable
    UUID noticeId() { return noticeId; }

    @Nullable
    LocalDate nextReminderOn() { return nextReminderOn; }
}
