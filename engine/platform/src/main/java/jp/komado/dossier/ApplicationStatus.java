package jp.komado.dossier;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an application stands. The only place that knows which step may follow which. */
public enum ApplicationStatus {

    /** ① or ②: taken in, papers not yet checked. */
    RECEIVED,
    /** ① papers are missing and were asked for. */
    CORRECTION_REQUESTED,
    /** ① the set is complete. */
    COMPLETE,
    /** ② on its way to the prefecture. */
    FORWARDED,
    /** ② ticked into the receipt register of the prefecture. */
    REGISTERED,
    /** ③ entered, not yet compared with the paper. */
    ENTERED,
    /** ④–⑩ compared, being examined. */
    EXAMINATION,
    /** ⑩ a decision is proposed and waits for its approval. */
    PROPOSED,
    /** ⑩ certified. */
    CERTIFIED,
    /** ⑪ certified, and the result is on the municipality's list. */
    ISSUED,
    /** ⑩ refused after consultation of the board (不認定). */
    REFUSED,
    /** ⑩ rejected: not eligible to apply, or never completed (却下). */
    REJECTED,
    /** Taken back by the applicant (取下げ). */
    WITHDRAWN,
    /** ①/② returned to the authority that is responsible. */
    TURNED_BACK;

    private static final Map<ApplicationStatus, Set<ApplicationStatus>> NEXT = new EnumMap<>(Map.ofEntries(
        Map.entry(RECEIVED, EnumSet.of(COMPLETE, CORRECTION_REQUESTED, TURNED_BACK, WITHDRAWN)),
        Map.entry(CORRECTION_REQUESTED, EnumSet.of(RECEIVED, PROPOSED, WITHDRAWN)),
        Map.entry(COMPLETE, EnumSet.of(FORWARDED, REGISTERED, WITHDRAWN)),
        Map.entry(FORWARDED, EnumSet.of(REGISTERED, COMPLETE, WITHDRAWN)),
        Map.entry(REGISTERED, EnumSet.of(ENTERED, WITHDRAWN)),
        Map.entry(ENTERED, EnumSet.of(REGISTERED, EXAMINATION, PROPOSED, WITHDRAWN)),
        Map.entry(EXAMINATION, EnumSet.of(PROPOSED, WITHDRAWN)),
        Map.entry(PROPOSED, EnumSet.of(EXAMINATION, CERTIFIED, REFUSED, REJECTED, WITHDRAWN)),
        Map.entry(CERTIFIED, EnumSet.of(ISSUED)),
        Map.entry(ISSUED, EnumSet.noneOf(ApplicationStatus.class)),
        Map.entry(REFUSED, EnumSet.noneOf(ApplicationStatus.class)),
        Map.entry(REJECTED, EnumSet.noneOf(ApplicationStatus.class)),
        Map.entry(WITHDRAWN, EnumSet.noneOf(ApplicationStatus.class)),
        Map.entry(TURNED_BACK, EnumSet.noneOf(ApplicationStatus.class))));

    /** Whether {@code next} may follow this status. */
    public boolean mayBecome(ApplicationStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether the episode is over: decided, withdrawn or turned back. */
    public boolean isFinal() {
        return this == CERTIFIED || NEXT.get(this).isEmpty();
    }

    /** Whether a decision was approved. */
    public boolean isDecided() {
        return EnumSet.of(CERTIFIED, ISSUED, REFUSED, REJECTED).contains(this);
    }
}
