package jp.komado.certification;

import java.time.LocalDate;
import java.util.UUID;

/** Port to whoever knows which certificates share one household's burden (按分, 児童福祉法施行令22条2項). */
public interface HouseholdCaps {

    /**
     * The cap of a certificate that would begin, among those that are valid then.
     *
     * @param from its first day
     * @param baseYen the cap that it would have alone, yen a month
     */
    Share share(UUID caseId, LocalDate from, int baseYen);

    /**
     * A share.
     *
     * @param capYen the cap of the certificate, yen a month
     * @param householdCapYen the highest base of all, which their sum never exceeds
     * @param certificates how many share, this one included
     * @param comparable false where somebody of the household statement holds a certificate, but the insurance of one is not on file as far as to
     *     compare it: then a person has to look
     */
    record Share(int capYen, int householdCapYen, int certificates, boolean comparable) {

        /** Whether there is anything to share with. */
        public boolean apportioned() {
            return certificates > 1;
        }
    }
}
