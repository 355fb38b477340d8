package jp.komado.household.internal;

import java.time.LocalDate;
import java.util.UUID;
import jp.komado.household.Scheme;

/**
 * A certificate of the household.
 *
 * @param id the case of a certificate of this scheme, the row of another's
 * @param from its first day
 * @param to its last day; earlier than printed if death, a move or a return was told
 * @param toldOn the day of the application, or on which the family showed it
 * @param baseYen the cap that it would have alone, yen a month
 * @param capYen the cap that was decided for its first day, yen a month
 * @param goesOn whether nobody may yet take it for ended: it is valid still, or its renewal was applied for and is not decided
 */
record HeldCertificate(
    Scheme scheme, UUID id, UUID caseId, UUID personId, LocalDate from, LocalDate to, LocalDate toldOn, int baseYen, int capYen, boolean goesOn) {

    /** Of one person's certificates of this scheme one follows the other; they are never shared with each other. */
    boolean follows(HeldCertificate other) {
        return scheme == Scheme.SHOUMAN && other.scheme == Scheme.SHOUMAN && personId.equals(other.personId);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && (goesOn || !day.isAfter(to));
    }
}
