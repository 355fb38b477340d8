package jp.komado.exchange;

import java.io.IOException;

/** Takes the records of a file, one a line. */
public interface RecordWriter {

    /** Writes one record; it holds no line end. */
    void line(String record) throws IOException;
}
