package jp.komado.linkage.internal;

/** A field of a data set is not what the layout says. The message names the field, never its content. */
public class DatasetInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatasetInvalid(String field) {
        super(field);
    }
}
