package jp.komado.demo.population;

/** What does not go straight in an application. */
public enum Twist {
    CORRECTION,
    MISSING_IN_BAG,
    TYPING_ERROR,
    DUPLICATE,
    UNDECLARED,
    SENT_BACK_BY_APPROVER,
    PRINTED_AGAIN,
    LATE,
    /** The patient gives no individual number, and the register knows two children of that name. */
    NAMESAKE,
    /** The register knows another address of the patient. */
    MOVED,
    /** The register says that the patient has left the municipality. */
    MOVED_OUT,
    /** The register says that the patient has died. */
    DECEASED,
    /** The number on the papers is dead: the register knows the patient by a new one. */
    CHANGED_NUMBER,
    /** The register answers about the patient hours later, when the prefecture is loaded long since. */
    LATE_ANSWER,
    /** The register never answers about the patient. */
    NO_IDENTITY_ANSWER,
    /** No linkage code can be obtained for the patient. */
    CODE_FAILS,
    /** The provider never answers about the applicant. */
    NO_LINKAGE_ANSWER,
    /** The applicant's data are not disclosed to anybody without a word with the supervisor. */
    PROTECTED,
    /** The provider announces an answer by hand about the applicant, and does not give it. */
    MANUAL_ANSWER,
    /** The provider is not permitted to answer about the applicant: the family is asked for paper. */
    NOT_PERMITTED,
    /** The family has not agreed that its insurer be asked. */
    NO_CONSENT,
    /** The insurer replies with another category than the family's means would have it. */
    OTHER_CATEGORY,
    /** The insurer does not reply to the letter. */
    NO_INSURER_REPLY,
    /** The board wants to hear the doctor before it replies. */
    HELD_BY_BOARD;

    /** Whether it shows only where a family is insured and leaves its tax to the network. */
    public boolean needsTheNetwork() {
        return switch (this) {
            case NO_LINKAGE_ANSWER, PROTECTED, MANUAL_ANSWER, NOT_PERMITTED, NO_CONSENT, OTHER_CATEGORY, NO_INSURER_REPLY -> true;
            default -> false;
        };
    }
}
