package jp.komado.workflow;

/** The case does not wait for what was handed to it; nothing has changed. */
public class NotWaiting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotWaiting(String what) {
        super("The case does not wait for " + what);
    }
}
