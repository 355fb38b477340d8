package jp.komado.intake;

import java.time.LocalDate;
import java.util.regex.Pattern;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.FieldErrors;
import jp.komado.text.Kana;
import jp.komado.vault.IndividualNumber;
import org.springframework.lang.Nullable;

/** What must hold of a person on a form, beyond what its schema says. */
final class PersonRules {

    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{3}-?\\d{4}");
    private static final int OLDEST = 120;

    private final FieldErrors errors;
    private final LocalDate today;

    PersonRules(FieldErrors errors, LocalDate today) {
        this.errors = errors;
        this.today = today;
    }

    /** Names, reading and birth date are needed: for forms without a schema. */
    void demandIdentity(String pointer, @Nullable PersonForm person) {
        if (person == null) {
            errors.add(pointer, "required");
            return;
        }
        demandText(pointer + "/familyName", person.familyName(), 60);
        demandText(pointer + "/familyKana", person.familyKana(), 80);
        optionalText(pointer + "/givenName", person.givenName(), 60);
        optionalText(pointer + "/givenKana", person.givenKana(), 80);
        optionalText(pointer + "/address", person.address(), 200);
        optionalText(pointer + "/phone", person.phone(), 20);
        errors.demand(person.birthDate() != null, pointer + "/birthDate", "required");
        errors.demand(person.individualNumber() == null, pointer + "/individualNumber", "intake.field.number-not-here");
    }

    /** Plausible as far as stated. */
    void check(String pointer, @Nullable PersonForm person) {
        if (person == null) {
            return;
        }
        checkKana(pointer + "/familyKana", person.familyKana());
        checkKana(pointer + "/givenKana", person.givenKana());
        checkBirth(pointer + "/birthDate", person.birthDate());
        var postalCode = person.postalCode();
        errors.demand(postalCode == null || postalCode.isBlank() || POSTAL_CODE.matcher(postalCode).matches(),
            pointer + "/postalCode", "intake.field.postal-code");
        var number = person.individualNumber();
        errors.demand(number == null || IndividualNumber.isValid(number), pointer + "/individualNumber", "check-digit");
        for (var i = 0; i < person.names().size(); i++) {
            var name = person.names().get(i);
            errors.demand(name.familyName() != null && !name.familyName().isBlank(), pointer + "/otherNames/" + i + "/familyName", "required");
            checkKana(pointer + "/otherNames/" + i + "/familyKana", name.familyKana());
            checkKana(pointer + "/otherNames/" + i + "/givenKana", name.givenKana());
        }
        checkTax(pointer + "/tax", person.tax());
    }

    private void demandText(String pointer, @Nullable String text, int longest) {
        errors.demand(text != null && !text.isBlank(), pointer, "required");
        optionalText(pointer, text, longest);
    }

    private void optionalText(String pointer, @Nullable String text, int longest) {
        errors.demand(text == null || text.length() <= longest, pointer, "max-length");
    }

    private void checkKana(String pointer, @Nullable String kana) {
        errors.demand(kana == null || kana.isBlank() || Kana.isReading(Kana.toFullWidth(kana)), pointer, "kana");
    }

    private void checkBirth(String pointer, @Nullable LocalDate birthDate) {
        if (birthDate != null) {
            errors.demand(!birthDate.isAfter(today), pointer, "future-date");
            errors.demand(birthDate.isAfter(today.minusYears(OLDEST)), pointer, "intake.field.birth-too-early");
        }
    }

    private void checkTax(String pointer, @Nullable TaxForm tax) {
        if (tax != null) {
            errors.demand(tax.fiscalYear() <= FiscalYear.of(today).value(), pointer + "/fiscalYear", "intake.field.fiscal-year-in-future");
            errors.demand(tax.sourceDate() == null || !tax.sourceDate().isAfter(today), pointer + "/sourceDate", "future-date");
            errors.demand(!"TAXED".equals(tax.status()) || tax.incomeLevy() != null, pointer + "/incomeLevy", "required");
        }
    }
}
