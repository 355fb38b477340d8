package jp.komado.access;

/** How far a role may go in a function. */
public enum AccessLevel {
    NONE, READ, UPDATE;

    /** Whether this level is enough where another one is needed. */
    public boolean covers(AccessLevel needed) {
        return compareTo(needed) >= 0;
    }
}
