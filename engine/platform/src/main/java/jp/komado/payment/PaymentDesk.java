package jp.komado.payment;

import java.io.InputStream;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.claims.ClaimMonths;
import jp.komado.documents.Documents;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of 医療助成課 for the payment of claim months: every method checks the right. It shows sums, no people. */
@Service
public class PaymentDesk {

    private final PaymentOrders orders;
    private final Reconciliations reconciliations;
    private final PaymentNotes notes;
    private final ClaimMonths months;
    private final Documents documents;
    private final Users users;
    private final CurrentUsers currentUsers;
    private final Rights rights;
    private final Messages messages;

    PaymentDesk(PaymentOrders orders, Reconciliations reconciliations, PaymentNotes notes, ClaimMonths months, Documents documents, Users users,
                CurrentUsers currentUsers, Rights rights, Messages messages) {
        this.orders = orders;
        this.reconciliations = reconciliations;
        this.notes = notes;
        this.months = months;
        this.documents = documents;
        this.users = users;
        this.currentUsers = currentUsers;
        this.rights = rights;
        this.messages = messages;
    }

    /** Orders, totals and history of a month. */
    @Transactional(readOnly = true)
    public PaymentView show(UUID claimMonthId) {
        rights.demand(Right.PAYMENT_READ);
        var month = months.find(claimMonthId);
        var found = orders.of(claimMonthId);
        var mayPrepare = !found.isEmpty() && found.stream().allMatch(order -> order.approvedBy() == null)
            && rights.has(currentUsers.require(), Right.PAYMENT_PREPARE);
        return new PaymentView(claimMonthId, month.billing(), month.state(), found.stream().map(this::view).toList(),
            found.stream().mapToLong(PaymentOrder::totalYen).sum(), reconciliations.of(claimMonthId), notes.resolutions(claimMonthId).stream().map(one -> new PaymentView.Resolution(one.payer(),
                one.action(), one.reason(), name(one.by()), one.at())).toList(),
            notes.closing(claimMonthId).map(closing -> new PaymentView.Closing(name(closing.by()), closing.at(), closing.note(),
                closing.documentId() != null)).orElse(null), mayPrepare);
    }

    /** Computes the orders anew, as long as nobody has approved them. */
    @Transactional
    public PaymentView prepare(UUID claimMonthId) {
        rights.demand(Right.PAYMENT_PREPARE);
        if (orders.of(claimMonthId).isEmpty()) {
            throw Problem.conflict("payment.problem.no-orders");
        }
        orders.prepare(claimMonthId);
        return show(claimMonthId);
    }

    /** The report of a closed month. */
    @Transactional(readOnly = true)
    public InputStream report(UUID claimMonthId) {
        rights.demand(Right.PAYMENT_READ);
        return notes.closing(claimMonthId).map(PaymentNotes.Closing::documentId).map(documents::open)
            .orElseThrow(() -> Problem.notFound("payment.problem.no-report"));
    }

    private PaymentView.Order view(PaymentOrder order) {
        var problem = order.problem() == null ? null : messages.text("payment.problem.order-" + order.problem(), order.number());
        return new PaymentView.Order(order.id(), order.number(), order.payer(), order.state(), order.lineCount(), order.lineYen(), order.feeYen(),
            order.carriedInYen(), order.carriedOutYen(), order.totalYen(), problem, name(order.checkedBy()), order.checkedAt(), name(order.approvedBy()), order.approvedAt(), order.comment(),
            order.placedAt(), order.confirmedYen(), order.confirmedOn(), name(order.confirmedBy()), order.reference());
    }

    @Nullable
    private String name(@Nullable String userId) {
        return userId == null ? null : users.find(userId).map(UserSummary::name).orElse(userId);
    }
}
