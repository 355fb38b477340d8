package jp.komado.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** What a refund needs to know of certificates. */
public interface RefundFacts {

    /** The child with this recipient number. */
    Optional<Recipient> recipient(String recipientNumber);

    /** What the certificate of a month says; empty if none covers any day of it. */
    Optional<Certified> certified(String recipientNumber, YearMonth month);

    /** A child and who claims for it. */
    record Recipient(UUID personId, UUID claimantId) {
    }

    /**
     * A certificate in a month.
     *
     * @param highCostClass null where the insurer has not answered
     * @param fullMeals     the scheme pays meals whole (public assistance, hemophilia)
     */
    record Certified(int capYen, @Nullable String highCostClass, boolean publicAssistance, boolean taxExempt, boolean fullMeals,
                     @Nullable LocalDate birthDate) {
    }
}
