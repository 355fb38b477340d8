package jp.komado.renewal;

/** Why a person has to look at a certificate that ends before its family is written to. */
public enum Doubt {
    /** Told to the office, or said by the resident register. */
    MOVED_AWAY,
    DIED,
    /** The certificate was given back: cured, or not needed any more. */
    NOT_NEEDED,
    /** The municipality has an authority of its own by now. */
    OTHER_AUTHORITY,
    /** The address is protected: nothing is posted without asking. */
    PROTECTED_ADDRESS,
    /** Eighteen or older when the certificate ends: the patient applies in own name, and never again after the end. */
    ADULT,
    /** Twenty when the certificate ends: there is no renewal. */
    TWENTY,
    /** A renewal is applied for already. */
    ALREADY_APPLIED,
    /** There is no address to write to. */
    NO_ADDRESS
}
