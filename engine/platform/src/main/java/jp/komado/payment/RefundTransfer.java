package jp.komado.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A transfer of a refund.
 *
 * @param number        of the refund
 * @param attempt       which transfer of the refund it is, from 1
 * @param inquiryNumber the number by which the bank answers; null until the exchange has given it
 * @param outcome       null as long as the bank has not answered
 */
public record RefundTransfer(UUID id, UUID refundId, String number, UUID personId, int attempt, long amountYen, BankAccount account,
                             @Nullable Long inquiryNumber, String preparedBy, String approvedBy, Instant placedAt, @Nullable Outcome outcome,
                             @Nullable LocalDate outcomeOn, @Nullable ReturnReason returnReason) {

    /** What became of a transfer. */
    public enum Outcome { PAID, RETURNED }

    /** The decision as the ten digits of the transfer file: R2026-00012 is 202600012. */
    public long decisionCode() {
        return Long.parseLong(number.replaceAll("[^0-9]", ""));
    }
}
