package jp.komado.identity;

/** How an answered inquiry was settled, by the software itself or by a person. */
public enum Settlement {

    /** The register's record agrees with the application. */
    MATCHED,
    /** ④' a person chose one of the candidates. */
    CHOSEN,
    /** ④' the family gave the number after all. */
    GIVEN_NUMBER,
    /** ④' the case goes on without a number. */
    WITHOUT_NUMBER,
    /** ④ a person accepts what differs. */
    ACCEPTED,
    /** Asked again, with corrected data or as it was. */
    ASKED_AGAIN,
    /** ④ the identity cannot be confirmed. */
    STOPPED
}
