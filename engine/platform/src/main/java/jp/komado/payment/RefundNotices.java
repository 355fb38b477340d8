package jp.komado.payment;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.komado.documents.Addressee;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.dossier.Persons;
import jp.komado.payment.RefundTransfer.Outcome;
import jp.komado.payment.internal.RefundNoticePaper;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑮ The end of a refund: the record of the payment with its notice, or the notice of refusal. Asking twice does it once. */
@Service
@Transactional
public class RefundNotices {

    private final Refunds refunds;
    private final RefundStore store;
    private final RefundTransfers transfers;
    private final Persons persons;
    private final Papers papers;
    private final Documents documents;
    private final Issuer issuer;
    private final Messages messages;
    private final JdbcClient jdbc;

    RefundNotices(Refunds refunds, RefundStore store, RefundTransfers transfers, Persons persons, Papers papers, Documents documents,
                  Issuer issuer, Messages messages, JdbcClient jdbc) {
        this.refunds = refunds;
        this.store = store;
        this.transfers = transfers;
        this.persons = persons;
        this.papers = papers;
        this.documents = documents;
        this.issuer = issuer;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** Writes the payment record, once for ever, and the notice. */
    public void recordPayment(UUID refundId) {
        var refund = refunds.find(refundId);
        if (refund.state() == RefundState.PAID) {
            return;
        }
        var paid = transfers.of(refundId).stream().filter(transfer -> transfer.outcome() == Outcome.PAID).findFirst()
            .orElseThrow(() -> Problem.conflict("payment.problem.not-paid"));
        jdbc.sql("insert into komado.refund_payment (refund_id, transfer_id, person_id, amount_yen, paid_on, recorded_at) values (?, ?, ?, ?, ?, ?)")
            .params(refundId, paid.id(), refund.personId(), paid.amountYen(), paid.outcomeOn(), Timestamp.from(refunds.now())).update();
        refund.paid(keep(refund, DocumentKind.REFUND_NOTICE, paid));
        refunds.note(refund, RefundAct.PAID, null);
    }

    /** Makes the notice of refusal. */
    public void issueRefusal(UUID refundId) {
        var refund = refunds.find(refundId);
        if (refund.state() == RefundState.REFUSED) {
            return;
        }
        refund.refused(keep(refund, DocumentKind.REFUND_REFUSAL, null));
        refunds.note(refund, RefundAct.REFUSED, null);
    }

    private UUID keep(Refund refund, DocumentKind kind, @Nullable RefundTransfer paid) {
        var title = messages.text(Locale.JAPANESE, "payment.paper." + kind.name());
        var reasons = refund.proposalReason() == null || paid != null ? List.<String>of()
            : Arrays.stream(refund.proposalReason().split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
        var months = store.months(refund.id()).stream().map(month -> new RefundNoticePaper.Month(month.month(), month.capYen(),
            month.paidYen() + month.mealsPaidYen(), month.dueYen() + month.mealsDueYen(), month.deductedYen(), month.refundYen())).toList();
        var paper = new RefundNoticePaper(title, paid != null, refund.number(), refunds.today(), addressee(refund), issuer,
            persons.find(refund.personId()).fullName(), refund.claimedOn(), decidedOn(refund), months,
            paid == null ? 0 : paid.amountYen(), paid == null ? null : printed(paid.account()), paid == null ? null : paid.outcomeOn(), reasons);
        return documents.store(refund.id(), refund.personId(), kind, title + "_" + refund.number() + ".pdf", "application/pdf",
            new ByteArrayInputStream(papers.pdf(paper)));
    }

    private LocalDate decidedOn(Refund refund) {
        return refunds.dayOf(Objects.requireNonNull(refund.approvedAt()));
    }

    private Addressee addressee(Refund refund) {
        var claimant = persons.find(refund.claimantId());
        var postal = claimant.postalCode() == null ? "" : claimant.postalCode();
        return new Addressee(postal.matches("\\d{7}") ? postal.substring(0, 3) + "-" + postal.substring(3) : postal,
            Objects.requireNonNullElse(claimant.address(), ""), claimant.fullName());
    }

    private String printed(BankAccount account) {
        return account.bankName() + " " + account.branchName() + " " + messages.text(Locale.JAPANESE, "payment.account." + account.type().name())
            + " " + account.maskedNumber() + " " + account.holder();
    }
}
