package jp.komado.custody;

/** 預入・取寄・返却・廃棄: what the contractor is asked to do with boxes. */
public enum OrderKind {
    /** Boxes that were never there go to the contractor. */
    DEPOSIT("1", Place.CABINET, true),
    /** Whole boxes come back. */
    RETRIEVAL("2", Place.CONTRACTOR, false),
    /** Boxes that had come back go to the contractor again. */
    RETURN("3", Place.CABINET, true),
    /** Boxes that are here are destroyed before a witness. */
    DISPOSAL("4", Place.CABINET, false);

    private final String code;
    private final Place from;
    private final boolean handOver;

    OrderKind(String code, Place from, boolean handOver) {
        this.code = code;
        this.from = from;
        this.handOver = handOver;
    }

    /** How the contractor's file says it. */
    public String code() {
        return code;
    }

    /** Where a box must be for such an order. */
    Place from() {
        return from;
    }

    /** Whether the boxes are handed to a carrier before the order leaves. */
    boolean handOver() {
        return handOver;
    }
}
