package jp.komado.cap;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is on file about the municipal tax of a case's people. */
public interface TaxFacts {

    /** Adds a fact. A later one about the same person and year replaces an earlier one; the same again changes nothing. */
    void record(UUID caseId, UUID personId, TaxFact fact);

    /** All facts of a case by person, the newest first. */
    Map<UUID, List<TaxFact>> of(UUID caseId);
}
