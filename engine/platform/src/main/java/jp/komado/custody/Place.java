package jp.komado.custody;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a box is. The only place in the code that knows which way a box may go. */
public enum Place {

    /** In a locked cabinet of ours. */
    CABINET,
    /** With the carrier, on its way to the contractor or back. */
    CARRIER,
    /** On a shelf of the contractor. */
    CONTRACTOR,
    /** Crushed or dissolved before a witness; its certificate is awaited. */
    DISPOSAL_SITE,
    /** Nobody knows: somebody has to find it. */
    MISSING,
    /** Destroyed, with a witness and a certificate. */
    DISPOSED;

    private static final Map<Place, Set<Place>> NEXT = new EnumMap<>(Map.of(
        CABINET, EnumSet.of(CABINET, CARRIER, DISPOSAL_SITE, MISSING),
        CARRIER, EnumSet.of(CABINET, CARRIER, CONTRACTOR, MISSING),
        CONTRACTOR, EnumSet.of(CARRIER, CONTRACTOR, MISSING),
        DISPOSAL_SITE, EnumSet.of(DISPOSED),
        MISSING, EnumSet.of(CABINET, CONTRACTOR),
        DISPOSED, EnumSet.noneOf(Place.class)));

    /** Whether a box may go from here to there. */
    public boolean leadsTo(Place next) {
        return NEXT.get(this).contains(next);
    }
}
