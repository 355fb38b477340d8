package jp.komado.insurer;

/** Why a reply does not say the category. */
enum UnclearReason {
    /** It cannot be read. */
    UNREADABLE,
    /** The insurer's stamp or the date is missing. */
    NO_STAMP,
    /** None or several categories are marked. */
    SEVERAL,
    /** It is about somebody else. */
    OTHER_PERSON,
    OTHER
}
