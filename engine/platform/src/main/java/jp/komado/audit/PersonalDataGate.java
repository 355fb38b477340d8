package jp.komado.audit;

import java.util.function.Supplier;

/**
 * The one gate to personal data. The right is checked, then the log row is committed on a connection of its own, and only then are
 * data handed out: what was shown is on record even if the rest of the request fails. A list is one row with all its person keys.
 */
public interface PersonalDataGate {

    /** Logs the look, then fetches. Without the right the refusal is logged and 403 is thrown; if the log cannot be written, nothing is shown. */
    <T> T show(Look look, Supplier<T> data);

    /** Logs a change with the names of what changes, never the values. */
    void change(Look look, String detail);

    /** Logs that somebody was refused for a reason of the room's own, for example a foreign municipality. */
    void refused(Look look);
}
