package jp.komado.cap;

import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What a case's cap would be if it were decided again today, beside what was decided: by the versions that are in force for its
 * application month now, from what is on file now. Nothing is stored, and nothing of the old decision changes.
 *
 * @param before what was decided
 * @param after what would be decided; null where it cannot be computed
 * @param missing why not, empty where it can
 */
public record CapDifference(UUID caseId, CapAssessment before, @Nullable CapAssessment after, List<CapNotComputable.Reason> missing) {

    public CapDifference {
        missing = List.copyOf(missing);
    }

    /** How the family's burden would change. */
    public Kind kind() {
        if (after == null) {
            return Kind.NEWLY_FAILING;
        }
        int sign = Integer.compare(after.monthlyCapYen(), before.monthlyCapYen());
        return sign == 0 ? Kind.SAME : sign > 0 ? Kind.HIGHER : Kind.LOWER;
    }

    /** The direction of a change. */
    public enum Kind {
        SAME, HIGHER, LOWER, NEWLY_FAILING
    }
}
