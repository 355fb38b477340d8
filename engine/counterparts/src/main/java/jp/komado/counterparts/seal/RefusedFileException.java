package jp.komado.counterparts.seal;

/** A file that does not open, is not signed by the right one, or does not hold what its name says. */
public class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public RefusedFileException(String reason) {
        super(reason);
    }

    public RefusedFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
