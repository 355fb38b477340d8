package jp.komado.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where rooms leave what they want to ask another body. */
public interface Exchange {

    /**
     * Places a request in the caller's transaction; it waits until somebody puts it into a shipment. The same kind and key again gives
     * the number of the first time.
     *
     * @return the inquiry number, 1 to 99 999 999, unique over all kinds
     */
    long place(NewRequest request);

    /**
     * Places a request that two people have approved as a piece of work already: it leaves by itself, in a shipment of its own, as prepared
     * by the one and approved by the other.
     *
     * @throws IllegalArgumentException if it is one and the same person, or the channel is a medium, which needs a permit
     */
    long placeApproved(NewRequest request, String preparedBy, String approvedBy);

    /** What is known of a request. */
    Optional<PlacedRequest> find(long inquiryNumber);

    /** What became of a request. */
    default Optional<RequestState> state(long inquiryNumber) {
        return find(inquiryNumber).map(PlacedRequest::state);
    }

    /** All requests of a case, the newest first. */
    List<PlacedRequest> ofCase(UUID caseId);

    /** Takes a request back; 409 unless it is still open. */
    void cancel(long inquiryNumber, String reason);

    /** Called inside {@link Receiver#receive}: this answer was an interim one, the request waits for another. */
    void stillOpen(long inquiryNumber);
}
