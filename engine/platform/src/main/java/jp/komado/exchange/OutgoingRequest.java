package jp.komado.exchange;

import java.util.UUID;

/** A request on its way out. */
public record OutgoingRequest(long inquiryNumber, UUID key, UUID caseId) {
}
