package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/** The forms check-documents and record-counter-receipt; the last two fields are the latter's alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentCheck(
    @Nullable Identity submitterIdentity, List<Line> documents, @Nullable Outcome outcome, @Nullable String correctionNote,
    @Nullable LocalDate receivedAtCounter, @Nullable String counterReceiptNumber) {

    enum Outcome { COMPLETE, INCOMPLETE }

    /** How the submitter's identity was checked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identity(boolean checked, @Nullable String documentKind, boolean byProxy, @Nullable Boolean powerOfAttorney) {
    }

    /** What was found of one document; the requirement is shown, not sent back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String kind, DocumentState state, @Nullable String note, @Nullable Checklists.Need requirement) {
    }
}
