package jp.komado.custody;

/** Whether a box can still be filled. */
public enum BoxState {
    /** Open in front of its cabinet; papers go in and out. */
    PACKING,
    /** Closed for good: its contents never change any more. */
    SEALED,
    /** Destroyed. */
    DISPOSED
}
