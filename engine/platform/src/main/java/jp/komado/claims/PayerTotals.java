package jp.komado.claims;

/**
 * What a payer billed in a claim month and what became of it, in whole yen (scheme amount and public part of meals together).
 *
 * <p>invoiced = payable + held + returned, always: these are the lines of this month's file that bill something. A month's held lines stay
 * its held lines for ever; when they become payable later, they are the later month's released ones. What the payer takes back
 * (claim kind 4) is counted in reversals alone, with a negative amount, so the file's own total is invoiced + reversals (of that file).
 * To be ordered: payable + released + reversals + fee.
 *
 * @param feeYen examination and payment fee (審査支払手数料) as the payer invoiced it
 * @param releasedCount lines held in earlier months that became payable in this one
 * @param reversalCount lines settled in this month that take back an earlier one
 */
public record PayerTotals(
    Payer payer, int invoicedCount, long invoicedYen, long feeYen, int payableCount, long payableYen, int heldCount, long heldYen,
    int returnedCount, long returnedYen, int releasedCount, long releasedYen, int reversalCount, long reversalYen) {

    /** What is to be paid to the payer, in yen. */
    public long orderYen() {
        return payableYen + releasedYen + reversalYen + feeYen;
    }

    /** Whether every invoiced yen is accounted for. */
    public boolean meets() {
        return invoicedCount == payableCount + heldCount + returnedCount && invoicedYen == payableYen + heldYen + returnedYen;
    }
}
