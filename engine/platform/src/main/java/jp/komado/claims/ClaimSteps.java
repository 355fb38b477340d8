package jp.komado.claims;

import java.util.UUID;

/** ⑭ What the models ask of the room. */
public interface ClaimSteps {

    /** Begins the checks of a month whose files are all here; the checks themselves run afterwards, on any node. */
    void startAdjudication(UUID claimMonthId);

    /** Does to the lines of an exception what was decided, in the caller's transaction. */
    void applyResolution(UUID exceptionId);
}
