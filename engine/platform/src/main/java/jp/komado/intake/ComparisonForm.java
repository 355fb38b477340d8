package jp.komado.intake;

import java.time.LocalDate;
import jp.komado.dossier.Sex;
import org.springframework.lang.Nullable;

/** The form compare-entry: read from the paper without seeing what was entered. */
record ComparisonForm(
    String patientKana, LocalDate birthDate, Sex sex, @Nullable String individualNumber, @Nullable String insurerNumber) {

    @Override
    public String toString() {
        return "ComparisonForm[…]";
    }
}
