package jp.komado.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An answer of the register to one inquiry: one record, or several candidates. */
public record RegisterAnswer(
    UUID inquiryId, long inquiryNumber, InquiryKind kind, String shipmentNumber, LocalDate answeredOn, RegisterResult result,
    List<RegisterRecord> records) {
}
