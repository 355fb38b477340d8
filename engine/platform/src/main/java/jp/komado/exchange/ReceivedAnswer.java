package jp.komado.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The answer to a request of ours, matched by its number.
 *
 * @param answeredOn the date in the head of the answer file
 * @param status the result code of the first record
 * @param records the content: one record, or several candidates that stood one after another under the same number
 */
public record ReceivedAnswer(long inquiryNumber, UUID key, UUID caseId, String shipmentNumber, LocalDate answeredOn, String status,
        List<Map<String, String>> records) {

    public ReceivedAnswer {
        records = List.copyOf(records);
    }

    /** The content of the only record, or of the first. */
    public Map<String, String> fields() {
        return records.get(0);
    }

    @Override
    public String toString() {
        return "ReceivedAnswer[" + inquiryNumber + "]";
    }
}
