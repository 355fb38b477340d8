package jp.komado.copies.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.copies.CopyItem;
import jp.komado.copies.CopyOperation;
import jp.komado.copies.CopyRun;
import org.springframework.lang.Nullable;

/** What the pages show of runs. */
public final class CopyViews {

    private CopyViews() {
    }

    /**
     * A run with its figures.
     *
     * @param overdue whether the lists should have been confirmed by now
     */
    public record CopyRunView(UUID id, String number, @Nullable String requestedBy, CopyRun.State state, Instant startedAt,
                          @Nullable Instant answeredAt, @Nullable LocalDate listsDueOn, boolean overdue, @Nullable String confirmedBy,
                          @Nullable Instant confirmedAt, ItemStore.CopyCounts counts) {
    }

    /**
     * A run with its lists.
     *
     * @param shipments the numbers of the shipments that carry its records
     * @param waitingForShipment whether nobody has put all of its records into a shipment
     */
    public record CopyRunDetail(CopyRunView run, @Nullable String errorHandling, @Nullable String remarks, List<String> shipments,
                            boolean waitingForShipment, int late, List<CopyLineView> records, List<CopyLineView> errors, List<CopyChaseView> chases,
                            @Nullable CopyComparisonView comparison) {
    }

    /**
     * A line of a list.
     *
     * @param daysSinceIssue days from the issue of the certificate to the registration, or to today
     * @param late whether that is too long
     */
    public record CopyLineView(int position, String recordKey, @Nullable UUID caseId, @Nullable String applicationNumber,
                           @Nullable String patientName, CopyOperation operation, CopyItem.Reason reason, boolean answerOff,
                           @Nullable LocalDate issuedOn, CopyItem.State state, @Nullable String problem, @Nullable Long inquiryNumber,
                           @Nullable LocalDate settledOn, @Nullable Integer daysSinceIssue, boolean late) {
    }

    /** Somebody asked after the answers. */
    public record CopyChaseView(LocalDate chasedOn, String contact, String result, @Nullable LocalDate expectedOn, @Nullable String note,
                            String chasedBy) {
    }

    /** An export held against the originals. */
    public record CopyComparisonView(String exportNumber, LocalDate exportedOn, Instant comparedAt, int records, int equal, int pending,
                                 List<CopyDifferenceView> differences) {
    }

    /**
     * What differs.
     *
     * @param fields the names of the fields that differ
     * @param run the run that took it up, null as long as none has
     */
    public record CopyDifferenceView(String recordKey, String kind, List<String> fields, @Nullable String patientName, @Nullable String run) {
    }
}
