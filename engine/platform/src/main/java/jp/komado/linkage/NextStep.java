package jp.komado.linkage;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * What a case needs next of this procedure.
 *
 * @param retryAt when it is asked again, only with RETRY
 */
public record NextStep(Kind kind, @Nullable Instant retryAt) {

    /** The ways out of the model's gateway. */
    public enum Kind {
        /** Somebody has no linkage code. */
        CODE,
        /** Something has to be asked inside the prefecture. */
        IN_HOUSE,
        /** Something has to be asked outside. */
        OUTSIDE,
        /** Something is asked again later. */
        RETRY,
        /** Something was not disclosed. */
        SUPERVISOR,
        /** Something has to be asked of the applicant. */
        PAPER,
        /** Nothing more. */
        COMPLETE
    }

    /** Without a time. */
    public static NextStep of(Kind kind) {
        return new NextStep(kind, null);
    }
}
