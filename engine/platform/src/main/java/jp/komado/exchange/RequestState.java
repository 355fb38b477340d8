package jp.komado.exchange;

/** What became of a request. */
public enum RequestState {
    /** Waits to be put into a shipment. */
    OPEN,
    /** In a shipment that has not left. */
    IN_SHIPMENT,
    /** On its way; the answer is awaited. */
    SENT,
    /** The answer was accepted. */
    ANSWERED,
    /** Its shipment could not be sent; somebody has to look. */
    DEAD,
    /** Taken back before it left. */
    CANCELLED
}
