package jp.komado.rules;

import java.time.LocalDate;
import java.util.UUID;

/** No version of the decision is in force on that day of its axis, or the decision is unknown. */
public class NoDecisionVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoDecisionVersion(String decision, LocalDate axisDate) {
        super("no version of " + decision + " is in force on " + axisDate);
    }

    public NoDecisionVersion(UUID version) {
        super("there is no version " + version);
    }
}
