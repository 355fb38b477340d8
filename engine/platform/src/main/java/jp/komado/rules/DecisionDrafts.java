package jp.komado.rules;

import java.util.List;
import java.util.UUID;

/**
 * The life of a new version of a decision table: an analyst drafts it, somebody else approves it, and only then it can be put into force.
 * What was approved keeps its words. Who changes an entry says which state of it was seen ({@code lock}), and is refused if somebody
 * else was faster.
 */
public interface DecisionDrafts {

    /**
     * Enters a draft, by the current user.
     *
     * @param xml the whole DMN file
     * @throws jp.komado.problem.Problem with a message per fault, if it does not fit the version before it: another axis, other inputs or
     *     outputs, a rule without an article, cells that cannot be read
     */
    DecisionVersion draft(String xml);

    /** Gives one's own draft other words. */
    DecisionVersion reword(UUID id, long lock, String xml);

    /** What the draft answers to the named cases of the version before it, and what that one answers. */
    Rehearsal rehearse(UUID id);

    /** Approves a draft of somebody else. */
    DecisionVersion approve(UUID id, long lock);

    /** From now on the version decides on the days from its {@code effectiveFrom}; on all nodes within half a minute. */
    DecisionVersion putIntoForce(UUID id, long lock);

    /**
     * Takes a version back. Decisions made by it keep it; new ones on its days are made by the version before it.
     *
     * @param reason why, for the register
     */
    DecisionVersion withdraw(UUID id, long lock, String reason);

    /**
     * A comparison over named cases.
     *
     * @param predecessor the version it is compared with
     * @param cases how many were asked
     * @param differences those that come out differently
     */
    record Rehearsal(String versionTag, String predecessor, int cases, List<Difference> differences) {
    }

    /**
     * A case whose answer changes.
     *
     * @param before what the version before answers, as text; {@code refused} with the reason's code where it does not
     */
    record Difference(String decision, String name, String before, String after) {
    }
}
