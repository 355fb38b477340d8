package jp.komado.payment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.worklist.WorkItems;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Puts names for ids. Whoever calls it has passed the gate. */
@Component
class RefundViews {

    private final RefundStore store;
    private final RefundTransfers transfers;
    private final Persons persons;
    private final Users users;
    private final WorkItems workItems;

    RefundViews(RefundStore store, RefundTransfers transfers, Persons persons, Users users, WorkItems workItems) {
        this.store = store;
        this.transfers = transfers;
        this.persons = persons;
        this.users = users;
        this.workItems = workItems;
    }

    /** Rows of a list. */
    List<RefundView> rows(List<Refund> found) {
        var people = persons.find(found.stream().map(Refund::personId).distinct().toList());
        return found.stream().map(refund -> view(refund, people, null, List.of(), List.of(), List.of(), List.of())).toList();
    }

    /** Everything about one. */
    RefundView detail(Refund refund) {
        var people = persons.find(List.of(refund.personId(), refund.claimantId()));
        var receipts = store.lines(refund.id()).stream().map(line -> new RefundView.Receipt(line.receipt().month(), line.receipt().institution(),
            line.receipt().inpatient(), line.receipt().points(), line.receipt().paidYen(), line.receipt().meals(), line.receipt().mealsPaidYen(),
            line.receipt().receivedYen(), line.receipt().paidOn(), line.excluded(), line.totalYen(), line.limitYen(), line.shareYen(),
            line.deductedYen(), line.mealsDueYen())).toList();
        var months = store.months(refund.id()).stream().map(month -> new RefundView.Month(month.month(), month.capYen(), month.usedYen(),
            month.highCostClass(), month.paidYen(), month.dueYen(), month.deductedYen(), month.mealsPaidYen(), month.mealsDueYen(),
            month.refundYen())).toList();
        var sent = transfers.of(refund.id()).stream().map(transfer -> new RefundView.Transfer(transfer.attempt(), transfer.amountYen(),
            RefundView.Account.masked(transfer.account()), transfer.placedAt(), transfers.dueOn(transfer), transfer.inquiryNumber(),
            transfer.outcome(), transfer.outcomeOn(), transfer.returnReason())).toList();
        var acts = store.acts(refund.id()).stream().map(act -> new RefundView.Act(act.kind(), name(act.by()), act.at(), act.note())).toList();
        return view(refund, people, waiting(refund), receipts, months, sent, acts);
    }

    @Nullable
    private String waiting(Refund refund) {
        var waiting = refund.state().isFinal() ? null : workItems.waiting(refund.id());
        return waiting == null ? null : waiting.sentence();
    }

    private RefundView view(Refund refund, Map<UUID, Person> people, @Nullable String waiting, List<RefundView.Receipt> receipts,
                            List<RefundView.Month> months, List<RefundView.Transfer> sent, List<RefundView.Act> acts) {
        return new RefundView(refund.id(), refund.number(), refund.state(), refund.recipientNumber(), name(people.get(refund.personId())),
            name(people.get(refund.claimantId())), refund.claimedOn(), refund.openedAt(), name(refund.openedBy()), refund.paidYen(),
            refund.dueYen(), refund.refundYen(), refund.account().map(RefundView.Account::masked).orElse(null), refund.proposal(),
            refund.proposalReason(), name(refund.proposedBy()), refund.proposedAt(), name(refund.approvedBy()), refund.approvedAt(),
            refund.comment(), refund.state() == RefundState.PAID ? store.paidOn(refund.id()).orElse(null) : null, refund.noticeId() != null,
            waiting, receipts, months, sent, acts);
    }

    @Nullable
    private static String name(@Nullable Person person) {
        return person == null ? null : person.fullName();
    }

    @Nullable
    private String name(@Nullable String userId) {
        return userId == null ? null : users.find(userId).map(UserSummary::name).orElse(userId);
    }
}
