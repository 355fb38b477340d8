package jp.komado.renewal;

import java.util.EnumSet;
import java.util.Set;

/** Where a notice stands. Every notice of a wave is in exactly one, so that the counts of a wave add up to its notices. */
public enum RenewalState {
    /** Found among the certificates that end. */
    EXTRACTED,
    /** Somebody has to look before anything is printed. */
    TO_CHECK,
    /** The letter is made; it waits for the post. */
    PREPARED,
    /** The letter is on its way. */
    NOTIFIED,
    /** Nobody has applied two months before the end: the family was reminded. */
    REMINDED,
    /** A renewal was applied for. */
    APPLIED,
    /** The renewal was decided. */
    DECIDED,
    /** The certificate ended without an application. */
    EXPIRED,
    /** The person moved away, died, turns twenty, or needs no certificate any more. */
    NOT_RENEWED;

    private static final Set<RenewalState> FINAL = EnumSet.of(DECIDED, EXPIRED, NOT_RENEWED);

    /** Whether nothing more happens. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }
}
