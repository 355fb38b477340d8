package jp.komado.copies;

/** How the intermediate server answered a record. */
public enum CopyResult {
    /** It keeps the record now. */
    REGISTERED,
    /** It has deleted the record, or never had it. */
    DELETED,
    /** There is no linkage code for this integrated number. */
    NO_CODE,
    /** It cannot read the record. */
    FORMAT_ERROR,
    /** It keeps another person's record under this key. */
    OTHER_PERSON,
    /** The network did not answer in time. */
    TIMEOUT;

    /** Whether it did what was asked. */
    public boolean does(CopyOperation operation) {
        return this == (operation == CopyOperation.REGISTER ? REGISTERED : DELETED);
    }

    /** Whether it is an answer to this at all. */
    public boolean answers(CopyOperation operation) {
        return does(operation) || this != REGISTERED && this != DELETED;
    }
}
