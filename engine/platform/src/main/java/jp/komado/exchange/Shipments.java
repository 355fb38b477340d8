package jp.komado.exchange;

import java.time.Instant;
import java.util.List;
import jp.komado.access.Right;
import org.springframework.lang.Nullable;

/** The usage register: who asked what, for what purpose, on which basis, approved by whom. Every act demands its own right and person. */
public interface Shipments {

    /** What waits in the outbox, by channel and kind. */
    List<OpenRequests> open();

    /** Puts the oldest open requests of a kind into a new shipment, which waits for approval. */
    Shipment prepare(Entry entry);

    /** K7: approves the entry; 403 for the person who prepared it. */
    Shipment approve(String number);

    /** Gives the permit to take the medium out; 403 for whoever prepared or approved. */
    Shipment permit(String number);

    /** Sends an entry back instead of approving or permitting it, or takes it back before it left; the requests are open again. */
    Shipment giveBack(String number, String reason);

    /** Releases the shipment; also one that is dead or waits for its next attempt. */
    Shipment send(String number);

    /** Closes the entry in the usage register after the results were checked. */
    Shipment confirm(String number, Confirmation confirmation);

    /** A shipment; 404 if there is none. */
    Shipment find(String number);

    /** Its requests, by inquiry number. The look is logged with the people asked about. */
    List<PlacedRequest> requests(String number);

    /** The newest shipments, before a number if given. */
    List<Shipment> newest(@Nullable String before, int limit);

    /** Files that arrived: all newest ones, or those for a shipment. */
    List<Arrival> arrivals(@Nullable String number);

    /** Requests that wait, with what the usage register usually says of them, and the right that sends them. */
    record OpenRequests(String channel, String kind, boolean medium, int count, Instant oldest, String purpose, String basis,
            String items, Right sending) {
    }

    /** A new entry in the usage register. */
    record Entry(String kind, String purpose, String basis, String items, int limit) {
    }

    /**
     * The end of an entry.
     *
     * @param report the work report (作業報告); needed for a medium and if answers are missing
     * @param mediumErased for a medium: it was erased before it went back
     */
    record Confirmation(@Nullable String report, boolean mediumErased) {
    }

    /** A shipment with its history and the rights that send and approve it. */
    record Shipment(String number, String channel, String kind, boolean medium, ShipmentState state, String purpose, String basis,
            String items, Progress progress, int attempts, @Nullable Instant nextAttemptAt, @Nullable String problem,
            @Nullable String digest, List<Act> acts, Right sending, Right approving) {
    }

    /** How many of the requests are where. */
    record Progress(int requests, int waiting, int answered) {
    }

    /** What somebody did, or the system if nobody is named. */
    record Act(ActKind kind, @Nullable String by, Instant at, @Nullable String note) {
    }

    /** What is done with shipments. */
    enum ActKind { PREPARED, APPROVED, PERMITTED, GIVEN_BACK, RELEASED, SENT, FAILED, IMPORTED, CONFIRMED, CARRIER_ERASED }

    /** A file that arrived. */
    record Arrival(String id, String channel, String fileName, @Nullable String shipmentNumber, Instant arrivedAt, ArrivalState state,
            @Nullable String problem, int accepted, @Nullable Instant carrierErasedAt, List<Refusal> refusals) {
    }

    /** What became of a file that arrived. */
    enum ArrivalState { ARRIVED, IMPORTED, REFUSED, DEAD }

    /** An answer that was not accepted, with the key of the reason. */
    record Refusal(long inquiryNumber, String reason, Instant at) {
    }
}
