package jp.komado.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.Persons;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.NewRequest;
import jp.komado.payment.RefundTransfer.Outcome;
import jp.komado.workflow.Workflow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑮ What goes to the bank for a refund and what comes back. The database holds one transfer at most that is under way or has arrived. */
@Service
@Transactional
public class RefundTransfers {

    /** The kind of the request in the exchange. */
    public static final String KIND = "refund-transfer";

    private static final String TRANSFERS =
        "select transfer.*, refund.number from komado.refund_transfer transfer join komado.refund refund on refund.id = transfer.refund_id ";

    private final Refunds refunds;
    private final RefundStore store;
    private final Exchange exchange;
    private final Persons persons;
    private final Workflow workflow;
    private final OfficeCalendar calendar;
    private final JdbcClient jdbc;
    private final int daysToTransfer;
    private final int daysToReminder;

    RefundTransfers(Refunds refunds, RefundStore store, Exchange exchange, Persons persons, Workflow workflow, OfficeCalendar calendar,
                    JdbcClient jdbc, @Value("${komado.payment.transfer-office-days:3}") int daysToTransfer,
                    @Value("${komado.payment.transfer-reminder-office-days:7}") int daysToReminder) {
        this.refunds = refunds;
        this.store = store;
        this.exchange = exchange;
        this.persons = persons;
        this.workflow = workflow;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.daysToTransfer = daysToTransfer;
        this.daysToReminder = daysToReminder;
    }

    /**
     * Leaves the approved amount with the exchange for the bank; a job that runs twice finds the transfer of its first run.
     *
     * @return the day on which somebody is to ask the bank if it has not answered
     */
    public LocalDate place(UUID refundId) {
        var refund = refunds.find(refundId);
        var reminder = calendar.plusOfficeDays(refunds.today(), daysToReminder);
        if (refund.state() == RefundState.TRANSFERRING) {
            return reminder;
        }
        store.lock(refund.personId());
        var account = refund.account().orElseThrow();
        var amount = refund.refundYen();
        var id = UUID.randomUUID();
        var earlier = of(refundId);
        jdbc.sql("""
                insert into komado.refund_transfer (id, refund_id, person_id, attempt, amount_yen, bank_code, bank_name, branch_code, branch_name,
                    account_type, account_number, account_holder, prepared_by, approved_by, placed_at)
                values (:id, :refund, :person, :attempt, :amount, :bank, :bankName, :branch, :branchName, :type, :number, :holder, :prepared,
                    :approved, :at)""")
            .param("id", id).param("refund", refundId).param("person", refund.personId()).param("attempt", earlier.size() + 1)
            .param("amount", amount).param("bank", account.bank()).param("bankName", account.bankName()).param("branch", account.branch())
            .param("branchName", account.branchName()).param("type", account.type().name()).param("number", account.number())
            .param("holder", account.holder()).param("prepared", refund.proposedBy()).param("approved", refund.approvedBy())
            .param("at", Timestamp.from(refunds.now())).update();
        var logKey = persons.logKeys(List.of(refund.personId())).get(0);
        var number = exchange.placeApproved(new NewRequest(KIND, id, refundId, logKey), refund.proposedBy(), refund.approvedBy());
        jdbc.sql("update komado.refund_transfer set inquiry_number = ? where id = ?").params(number, id).update();
        refund.transferring(reminder);
        refunds.note(refund, RefundAct.TRANSFER_PLACED, null);
        return reminder;
    }

    /** The day on which the bank is to carry out a transfer. */
    public LocalDate dueOn(RefundTransfer transfer) {
        return calendar.plusOfficeDays(refunds.dayOf(transfer.placedAt()), daysToTransfer);
    }

    /**
     * The bank's answer.
     *
     * @throws AnswerRefused if it is not about this transfer, names another amount, or was given before; nothing of it is kept
     */
    public void answered(UUID transferId, long inquiryNumber, Outcome outcome, long amountYen, LocalDate on, ReturnReason reason)
        throws AnswerRefused {
        var transfer = jdbc.sql(TRANSFERS + "where transfer.id = ? for update of transfer").param(transferId).query((row, i) -> transfer(row))
            .optional().filter(found -> Long.valueOf(inquiryNumber).equals(found.inquiryNumber()))
            .orElseThrow(() -> new AnswerRefused("payment.refused.unknown"));
        if (transfer.outcome() != null) {
            throw new AnswerRefused("payment.refused.answered");
        }
        if (transfer.amountYen() != amountYen) {
            throw new AnswerRefused("payment.refused.other-amount");
        }
        if (on.isAfter(refunds.today()) && on.isAfter(dueOn(transfer))) {
            throw new AnswerRefused("payment.refused.in-future");
        }
        var returned = outcome == Outcome.RETURNED;
        jdbc.sql("update komado.refund_transfer set outcome = ?, outcome_on = ?, return_reason = ? where id = ?")
            .params(outcome.name(), on, returned ? reason.name() : null, transferId).update();
        if (returned) {
            var refund = refunds.find(transfer.refundId());
            refund.returned();
            refunds.note(refund, RefundAct.TRANSFER_RETURNED, reason.name());
        }
        workflow.correlate("refund.transfer-answered", transfer.refundId(), Map.of("transferOutcome", outcome.name()));
    }

    /** The bank was asked; it is asked again on a later day. */
    void chased(UUID refundId, LocalDate next, String note) {
        var refund = refunds.find(refundId);
        refund.chased(next);
        refunds.note(refund, RefundAct.TRANSFER_CHASED, note);
    }

    /** The family names another account after a return. */
    void correct(UUID refundId, BankAccount account, String note, CurrentUser user) {
        var refund = refunds.find(refundId);
        refund.corrected(account, user.id());
        refunds.note(refund, RefundAct.ACCOUNT_CORRECTED, note);
    }

    /** The transfer with this id. */
    @Transactional(readOnly = true)
    public Optional<RefundTransfer> find(UUID transferId) {
        return jdbc.sql(TRANSFERS + "where transfer.id = ?").param(transferId).query((row, i) -> transfer(row)).optional();
    }

    /** The transfers of a refund, the oldest first. */
    List<RefundTransfer> of(UUID refundId) {
        return jdbc.sql(TRANSFERS + "where transfer.refund_id = ? order by attempt").param(refundId).query((row, i) -> transfer(row)).list();
    }

    private static RefundTransfer transfer(ResultSet row) throws SQLException {
        var account = new BankAccount(row.getString("bank_code"), row.getString("bank_name"), row.getString("branch_code"),
            row.getString("branch_name"), AccountType.valueOf(row.getString("account_type")), row.getString("account_number"),
            row.getString("account_holder"));
        return new RefundTransfer(row.getObject("id", UUID.class), row.getObject("refund_id", UUID.class), row.getString("number"),
            row.getObject("person_id", UUID.class), row.getInt("attempt"), row.getLong("amount_yen"), account,
            row.getObject("inquiry_number", Long.class), row.getString("prepared_by"), row.getString("approved_by"),
            row.getTimestamp("placed_at").toInstant(), row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
            row.getObject("outcome_on", LocalDate.class),
            row.getString("return_reason") == null ? null : ReturnReason.valueOf(row.getString("return_reason")));
    }
}
