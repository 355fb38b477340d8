package jp.komado.dossier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** Port to the room that decides: what the dossier shows of a decision. */
public interface CaseDecisions {

    /** The approved decision of a case. */
    Optional<Summary> of(UUID caseId);

    /**
     * A decision in one line; validity and cap only where the child is certified.
     *
     * @param householdCapYen the highest base of its household, where the cap is a share of it
     */
    record Summary(String outcome, LocalDate decidedOn, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
                   @Nullable Integer monthlyCapYen, @Nullable Integer householdCapYen, @Nullable String ground, @Nullable String reason) {
    }
}
