package jp.komado.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The one evaluator of decision tables. */
public interface Decisions {

    /**
     * Decides by the version in force on a day of the table's own axis.
     *
     * @param decision a table ({@code jurisdiction}) or one decision inside a file ({@code income-tier})
     * @param axisDate what this date is (application date, today …) is written in the table's property {@code axis}
     * @param inputs by input name; every input of the table must be present, dates as {@link LocalDate} or ISO text
     * @throws DecisionInputMissing if an input is absent or null and the table does not declare it optional
     * @throws DecisionInputRefused if a value is none that the table's columns allow
     * @throws NoRuleMatched if no rule fits: a gap in the table or an impossible value
     */
    DecisionResult evaluate(String decision, LocalDate axisDate, Map<String, Object> inputs);

    /**
     * What a decision and those it requires read, in the order of the file, by the version in force on a day of the table's axis.
     *
     * @throws NoDecisionVersion if there is none, or no such decision
     */
    List<DecisionInput> inputs(String decision, LocalDate axisDate);

    /** The version tag in force on a day of the table's axis. */
    String versionTag(String decision, LocalDate axisDate);

    /** Whether there is such a table or decision in any version. */
    boolean knows(String decision);

    /** All registered versions, by name and then by date. */
    List<DecisionVersion> versions();

    /** The version in force on a day of the table's axis. */
    DecisionVersion inForce(String decision, LocalDate axisDate);

    /**
     * These tables as they are at this moment: for questions that belong together, so that no change of the register falls between them.
     * Costs nothing.
     */
    Decisions now();

    /**
     * These tables with some versions as if they were in force, drafts among them: for questions of the kind "what if". Nothing changes for
     * anybody else, and later changes of the register are not seen.
     *
     * @throws NoDecisionVersion if one of them is not registered
     */
    Decisions asIf(Collection<UUID> versions);

    /**
     * These versions and nothing else, as if they were in force: for long work that has to go on by the same tables after an interruption,
     * whatever has become of the register meanwhile.
     *
     * @throws NoDecisionVersion if one of them is not registered
     */
    Decisions only(Collection<UUID> versions);

    /** The DMN file of a version, whatever its status. */
    Optional<String> model(String name, String versionTag);
}
