package jp.komado.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A refund as its page shows it. Amounts in yen; of accounts only the last digits.
 *
 * @param waiting who has the ball and what happens next, in one sentence; only on the page of one that is not over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefundView(UUID id, String number, RefundState state, String recipientNumber, @Nullable String patientName,
                         @Nullable String claimantName, LocalDate claimedOn, Instant openedAt, @Nullable String openedBy, @Nullable Long paidYen,
                         @Nullable Long dueYen, @Nullable Long refundYen, @Nullable Account account, @Nullable RefundProposal proposal,
                         @Nullable String proposalReason, @Nullable String proposedBy, @Nullable Instant proposedAt, @Nullable String approvedBy,
                         @Nullable Instant approvedAt, @Nullable String comment, @Nullable LocalDate paidOn, boolean hasNotice,
                         @Nullable String waiting, List<Receipt> receipts, List<Month> months, List<Transfer> transfers, List<Act> acts) {

    /** An account as lists and pages show it. */
    public record Account(String bank, String bankName, String branch, String branchName, AccountType type, String number, String holder) {

        static Account masked(BankAccount account) {
            return new Account(account.bank(), account.bankName(), account.branch(), account.branchName(), account.type(), account.maskedNumber(),
                account.holder());
        }

        static Account whole(BankAccount account) {
            return new Account(account.bank(), account.bankName(), account.branch(), account.branchName(), account.type(), account.number(),
                account.holder());
        }
    }

    /** A receipt with what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Receipt(YearMonth month, String institution, boolean inpatient, @Nullable Integer points, long paidYen, int meals,
                          long mealsPaidYen, long receivedYen, LocalDate paidOn, @Nullable RefundComputation.Excluded excluded, long totalYen,
                          long limitYen, long shareYen, long deductedYen, long mealsDueYen) {
    }

    /** A month over all institutions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Month(YearMonth month, long capYen, long usedYen, @Nullable String highCostClass, long paidYen, long dueYen, long deductedYen,
                        long mealsPaidYen, long mealsDueYen, long refundYen) {
    }

    /** A transfer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Transfer(int attempt, long amountYen, Account account, Instant placedAt, LocalDate dueOn, @Nullable Long inquiryNumber,
                           @Nullable RefundTransfer.Outcome outcome, @Nullable LocalDate outcomeOn, @Nullable ReturnReason returnReason) {
    }

    /** What somebody did, or the system if nobody is named. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Act(RefundAct kind, @Nullable String by, Instant at, @Nullable String note) {
    }
}
