package jp.komado.household;

import java.util.UUID;

/** ⑪ What follows an approved change of a cap. */
public interface AppliedCaps {

    /**
     * Gives the certificate of a case its new cap. Again, it changes nothing.
     *
     * @return whether months are past in which the family bore another share
     */
    boolean apply(UUID caseId);
}
