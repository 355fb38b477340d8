package jp.komado.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Port to the room that knows whose certificate ends: what an application of renewal is filled in from. */
public interface KnownRecipients {

    /**
     * Who is meant by what was typed or scanned.
     *
     * @param typed a recipient number or the code of a renewal notice, in any width
     * @param receivedOn when the application is received
     */
    Optional<KnownRecipient> find(String typed, LocalDate receivedOn);

    /** An application of renewal was received for this person, in the transaction that received it. */
    void applied(UUID personId, UUID caseId, LocalDate receivedOn);
}
