package jp.komado.claims;

import java.time.YearMonth;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A line that is to be paid in a claim month, in whole yen.
 *
 * @param publicAmountYen the scheme's part of the treatment; negative on a line that takes another back
 * @param mealPublicYen the scheme's part of the meals; negative likewise
 * @param reverses the line that this one takes back, null on all others
 */
public record PayableLine(UUID lineId, Payer payer, YearMonth service, long publicAmountYen, long mealPublicYen, @Nullable UUID reverses) {

    /** What is paid for this line, in yen. */
    public long amountYen() {
        return publicAmountYen + mealPublicYen;
    }
}
