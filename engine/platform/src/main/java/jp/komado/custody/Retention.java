package jp.komado.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jp.komado.rules.Decisions;
import org.springframework.stereotype.Service;

/** Asks the table {@code retention} (K18), by the version in force today. */
@Service
public class Retention {

    private static final String TABLE = "retention";

    private final Decisions decisions;
    private final Clock clock;

    Retention(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What is kept. */
    public enum Kept { APPLICATION_PAPER, RECIPIENT_DATA, LINKAGE_LOG, ACCESS_LOG }

    /**
     * How long something is kept.
     *
     * @param startedOn the notification of the result, the last change, the day of the record
     */
    public RetentionPeriod of(Kept kept, LocalDate startedOn) {
        var result = decisions.evaluate(TABLE, LocalDate.now(clock), Map.of("kind", kept.name(), "startedOn", startedOn));
        return new RetentionPeriod(result.single("inCabinetUntil", LocalDate.class), result.single("keptUntil", LocalDate.class),
            result.single("destroyFrom", LocalDate.class));
    }

    /** How long the papers of an application are kept whose result was told on this day. */
    RetentionPeriod ofPapers(LocalDate notifiedOn) {
        return of(Kept.APPLICATION_PAPER, notifiedOn);
    }
}
