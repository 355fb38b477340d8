package jp.komado.exchange;

/** A delivery cannot be accepted; the message is the key of the reason. */
public class DeliveryRefused extends Exception {

    /** Tells why. */
    public DeliveryRefused(String key) {
        super(key);
    }
}
