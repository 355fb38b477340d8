package jp.komado.counterparts.custody;

/** What can go wrong with a box, once. */
public enum Oddity {
    /** It is not found, or does not arrive. */
    LOST,
    /** Another box is named in its place. */
    OTHER_BOX,
    /** It arrives with its seal broken. */
    SEAL_BROKEN,
    /** It stands in the answer twice, on two shelves. */
    TWICE
}
