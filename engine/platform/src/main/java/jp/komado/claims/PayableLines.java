package jp.komado.claims;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What is to be paid in a claim month: asked after its exceptions are settled, when it no longer changes. */
public interface PayableLines {

    /** Totals of every payer, in the order of their codes; a payer that sent no file has zeros. */
    List<PayerTotals> totals(UUID claimMonthId);

    /**
     * Hands out, in the order in which they were received, every line of a payer that is payable in this month: this month's own, those
     * released from earlier months, and reversals. Streamed; must run in a transaction.
     */
    void forEach(UUID claimMonthId, Payer payer, Consumer<PayableLine> consumer);
}
