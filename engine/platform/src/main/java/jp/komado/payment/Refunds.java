package jp.komado.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.calendar.FiscalYear;
import jp.komado.claims.CapLedger;
import jp.komado.claims.ClaimArithmetic;
import jp.komado.dossier.FieldErrors;
import jp.komado.lot.Lots;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.workflow.Workflow;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑮ Refunds from the claim to the decision. What follows it is {@link RefundTransfers}' and {@link RefundNotices}'. */
@Service
@Transactional
public class Refunds {

    private static final int WITHOUT_INSURANCE = 100;

    private final RefundRepository refunds;
    private final RefundStore store;
    private final RefundFacts facts;
    private final RefundTables tables;
    private final CapLedger ledger;
    private final Lots lots;
    private final Workflow workflow;
    private final CurrentUsers users;
    private final Clock clock;

    Refunds(RefundRepository refunds, RefundStore store, RefundFacts facts, RefundTables tables, CapLedger ledger, Lots lots,
            Workflow workflow, CurrentUsers users, Clock clock) {
        this.refunds = refunds;
        this.store = store;
        this.facts = facts;
        this.tables = tables;
        this.ledger = ledger;
        this.lots = lots;
        this.workflow = workflow;
        this.users = users;
        this.clock = clock;
    }

    /** A claim has come in: it gets its number, and its process begins. */
    Refund claim(String recipientNumber, LocalDate claimedOn) {
        var recipient = facts.recipient(recipientNumber)
            .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("/recipientNumber", "payment.field.unknown-recipient"))));
        if (claimedOn.isAfter(today())) {
            throw Problem.invalid(List.of(FieldError.of("/claimedOn", "payment.field.in-future")));
        }
        var year = FiscalYear.of(today()).value();
        var number = String.format(Locale.ROOT, "R%d-%05d", year, lots.nextNumber("refund-" + year));
        var refund = refunds.saveAndFlush(new Refund(number, recipient.personId(), recipient.claimantId(), recipientNumber, claimedOn,
            users.require().id(), now()));
        note(refund, RefundAct.CLAIMED, null);
        workflow.start("refund.claimed", refund.id(), Map.of());
        return refund;
    }

    /** Everything that stands on the claim. */
    void enter(UUID id, LocalDate claimedOn, List<RefundReceipt> receipts, BankAccount account, @Nullable String remark) {
        var refund = find(id);
        store.lock(refund.personId());
        demandSound(refund, receipts);
        refund.entered(claimedOn, account);
        store.replaceReceipts(id, refund.personId(), receipts);
        note(refund, RefundAct.ENTERED, remark);
    }

    private void demandSound(Refund refund, List<RefundReceipt> receipts) {
        var errors = new FieldErrors();
        var elsewhere = store.claimedElsewhere(refund.personId(), refund.id());
        for (int i = 0; i < receipts.size(); i++) {
            var receipt = receipts.get(i);
            var at = "/receipts/" + i;
            errors.demand(!receipt.paidOn().isAfter(today()), at + "/paidOn", "payment.field.in-future");
            errors.demand(!receipt.month().isAfter(YearMonth.from(receipt.paidOn())), at + "/paidOn", "payment.field.paid-before-treatment");
            errors.demand(receipt.allPaidYen() > 0, at + "/paidYen", "payment.field.nothing-paid");
            errors.demand(receipt.points() == null || receipt.paidYen() <= mostPaid(receipt), at + "/paidYen", "payment.field.more-than-share");
            errors.demand(receipt.insurancePercent() != WITHOUT_INSURANCE || isUninsured(refund, receipt), at + "/insurancePercent",
                "payment.field.insured");
            errors.demand(receipt.receivedYen() <= receipt.paidYen(), at + "/receivedYen", "payment.field.more-received-than-paid");
            errors.demand(receipt.inpatient() || receipt.meals() == 0, at + "/meals", "payment.field.meals-outside-hospital");
            errors.demand(receipts.subList(0, i).stream().noneMatch(receipt::isSameAs), at + "/institution", "payment.field.twice");
            elsewhere.stream().filter(other -> other.receipt().isSameAs(receipt)).findFirst()
                .ifPresent(other -> errors.add(at + "/institution", "payment.field.claimed-before", other.number()));
        }
        errors.refuseTask();
    }

    /** Only somebody on public assistance has no insurance; a month without a certificate gives nothing back anyway. */
    private boolean isUninsured(Refund refund, RefundReceipt receipt) {
        return facts.certified(refund.recipientNumber(), receipt.month()).map(RefundFacts.Certified::publicAssistance).orElse(true);
    }

    /** Nobody pays more at the window than the insurance leaves, rounded to ten yen. */
    private static long mostPaid(RefundReceipt receipt) {
        return ClaimArithmetic.windowYen(
            ClaimArithmetic.costYen(receipt.points()) * receipt.insurancePercent() / 100);
    }

    /**
     * Computes the amount from what is entered.
     *
     * @throws RefundNotComputable if points are missing; the refund remembers for which receipts
     */
    public void compute(UUID id) throws RefundNotComputable {
        var refund = find(id);
        store.lock(refund.personId());
        var receipts = store.receipts(id);
        var lacking = receipts.stream().filter(receipt -> receipt.points() == null).toList();
        if (!lacking.isEmpty()) {
            refund.lacks(lacking.stream().map(receipt -> String.valueOf(receipts.indexOf(receipt) + 1)).collect(Collectors.joining(",")));
            note(refund, RefundAct.EVIDENCE_MISSING, null);
            throw new RefundNotComputable("points");
        }
        keep(refund, tables.compute(refund, receipts));
        note(refund, RefundAct.COMPUTED, null);
    }

    private void keep(Refund refund, RefundComputation.Result result) {
        var paid = result.lines().stream().mapToLong(line -> line.receipt().allPaidYen()).sum();
        refund.computed(paid, result.dueYen(), result.refundYen());
        store.saveComputation(refund.id(), refund.personId(), result);
    }

    /** Points that were missing have been found out, by position of the receipt from 1. */
    void supply(UUID id, Map<Integer, Integer> points, @Nullable String remark) {
        var refund = find(id);
        var receipts = store.receipts(id);
        var errors = new FieldErrors();
        for (int i = 0; i < receipts.size(); i++) {
            var found = points.get(i + 1);
            var receipt = receipts.get(i);
            if (receipt.points() == null) {
                errors.demand(found != null, "/receipts", "payment.field.points-missing", i + 1);
                errors.demand(found == null || receipt.paidYen() <= mostPaid(receipt.withPoints(found)), "/receipts",
                    "payment.field.more-than-share-of", i + 1);
            }
        }
        errors.refuseTask();
        store.replaceReceipts(id, refund.personId(), IntStream.range(0, receipts.size())
            .mapToObj(i -> receipts.get(i).points() != null ? receipts.get(i) : receipts.get(i).withPoints(points.get(i + 1))).toList());
        refund.supplied();
        note(refund, RefundAct.EVIDENCE_SUPPLIED, remark);
    }

    /** Proposes to grant or to refuse. */
    void propose(UUID id, RefundProposal proposal, @Nullable String reason, CurrentUser user) {
        var refund = find(id);
        new FieldErrors()
            .demand(proposal == RefundProposal.REFUSE || refund.refundYen() != null && refund.refundYen() > 0, "/proposal", "payment.field.nothing-to-grant")
            .demand(proposal == RefundProposal.GRANT || reason != null && !reason.isBlank(), "/reason", "required")
            .refuseTask();
        refund.proposed(proposal, reason, user.id(), now());
        note(refund, RefundAct.PROPOSED, reason);
    }

    /** Decides, unless what the amount rests on has changed meanwhile. A granted share stands in the cap ledger from now on. */
    RefundProposal approve(UUID id, @Nullable String comment, CurrentUser user) {
        var refund = find(id);
        store.lock(refund.personId());
        refund.approved(user.id(), comment, now());
        if (refund.proposal() == RefundProposal.GRANT) {
            var receipts = store.receipts(id);
            demandUnchanged(refund, receipts);
            tables.compute(refund, receipts).months().forEach(month -> ledger.recordRefund(id, refund.personId(), month.month(),
                Math.toIntExact(month.capYen()), Math.toIntExact(month.dueYen()), month.totalCostYen()));
        }
        note(refund, RefundAct.APPROVED, comment);
        return refund.proposal();
    }

    private void demandUnchanged(Refund refund, List<RefundReceipt> receipts) {
        var elsewhere = store.claimedElsewhere(refund.personId(), refund.id());
        if (receipts.stream().anyMatch(receipt -> elsewhere.stream().anyMatch(other -> other.receipt().isSameAs(receipt)))) {
            throw Problem.conflict("payment.problem.claimed-twice");
        }
        if (!tables.compute(refund, receipts).months().equals(store.months(refund.id()))) {
            throw Problem.conflict("payment.problem.basis-changed");
        }
    }

    /** Sends the proposal back; the amount is computed anew, so that the next proposal rests on what is on file then. */
    void sendBack(UUID id, @Nullable String comment, CurrentUser user) {
        var refund = find(id);
        refund.sentBack(user.id(), comment);
        keep(refund, tables.compute(refund, store.receipts(id)));
        note(refund, RefundAct.SENT_BACK, comment);
    }

    Refund find(UUID id) {
        return refunds.findById(id).orElseThrow(() -> Problem.notFound("payment.problem.no-refund"));
    }

    void note(Refund refund, RefundAct kind, @Nullable String note) {
        store.act(refund.id(), refund.personId(), kind, users.find().map(CurrentUser::id).orElse(null), now(), note);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return dayOf(clock.instant());
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
