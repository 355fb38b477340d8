package jp.komado.exchange;

import java.nio.charset.Charset;

/** A kind of request, with the documented file in which it is asked and answered. */
public interface FileKind {

    /** Name of the kind, in lower case with hyphens; it stands in the names of the files. */
    String kind();

    /** Encoding of the documented file. When writing, a character that it lacks becomes 〓. */
    default Charset charset() {
        return Charset.forName("windows-31j");
    }
}
