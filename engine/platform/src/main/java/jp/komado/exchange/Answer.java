package jp.komado.exchange;

import java.util.Map;
import java.util.Objects;

/**
 * One record of an answer file.
 *
 * @param status the result code as it stands in the record
 * @param fields the content, which is forgotten after the import
 */
public record Answer(long inquiryNumber, String status, Map<String, String> fields) {

    public Answer {
        Objects.requireNonNull(status, "status");
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "Answer[" + inquiryNumber + "]";
    }
}
