package jp.komado.lot;

/** What became of an item. */
public enum ItemResult {
    /** Not settled yet. */
    OPEN,
    /** Arrived, printed, decided: as it should be. */
    DONE,
    /** Announced but not found. */
    MISSING,
    /** Taken out of the lot before it was settled. */
    REMOVED
}
