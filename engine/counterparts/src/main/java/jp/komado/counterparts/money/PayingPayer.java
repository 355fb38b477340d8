package jp.komado.counterparts.money;

import java.util.List;
import java.util.Set;
import jp.komado.counterparts.money.MoneyBook.Outcome;
import jp.komado.counterparts.office.Inquiry;
import jp.komado.counterparts.office.Office;
import jp.komado.counterparts.office.Reply;

/**
 * A payer that gets a payment order and confirms it: number, order, payer, billing month, lines, amount, fee, total, held, returned, date,
 * balance set off from earlier months, balance carried over to the next.
 * An order that was paid before is confirmed with nothing.
 */
public class PayingPayer implements Office {

    private static final int FIELDS = 13;

    private final String kind;
    private final MoneyBook book;

    /** @param payer 1 or 2, as the payers are numbered in files */
    public PayingPayer(int payer, MoneyBook book) {
        this.kind = "payment-order-" + payer;
        this.book = book;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(kind);
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        if (inquiry.fields().size() != FIELDS || !inquiry.field(7).matches("[0-9]{1,12}") || !inquiry.field(10).matches("[0-9]{8}")) {
            return new Reply(null, List.of(new Reply.Part(List.of(), "UNREADABLE", false, Reply.When.NEVER)));
        }
        var total = Long.parseLong(inquiry.field(7));
        var outcome = book.note(inquiry.number(), kind, inquiry.field(1), total, true);
        var line = String.join(",", inquiry.field(0), inquiry.field(1), outcome == Outcome.PAID ? inquiry.field(7) : "0", inquiry.field(10),
            "K" + inquiry.field(0));
        return new Reply(null, List.of(new Reply.Part(List.of(line), outcome.name(), false, Reply.When.SOON)));
    }

    @Override
    public Reply outOfOrder(Inquiry inquiry) {
        return answer(inquiry);
    }
}
