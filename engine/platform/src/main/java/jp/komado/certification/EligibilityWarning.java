package jp.komado.certification;

/** What the proposer has to look at before certifying. A warning decides nothing. */
public enum EligibilityWarning {
    /** E1: a new application of somebody who is 18 or older. */
    NEW_AT_EIGHTEEN,
    /** E2: 18 or older, and no certificate was valid on the application date. */
    ADULT_WITHOUT_CERTIFICATE,
    /** E3: 20 or older on the application date. */
    TWENTY,
    /** E4: a child applies in its own name. */
    CHILD_APPLIES,
    /** E5: somebody else applies for a patient who is of age. */
    ADULT_NOT_APPLICANT,
    /** E8: the medical opinion is older than it may be. */
    OPINION_TOO_OLD,
    /** The medical opinion is dated after the application. */
    OPINION_AFTER_APPLICATION,
    /** E7: nobody knows when the medical opinion was written. */
    OPINION_DATE_MISSING,
    /** Somebody of the household holds a certificate, but the insurance is not on file as far as to say whether they share. */
    HOUSEHOLD_NOT_COMPARABLE,
    /** Nobody knows when the patient was born. */
    BIRTH_DATE_MISSING
}
