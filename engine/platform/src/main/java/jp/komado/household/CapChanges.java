package jp.komado.household;

import java.util.UUID;

/** ⑩ The caps of a household that follow one another. */
public interface CapChanges {

    /**
     * Looks at the household of a case, and opens a change for each certificate whose cap is not the one that the household leaves. Twice the
     * same changes nothing.
     *
     * @return how many were opened
     */
    int look(UUID caseId);
}
