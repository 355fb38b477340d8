package jp.komado.claims;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The months in which payers bill. One month is one episode: its id is the business key of its process. */
public interface ClaimMonths {

    /** A month; 404 if there is none. */
    ClaimMonth find(UUID id);

    /** The claim month of a billing month. */
    Optional<ClaimMonth> byMonth(YearMonth billing);

    /** All months, the newest first. */
    List<ClaimMonth> all();

    /** Opens a month and starts its process; the one that is there already if it was opened before. */
    ClaimMonth open(YearMonth billing);

    /** The payment orders of a settled month have been placed; 409 in any other state. */
    void ordered(UUID id);

    /** The payers' confirmations reconcile; 409 unless ordered. */
    void paid(UUID id);

    /** The month is closed with its report; 409 unless paid. */
    void closed(UUID id);
}
