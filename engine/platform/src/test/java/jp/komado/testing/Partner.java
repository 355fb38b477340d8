package jp.komado.testing;

import java.util.UUID;

/**
 * Somebody outside the house in the tests of other rooms: answers at once and without surprises what a case waits for. A room that
 * asks outside brings one as a bean.
 */
public interface Partner {

    /** Answers what the case waits for; false if it waits for nothing of this partner's. */
    boolean answer(UUID caseId);
}
