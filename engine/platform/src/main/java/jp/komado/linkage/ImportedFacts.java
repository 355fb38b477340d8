package jp.komado.linkage;

import java.util.List;
import java.util.UUID;

/** What the inquiries of a case brought, for other rooms. Tax is among the facts of the cap. */
public interface ImportedFacts {

    /** All facts of a case, the newest first. */
    List<ImportedFact> of(UUID caseId);
}
