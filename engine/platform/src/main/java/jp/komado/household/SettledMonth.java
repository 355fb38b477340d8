package jp.komado.household;

import java.time.YearMonth;

/**
 * A month that was already paid under another cap. Amounts in yen.
 *
 * @param usedYen what the family has borne by the cap ledger
 * @param differenceYen how much is to be given back, or settled at most
 */
public record SettledMonth(YearMonth month, int usedYen, int capBeforeYen, int capAfterYen, int differenceYen, Kind kind) {

    /** What follows. */
    public enum Kind {
        /** The family bore more than the new cap: it is given back after a claim (償還払い, 法19条の2). */
        REFUND,
        /** The cap rose, and the family reached the lower one: what was paid for it stands to be settled. */
        SETTLE
    }
}
