package jp.komado.claims.internal;

import java.util.List;
import java.util.UUID;
import jp.komado.claims.ClaimArithmetic;
import jp.komado.claims.internal.ClaimTables.Judged;
import org.springframework.lang.Nullable;

/**
 * A line with what became of it.
 *
 * @param found what was found, those that hold the line first
 * @param reverses the line it takes back
 */
record CheckedLine(DueLine line, boolean held, String code, List<Judged> found, @Nullable UUID personId, @Nullable UUID certificateId,
                   @Nullable UUID reverses) {

    UUID id() {
        return line.id();
    }

    /** What the insurer bears, in yen. */
    long insurerYen() {
        return ClaimArithmetic.costYen(line.record().publicPoints()) - line.record().insurerCopayYen();
    }
}
