package jp.komado.exchange;

/** How far a shipment is. */
public enum ShipmentState {
    /** Entered in the usage register; waits for the approval. */
    PREPARED,
    /** Sent back or taken back with a reason; its requests are open again. */
    RETURNED,
    /** Approved by another person; a medium still waits for the permit. */
    APPROVED,
    /** The medium may be taken out. */
    PERMITTED,
    /** Released; the next free node writes the file. */
    QUEUED,
    /** Written where the partner finds it. */
    SENT,
    /** Every request was answered. */
    ANSWERED,
    /** The results were checked and the entry in the usage register closed. */
    CONFIRMED,
    /** The file could not be written again and again; somebody has to look. */
    DEAD
}
