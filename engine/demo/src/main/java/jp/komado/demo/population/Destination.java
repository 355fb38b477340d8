package jp.komado.demo.population;

import java.util.Optional;

/** Where an application stands today: waiting at a task, or ended. */
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

    /** The element id of the task that waits, empty when the application has ended. */
    public Optional<String> element() {
        return Optional.ofNullable(element);
    }

    /** Completed tasks on the straight way of a portal case. */
    int tasksBefore() {
        return tasksBefore;
    }

    public boolean isJurisdictionElsewhere() {
        return this == TURNING_BACK || this == TURNED_BACK;
    }
}
