package jp.komado.claims.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.komado.claims.ClaimArithmetic;
import org.springframework.lang.Nullable;

/**
 * A line of a payer's list as it is read: points, whole yen and percent. Identifiers are kept as they stand, right or wrong; they are
 * judged line by line. On a line that takes another back (claim kind 4) points and yen are negative. Home-visit nursing has yen for points.
 *
 * @param institutionCode prefecture, fee table and institution code, ten digits if all is right
 */
record ClaimRecord(
    String recordNumber, int payer, YearMonth billing, YearMonth service, String publicPayerNumber, String recipientNumber,
    @Nullable LocalDate birthDate, @Nullable Integer sex, String insurerNumber, String institutionCode, String department, int inOut,
    String receiptKind, String specialNotes, int days, long totalPoints, long publicPoints, int burdenPercent, long insurerCopayYen,
    long patientShareYen, long publicAmountYen, int mealCount, long mealAmountYen, long mealPatientYen, long mealPublicYen, int claimKind,
    String resultKind, String adjustReason, String originalRecord) {

    static final int ADJUSTMENT = 4;
    private static final int FEE_TABLE = 2;
    private static final char HOME_VISIT_NURSING = '6';

    /** Total cost within the scheme, in yen: ten yen a point, but home-visit nursing is billed in yen. */
    long costYen() {
        boolean inYen = institutionCode.length() > FEE_TABLE && institutionCode.charAt(FEE_TABLE) == HOME_VISIT_NURSING;
        return inYen ? publicPoints : ClaimArithmetic.costYen(publicPoints);
    }

    /** What the line bills, in yen. */
    long amountYen() {
        return publicAmountYen + mealPublicYen;
    }

    @Override
    public String toString() {
        return "ClaimRecord[" + recordNumber + "]";
    }
}
