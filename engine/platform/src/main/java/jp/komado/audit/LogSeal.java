package jp.komado.audit;

import org.springframework.lang.Nullable;

/** Whether the log is as it was written. */
public interface LogSeal {

    /** Computes the whole chain of seals anew and compares it; takes minutes over years of log. */
    Verdict verify();

    /**
     * What the check found.
     *
     * @param intact whether every row, every seal and the head fit
     * @param headFits whether the head kept outside the database is in the chain
     * @param firstBrokenBlock the first block that does not fit
     */
    record Verdict(boolean intact, boolean headFits, @Nullable Long firstBrokenBlock) {
    }
}
