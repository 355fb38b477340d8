package jp.komado.claims;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** ⑬ The cap ledger: the shares of a person in a service month, whose sum is never above the cap. Amounts in whole yen. */
public interface CapLedger {

    /** Sum of the shares recorded so far. */
    int usedYen(UUID personId, YearMonth service);

    /** The cap under which the month stands; empty as long as nothing is recorded. */
    OptionalInt capYen(UUID personId, YearMonth service);

    /** The entries, in the order in which they were recorded. */
    List<LedgerEntry> of(UUID personId, YearMonth service);

    /**
     * Records the share that a family bears of what it paid itself (償還払い), in the caller's transaction. The same refund and month again
     * changes nothing.
     *
     * @param capYen the monthly cap of the certificate
     * @throws jp.komado.problem.Problem 409 if the sum would be above the cap; nothing is recorded
     */
    void recordRefund(UUID refundId, UUID personId, YearMonth service, int capYen, int shareYen, long totalCostYen);
}
