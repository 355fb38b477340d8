package jp.komado.rules.process;

import java.time.LocalDate;
import jp.komado.rules.Decisions;
import org.springframework.stereotype.Component;

/** What models write to bind a decision task: {@code ${decisionVersions.tag('jurisdiction', applicationDate)}}. */
@Component("decisionVersions")
public class DecisionVersions {

    private final Decisions decisions;

    DecisionVersions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The version tag in force on a day of the table's axis, the day as ISO text. */
    public String tag(String decision, String isoDate) {
        return decisions.versionTag(decision, LocalDate.parse(isoDate));
    }
}
