package jp.komado.intake;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who holds a certificate, found by its number or by the code of the renewal notice.
 *
 * @param caseId   the last application, from which a renewal is filled in
 * @param validTo  end of the last certificate
 * @param obstacles why a renewal cannot be received
 * @param cautions  what the counter has to tell the family
 */
public record KnownRecipient(UUID caseId, UUID personId, String recipientNumber, LocalDate validTo, Set<Obstacle> obstacles,
                             Set<Caution> cautions) {

    public KnownRecipient {
        obstacles = Set.copyOf(obstacles);
        cautions = Set.copyOf(cautions);
    }

    /** A renewal of this certificate is no renewal. */
    public enum Obstacle { MOVED_AWAY, DIED, GIVEN_BACK, TWENTY, ALREADY_APPLIED, TOO_EARLY }

    /** It can be received, but the family has to know. */
    public enum Caution { EXPIRED, ADULT_EXPIRED, LAST_BEFORE_TWENTY }
}
