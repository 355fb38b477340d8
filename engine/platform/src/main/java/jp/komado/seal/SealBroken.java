package jp.komado.seal;

/** A file cannot be opened or is not the partner's; the message is the key of a text. */
public class SealBroken extends Exception {

    /** Tells what is wrong with it. */
    public SealBroken(String key) {
        super(key);
    }
}
