package jp.komado.custody;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.komado.custody.BoxViews.PlaceView;
import jp.komado.custody.Disposals.CertificateDifference;
import jp.komado.lot.ItemResult;
import org.springframework.lang.Nullable;

/**
 * An order with its boxes, as its page and its tasks show it; nobody's personal data stand in it.
 *
 * @param strangers boxes in the contractor's newest answer that the order does not have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
    UUID id, String number, OrderKind kind, OrderState state, Instant requestedAt, String requestedBy, LocalDate wantedOn,
    @Nullable String reason, @Nullable Instant judgedAt, @Nullable String approvedBy, @Nullable String comment, @Nullable Instant handedOverAt,
    @Nullable String handedOverBy, @Nullable String wayBill, @Nullable String carrierPerson, @Nullable Courier.Identification identifiedBy,
    @Nullable String leftOutReason, int attempt, @Nullable Instant placedAt, @Nullable LocalDate answeredOn, @Nullable OrderOutcome outcome,
    @Nullable String resolutionReason, @Nullable LocalDate witnessedOn, @Nullable String witnessedBy, @Nullable DisposalMethod method,
    @Nullable String site, @Nullable Instant endedAt, OrderTotals totals, List<OrderBox> boxes, List<AnsweredBox> strangers,
    List<CertificateView> certificates) {

    /** Boxes in the order, and what became of them. */
    public record OrderTotals(int boxes, int done, int missing, int removed) {
    }

    /** A box of the order: what became of it, where it is, and what the contractor said of it last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderBox(UUID id, String number, int fiscalYear, int cases, LocalDate destroyFrom, ItemResult result, @Nullable String note,
                           PlaceView place, @Nullable AnsweredBox answer) {
    }

    /** What the contractor said of a box. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnsweredBox(String boxNumber, BoxResult result, @Nullable String shelf, @Nullable String wayBill) {
    }

    /** A certificate, and in what it differs from what was witnessed, as long as it waits for its comparison. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CertificateView(String number, Instant arrivedAt, LocalDate disposedOn, DisposalMethod method, String site, String certifier,
                                  List<String> boxes, String state, @Nullable String judgedBy, @Nullable String reason,
                                  Set<CertificateDifference> differences) {
    }

    /** An order in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderLine(UUID id, String number, OrderKind kind, OrderState state, Instant requestedAt, String requestedBy, LocalDate wantedOn,
                            OrderTotals totals, @Nullable Instant endedAt) {
    }
}
