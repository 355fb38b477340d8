package jp.komado.cap;

/** Where a value of the explanation comes from. */
public enum Origin {
    /** The application form. */
    APPLICATION,
    /** A paper of the family. */
    PAPER,
    /** An answer over the networks. */
    INQUIRY,
    /** A statement of the family. */
    DECLARATION,
    /** The review board's reply. */
    BOARD,
    /** What the tables before answered, added up. */
    COMPUTED
}
