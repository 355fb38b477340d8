package jp.komado.board;

/** 適・否・保留: what the board, a reviewer or the secretariat says of a case. */
public enum Verdict {
    /** The child's state meets the criterion. */
    SUITABLE,
    /** It does not. */
    UNSUITABLE,
    /** It cannot be said yet: the doctor is asked, and the case comes again. */
    HELD
}
