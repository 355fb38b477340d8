package jp.komado.counterparts.fault;

/** What can go wrong outside, with one record or with a whole file of answers. */
public enum Fault {
    /** The answer comes later. */
    DELAY(Scope.RECORD),
    /** The answer never comes by itself; somebody has to ask for it. */
    NO_ANSWER(Scope.RECORD),
    /** The network behind the linkage server answers that it does not work. */
    NETWORK_ERROR(Scope.RECORD),
    /** The same file comes a second time. */
    DUPLICATE_FILE(Scope.FILE),
    /** A line that is no record; the right file follows. */
    GARBAGE_LINE(Scope.FILE),
    /** The file breaks off; the right one follows. */
    TRUNCATED_FILE(Scope.FILE),
    /** Encrypted for somebody else; the right file follows. */
    WRONG_KEY(Scope.FILE),
    /** Signed by somebody whom nobody knows; the right file follows. */
    WRONG_SIGNER(Scope.FILE),
    /** One answer more, to a number that was not asked in this shipment. */
    FOREIGN_NUMBER(Scope.FILE);

    private enum Scope { RECORD, FILE }

    private final Scope scope;

    Fault(Scope scope) {
        this.scope = scope;
    }

    /** Whether it befalls a whole file rather than one record. */
    public boolean ofFile() {
        return scope == Scope.FILE;
    }

    /** Whether the file cannot be used, so that the right one has to follow. */
    public boolean spoilsTheFile() {
        return ofFile() && this != DUPLICATE_FILE && this != FOREIGN_NUMBER;
    }
}
