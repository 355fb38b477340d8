package jp.komado.claims.internal;

import java.util.List;
import java.util.UUID;
import jp.komado.claims.internal.ClaimTables.Judged;
import org.springframework.lang.Nullable;

/**
 * A line with what became of it.
 *
 * @param found what was found, those that hold the line first
 * @param original the line it takes back, with what the cap ledger recorded for that one
 */
record CheckedLine(DueLine line, boolean held, String code, List<Judged> found, @Nullable UUID personId, @Nullable UUID certificateId,
                   @Nullable Original original) {

    /** A line that was paid and is to be taken back; whole yen. */
    record Original(UUID id, UUID personId, UUID certificateId, ClaimRecord line, long ledgerShareYen, long ledgerCostYen) {

        boolean isOppositeOf(ClaimRecord other) {
            return other.service().equals(line.service()) && other.publicPoints() == -line.publicPoints()
                && other.insurerCopayYen() == -line.insurerCopayYen() && other.patientShareYen() == -line.patientShareYen()
                && other.publicAmountYen() == -line.publicAmountYen() && other.mealPublicYen() == -line.mealPublicYen();
        }
    }

    UUID id() {
        return line.id();
    }

    @Nullable
    UUID reverses() {
        return original == null ? null : original.id();
    }

    /** What the insurer bears, in yen. */
    long insurerYen() {
        return line.record().costYen() - line.record().insurerCopayYen();
    }

    /** What the ledger records as the patient's share, in yen: as billed, or what it recorded for the line that is taken back. */
    long ledgerShareYen() {
        return original == null ? line.record().patientShareYen() : -original.ledgerShareYen();
    }

    /** What the ledger records as total cost, in yen. */
    long ledgerCostYen() {
        return original == null ? line.record().costYen() : -original.ledgerCostYen();
    }
}
