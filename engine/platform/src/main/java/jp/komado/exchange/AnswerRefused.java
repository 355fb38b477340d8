package jp.komado.exchange;

/** An answer cannot be accepted, for a reason that a clerk can read. */
public class AnswerRefused extends Exception {

    /** Tells why, as the key of a server text without arguments; nothing personal stands in it. */
    public AnswerRefused(String key) {
        super(key);
    }
}
