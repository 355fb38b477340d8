package jp.komado.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.Payer;
import org.springframework.lang.Nullable;

/** The payment of a claim month as its page shows it: orders, the three totals, what people did. Nobody's personal data. Amounts in yen. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentView(UUID claimMonthId, YearMonth billing, ClaimMonth.State monthState, List<Order> orders, long totalYen,
                          Reconciliation reconciliation, List<Resolution> resolutions, @Nullable Closing closing, boolean mayPrepare) {

    /**
     * A payment order.
     *
     * @param carriedInYen  what earlier months' orders carried over and this one sets off, zero or negative
     * @param carriedOutYen what is carried over to the payer's next order, zero or negative
     * @param problem why it may not be paid, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Order(UUID id, String number, Payer payer, OrderState state, int lineCount, long lineYen, long feeYen,
                        long carriedInYen, long carriedOutYen, long totalYen, @Nullable String problem, @Nullable String checkedBy, @Nullable Instant checkedAt, @Nullable String approvedBy,
                        @Nullable Instant approvedAt, @Nullable String comment, @Nullable Instant placedAt, @Nullable Long confirmedYen,
                        @Nullable LocalDate confirmedOn, @Nullable String confirmedBy, @Nullable String reference) {
    }

    /** What was done about a difference. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Resolution(@Nullable Payer payer, ResolutionAction action, String reason, String by, Instant at) {
    }

    /** The end of the month. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Closing(String by, Instant at, @Nullable String note, boolean hasReport) {
    }
}
