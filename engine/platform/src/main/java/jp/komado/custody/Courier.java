package jp.komado.custody;

/**
 * Who takes or brings boxes, and under which way-bill.
 *
 * @param wayBill      number of the way-bill (送り状), which is kept
 * @param person       who came
 * @param identifiedBy how we know that it is this person: STAFF_CARD, PHOTO_ID or CALL_BACK
 */
public record Courier(String wayBill, String person, Identification identifiedBy) {

    /** How somebody is identified. */
    public enum Identification { STAFF_CARD, PHOTO_ID, CALL_BACK }
}
