package jp.komado.dossier;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * What a form says about a person. Text is taken as typed; {@link Person} normalises it.
 *
 * @param individualNumberWithheld the person chose not to give a My Number
 */
public record PersonDetails(
    @Nullable String familyName, @Nullable String givenName, @Nullable String familyKana, @Nullable String givenKana,
    @Nullable LocalDate birthDate, @Nullable Sex sex, @Nullable String postalCode, @Nullable String address,
    @Nullable String phone, boolean individualNumberWithheld) {

    /** Somebody of whom only the reading of the name is known, as on the cover sheet of an exchange bag. */
    public static PersonDetails knownByKana(@Nullable String kana) {
        var parts = kana == null ? new String[0] : kana.strip().split("[\\s\u3000]+", 2);
        return new PersonDetails(null, null, parts.length > 0 ? parts[0] : null, parts.length > 1 ? parts[1] : null, null, Sex.UNKNOWN, null, null, null, false);
    }
}
