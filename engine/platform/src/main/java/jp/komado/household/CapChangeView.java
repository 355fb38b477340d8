package jp.komado.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A change of a cap as its forms show it. Amounts in yen a month.
 *
 * @param householdCapYen the highest base of the household
 * @param totalBaseYen the sum of the bases
 * @param differs whether the cap on the certificate is still another one than the household leaves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapChangeView(
    LocalDate effectiveOn, String patientName, int baseYen, int capBeforeYen, int capAfterYen, int householdCapYen, int totalBaseYen,
    CapChange.Cause cause, List<Share> shares, boolean differs, @Nullable String proposedBy, @Nullable Instant proposedAt, @Nullable String reason) {

    /**
     * A certificate of the household from the day of the change on.
     *
     * @param self whether it is the one that changes
     */
    public record Share(String name, Scheme scheme, boolean self, int baseYen, int capYen, LocalDate validFrom, LocalDate validTo) {
    }
}
