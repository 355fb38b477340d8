package jp.komado.payment;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.claims.ClaimMonths;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.payment.internal.PaymentReportPaper;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑮ The end of a claim month: closed by the section head only if everything meets, with a report. */
@Service
@Transactional
public class PaymentClosings {

    private final PaymentOrders orders;
    private final Reconciliations reconciliations;
    private final PaymentNotes notes;
    private final ClaimMonths months;
    private final Papers papers;
    private final Documents documents;
    private final Issuer issuer;
    private final Users users;
    private final Messages messages;
    private final Clock clock;

    PaymentClosings(PaymentOrders orders, Reconciliations reconciliations, PaymentNotes notes, ClaimMonths months, Papers papers,
                    Documents documents, Issuer issuer, Users users, Messages messages, Clock clock) {
        this.orders = orders;
        this.reconciliations = reconciliations;
        this.notes = notes;
        this.months = months;
        this.papers = papers;
        this.documents = documents;
        this.issuer = issuer;
        this.users = users;
        this.messages = messages;
        this.clock = clock;
    }

    /** The section head closes the month; 409 unless everything meets now. */
    void close(UUID claimMonthId, @Nullable String note, CurrentUser user) {
        if (!reconciliations.of(claimMonthId).meets()) {
            throw Problem.conflict("payment.problem.not-reconciled");
        }
        notes.closed(claimMonthId, user.id(), clock.instant(), note);
    }

    /** Makes the report; a job that runs twice makes one. */
    public void report(UUID claimMonthId) {
        var closing = notes.closing(claimMonthId).orElseThrow(() -> Problem.conflict("payment.problem.not-closed"));
        if (closing.documentId() != null) {
            return;
        }
        var month = months.find(claimMonthId);
        var title = messages.text(Locale.JAPANESE, "payment.paper.PAYMENT_REPORT");
        var paper = new PaymentReportPaper(title, month.billing(), LocalDate.ofInstant(clock.instant(), clock.getZone()), issuer,
            inJapanese(claimMonthId), orders.of(claimMonthId).stream().map(order -> new PaymentReportPaper.Order(order.number(), order.carriedInYen(), order.carriedOutYen(), order.totalYen(),
                order.confirmedOn(), name(order.checkedBy()), name(order.approvedBy()))).toList(), name(closing.by()),
            LocalDate.ofInstant(closing.at(), clock.getZone()));
        var document = documents.store(claimMonthId, null, DocumentKind.PAYMENT_REPORT, title + "_" + month.number() + ".pdf", "application/pdf",
            new ByteArrayInputStream(papers.pdf(paper)));
        notes.reported(claimMonthId, document);
        months.closed(claimMonthId);
    }

    /** A paper speaks Japanese whoever happens to be at the keyboard. */
    private Reconciliation inJapanese(UUID claimMonthId) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        try {
            return reconciliations.of(claimMonthId);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private String name(@Nullable String userId) {
        return userId == null ? "" : users.find(userId).map(UserSummary::name).orElse(userId);
    }
}
