package jp.komado.cap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.rules.Decisions;

/** Monthly caps. */
public interface Caps {

    /**
     * Computes the cap from what is on file now, and keeps it with its explanation.
     *
     * @throws CapNotComputable if something is missing that a person has to obtain
     */
    CapAssessment assess(UUID caseId);

    /**
     * Computes the cap of a case again and compares it with its newest assessment; empty if it has none. Stores nothing.
     */
    Optional<CapDifference> recalculate(UUID caseId);

    /** The same under other versions, see {@link Decisions#asIf}. */
    Optional<CapDifference> recalculate(UUID caseId, Decisions under);

    /** The newest assessment of a case. */
    Optional<CapAssessment> latest(UUID caseId);

    /** The income tiers of the newest assessments of these cases, without their explanations. */
    Map<UUID, String> tiers(Collection<UUID> caseIds);
}
