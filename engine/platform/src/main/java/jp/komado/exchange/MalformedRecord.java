package jp.komado.exchange;

/** A record is not what the documented layout says. The message names the field, never its content. */
public class MalformedRecord extends Exception {

    /** Tells which field is wrong. */
    public MalformedRecord(String field) {
        super(field);
    }
}
