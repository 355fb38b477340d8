package jp.komado.household.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.komado.rules.Decisions;
import org.springframework.stereotype.Component;

/** From when another certificate's beginning or end changes a cap, by the table {@code change-effective-date}: caps change on the first of a month. */
@Component
class EffectiveDates {

    private static final String TABLE = "change-effective-date";

    private final Decisions decisions;

    EffectiveDates(Decisions decisions) {
        this.decisions = decisions;
    }

    /** From when it counts in the cap of a certificate that was valid before it began. */
    LocalDate ofBeginning(HeldCertificate other) {
        var told = effective(other.toldOn());
        return told.isBefore(other.from()) ? effective(other.from()) : told;
    }

    /** From when it does not count any more. */
    LocalDate ofEnd(HeldCertificate other) {
        return effective(other.to().plusDays(1));
    }

    private LocalDate effective(LocalDate day) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("changeKind", "HOUSEHOLD");
        inputs.put("changeDate", day);
        return decisions.evaluate(TABLE, day, inputs).single("effectiveOn", LocalDate.class);
    }
}
