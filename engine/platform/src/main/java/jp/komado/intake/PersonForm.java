package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import jp.komado.dossier.OtherName;
import jp.komado.dossier.Person;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Sex;
import org.springframework.lang.Nullable;

/** A person as forms of steps ① and ③ state one. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PersonForm(
    @Nullable String familyName, @Nullable String givenName, @Nullable String familyKana, @Nullable String givenKana,
    @Nullable LocalDate birthDate, @Nullable Sex sex, @Nullable String postalCode, @Nullable String address,
    @Nullable String phone, @Nullable String individualNumber, @Nullable Boolean individualNumberWithheld,
    @Nullable String relationship, @Nullable Boolean insured, @Nullable Boolean sameResidence,
    @Nullable List<OtherName> otherNames, @Nullable TaxForm tax) {

    /** The other names on the paper; none if it states none. */
    List<OtherName> names() {
        return otherNames == null ? List.of() : otherNames;
    }


    /** The same of somebody with no other name on file, outside a household statement. */
    static PersonForm of(Person person, @Nullable String relationship) {
        return of(person, relationship, null, null, List.of());
    }

    /** What the dossier knows of a person, to begin a form with; the My Number is read from the paper each time. */
    static PersonForm of(Person person, @Nullable String relationship, @Nullable Boolean insured, @Nullable Boolean sameResidence, List<OtherName> names) {
        var d = person.details();
        return new PersonForm(d.familyName(), d.givenName(), d.familyKana(), d.givenKana(), d.birthDate(), d.sex(), d.postalCode(),
            d.address(), d.phone(), null, d.individualNumberWithheld() ? true : null, relationship, insured, sameResidence,
            names, null);
    }

    /** What goes into the dossier; the My Number goes to the vault alone. */
    public PersonDetails details() {
        return new PersonDetails(familyName, givenName, familyKana, givenKana, birthDate, sex, postalCode, address, phone,
            Boolean.TRUE.equals(individualNumberWithheld));
    }

    /** Names and numbers of people stay out of logs. */
    @Override
    public String toString() {
        return "PersonForm[…]";
    }
}
