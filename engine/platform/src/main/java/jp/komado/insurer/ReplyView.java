package jp.komado.insurer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A line of the receipt register as both desks see it: a letter and an insurer, nobody's name.
 *
 * @param place      where the reply is
 * @param officeDays how long it has been there
 * @param late       whether that is longer than it may be
 * @param missed     how often it was sent and not found
 * @param applicationNumber only for 家庭支援課
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplyView(
    UUID id, String receiptNumber, String letterNumber, @Nullable String insurerName, LocalDate receivedOn, int pages, @Nullable String note,
    boolean scanned, Place place, int officeDays, boolean late, int missed, @Nullable UUID handOverId, @Nullable String handOverNumber,
    @Nullable Instant handedOverAt, @Nullable Instant acknowledgedAt, @Nullable String applicationNumber) {

    /** Where a reply is. */
    public enum Place {
        /** 医療助成課 has it. */
        RECEIVED,
        /** Between the desks. */
        ON_THE_WAY,
        /** 家庭支援課 has it. */
        ACKNOWLEDGED
    }

    /** Which lines are wanted. */
    public enum Wanted { RECEIVED, ON_THE_WAY, ALL }
}
