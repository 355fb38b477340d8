package jp.komado.custody;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** Boxes and cabinets as the screens show them. */
public final class BoxViews {

    private BoxViews() {
    }

    /** Where a box is since when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceView(Place place, @Nullable UUID cabinetId, @Nullable String cabinet, @Nullable String shelf, @Nullable String wayBill,
                            Instant since) {
    }

    /**
     * A box on a picture or a list; nothing personal.
     *
     * @param fiscalYear in which the results of its papers were told
     * @param due        whether it may be destroyed today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoxView(UUID id, long version, String number, int fiscalYear, BoxState state, int cases, LocalDate keptUntil,
                          LocalDate destroyFrom, boolean due, boolean deposited, PlaceView place, @Nullable UUID orderId,
                          @Nullable String orderNumber) {
    }

    /** A cabinet with the boxes that stand in it. */
    public record CabinetView(UUID id, String code, String name, String room, List<BoxView> boxes) {
    }

    /** The boxes of one year on the contractor's shelves, and how many of them may be destroyed. */
    public record ShelvedYear(int fiscalYear, int boxes, int due) {
    }

    /** Papers of a year whose time in the cabinet is over and that lie in no box yet. */
    public record PackingYear(int fiscalYear, int cases) {
    }

    /**
     * Where everything is, and what is due.
     *
     * @param toDeposit sealed boxes that wait for their deposit
     * @param toDispose boxes that may be destroyed today
     */
    public record Overview(List<CabinetView> cabinets, List<BoxView> carrier, List<ShelvedYear> contractor, List<BoxView> disposalSite,
                           List<BoxView> missing, int disposed, List<PackingYear> packing, int toDeposit, int toDispose, boolean mayWork) {
    }

    /** The papers of one case in a box. */
    public record BoxCase(UUID caseId, int position, String applicationNumber, LocalDate notifiedOn) {
    }

    /** One stay of a box. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StayView(Place place, @Nullable String cabinet, @Nullable String shelf, @Nullable String wayBill, @Nullable String orderNumber,
                           @Nullable UUID orderId, @Nullable String note, Instant since, @Nullable Instant until, @Nullable String by) {
    }

    /** A box with everything: whose papers lie in it, and all its places, the newest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoxDetail(BoxView box, Instant openedAt, String openedBy, @Nullable Instant sealedAt, @Nullable String sealedBy,
                            @Nullable String firstApplication, @Nullable String lastApplication, @Nullable LocalDate disposedOn,
                            @Nullable String witnessedBy, @Nullable String certificateNumber, List<BoxCase> cases, List<StayView> history,
                            boolean mayWork) {
    }

    /** A case whose papers may be packed. */
    public record Candidate(UUID caseId, String applicationNumber, LocalDate notifiedOn) {
    }

    /** Where the papers of a case are. */
    public enum PapersAt { IN_USE, CABINET, BOX }

    /**
     * Where the papers of a case are, and how long they are kept; dates are null until the result has been told.
     *
     * @param box the box in which they lie
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CasePapers(PapersAt at, @Nullable LocalDate notifiedOn, @Nullable LocalDate inCabinetUntil, @Nullable LocalDate keptUntil,
                             @Nullable LocalDate destroyFrom, @Nullable BoxView box, @Nullable Integer position) {
    }
}
