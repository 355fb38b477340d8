package jp.komado.demo.population;

import java.util.Optional;

/** Where an application stands today: waiting at a task, on its way through the inquiries, or ended. */
public enum Destination {

    CHECKING_DOCUMENTS("User_CheckDocuments", 0),
    RECORDING_RECEIPT("User_RecordCounterReceipt", 0),
    WAITING_FOR_CORRECTION("User_ReceiveCorrection", 1),
    CORRECTION_OVERDUE("User_DecideOverdueCorrection", 2),
    FORWARDING("User_ForwardApplication", 1),
    RECEIVING("User_ReceiveDispatch", 2),
    ENTERING("User_EnterApplication", 3),
    COMPARING("User_CompareEntry", 4),
    RESOLVING_DUPLICATE("User_ResolveDuplicate", 5),
    CHOOSING_CANDIDATE("User_ChooseCandidate", 5),
    RESOLVING_DIFFERENCE("User_ResolveDifference", 5),
    REPAIRING_CODE("User_RepairCode", 5),
    HANDLING_NON_DISCLOSURE("User_HandleNonDisclosure", 5),
    ASKING_FOR_PAPER("User_AskForPaper", 5),
    OBTAINING_CONSENT("User_ObtainConsent", 5),
    INQUIRING(null, 5),
    REMINDING_INSURER("User_RemindInsurer", 5),
    REGISTERING_CATEGORY("User_RegisterCategory", 5),
    ARRANGING_MEETING("User_ArrangeMeeting", 5),
    ASKING_DOCTOR("User_AskDoctor", 6),
    AFTER_BOARD("User_CompleteAfterBoard", 5),
    OBTAINING_EVIDENCE("User_ObtainEvidence", 6),
    PROPOSING("User_ProposeDecision", 6),
    APPROVING("User_ApproveDecision", 7),
    CHECKING_PRINT("User_CheckPrint", 8),
    TURNING_BACK("User_TurnBack", 0),
    TURNED_BACK(null, 1),
    ISSUED(null, 9),
    REFUSED(null, 8),
    REJECTED(null, 8),
    WITHDRAWN(null, 4);

    private final String element;
    private final int tasksBefore;

    Destination(String element, int tasksBefore) {
        this.element = element;
        this.tasksBefore = tasksBefore;
    }

    /** The element id of the task that waits, empty when the application has ended or goes from one inquiry to the next. */
    public Optional<String> element() {
        return Optional.ofNullable(element);
    }

    /** Completed tasks on the straight way of a portal case. */
    int tasksBefore() {
        return tasksBefore;
    }

    /** Open days that the inquiries of steps ④ to ⑨ take before the application stands there; how long they take in all is never sure. */
    int daysOfInquiry() {
        return switch (this) {
            case CHOOSING_CANDIDATE, RESOLVING_DIFFERENCE -> 5;
            case REPAIRING_CODE -> 9;
            case HANDLING_NON_DISCLOSURE, ASKING_FOR_PAPER -> 14;
            case OBTAINING_CONSENT -> 20;
            case REGISTERING_CATEGORY -> 24;
            case REMINDING_INSURER -> 40;
            case ARRANGING_MEETING -> 58;
            case ASKING_DOCTOR, AFTER_BOARD, OBTAINING_EVIDENCE, PROPOSING, APPROVING, CHECKING_PRINT, ISSUED, REFUSED -> 33;
            case REJECTED -> 36;
            default -> 0;
        };
    }

    /** Whether the application is somewhere in the steps ④ to ⑨. */
    public boolean isInquiry() {
        return ordinal() >= CHOOSING_CANDIDATE.ordinal() && ordinal() <= ASKING_DOCTOR.ordinal();
    }

    public boolean isJurisdictionElsewhere() {
        return this == TURNING_BACK || this == TURNED_BACK;
    }
}
