package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.lot.ItemResult;
import org.springframework.lang.Nullable;

/** A dispatch with its totals; the items only where one dispatch is opened. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DispatchView(
    UUID id, String number, @Nullable String bagNumber, String municipalityCode, String municipalityName, LocalDate sentOn,
    @Nullable String sentBy, DispatchState state, Totals totals, @Nullable List<ItemView> items) {

    /** Sent = received + missing + open. */
    public record Totals(int sent, int received, int missing, int open) {
    }

    /** A line of the cover sheet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemView(
        int position, UUID caseId, String applicationNumber, @Nullable String patientName, String kind, ItemResult result,
        @Nullable Integer pages, @Nullable String note, @Nullable Instant settledAt, @Nullable String settledBy) {
    }
}
