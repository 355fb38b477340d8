package jp.komado.insurer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a letter to an insurer stands. The only place that knows what may follow what. */
public enum InquiryState {
    /** It has its number and waits for a run. */
    PREPARED,
    /** Printed in a run, not posted yet. */
    PRINTED,
    /** Handed to the post; the insurer has the ball. */
    POSTED,
    /** The reply is in the receipt register of 医療助成課. */
    RECEIVED,
    /** The reply is between the two desks. */
    HANDED_OVER,
    /** 家庭支援課 has the reply. */
    ACKNOWLEDGED,
    /** The category is registered. */
    REGISTERED,
    /** The reply did not say the category; another letter follows. */
    UNCLEAR,
    /** The application ended before the letter was answered. */
    CANCELLED;

    private static final Map<InquiryState, Set<InquiryState>> NEXT = new EnumMap<>(Map.of(
        PREPARED, EnumSet.of(PRINTED, CANCELLED),
        PRINTED, EnumSet.of(PREPARED, POSTED, CANCELLED),
        POSTED, EnumSet.of(RECEIVED, CANCELLED),
        RECEIVED, EnumSet.of(HANDED_OVER, CANCELLED),
        HANDED_OVER, EnumSet.of(ACKNOWLEDGED, RECEIVED, CANCELLED),
        ACKNOWLEDGED, EnumSet.of(REGISTERED, UNCLEAR, CANCELLED),
        REGISTERED, EnumSet.noneOf(InquiryState.class),
        UNCLEAR, EnumSet.noneOf(InquiryState.class),
        CANCELLED, EnumSet.noneOf(InquiryState.class)));

    /** Whether {@code next} may follow. */
    public boolean mayBecome(InquiryState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether nothing follows any more. */
    public boolean isFinal() {
        return NEXT.get(this).isEmpty();
    }
}
