package jp.komado.linkage;

/** How an inquiry was answered. */
public enum ResponseCode {
    /** Data came. */
    OK,
    /** The provider has no record (該当なし). */
    OK_EMPTY,
    /** The provider has not registered its copy yet; asked again later. */
    NOT_REGISTERED,
    /** Tax was not declared; the family has to. */
    UNDECLARED,
    /** Not disclosed, for the protection of a person. */
    REFUSED_NONDISCLOSURE,
    /** An interim answer: the provider has to approve by hand. */
    MANUAL_PENDING,
    /** The person has no linkage code. */
    NO_CODE,
    /** The inquiry is not on the list of permitted ones. */
    NOT_PERMITTED,
    /** The provider already has an inquiry with this number. */
    DUPLICATE_ID,
    /** Another body is in charge. */
    WRONG_ORG,
    /** The network did not answer in time. */
    TIMEOUT,
    /** The provider could not read the record. */
    FORMAT_ERROR
}
