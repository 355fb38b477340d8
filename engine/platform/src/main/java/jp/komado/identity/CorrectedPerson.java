package jp.komado.identity;

import java.time.LocalDate;
import java.util.Optional;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Sex;
import org.springframework.lang.Nullable;

/** What of a person's description turned out otherwise: only what changes is given. */
record CorrectedPerson(
    @Nullable String familyName, @Nullable String givenName, @Nullable String familyKana, @Nullable String givenKana,
    @Nullable LocalDate birthDate, @Nullable Sex sex, @Nullable String address) {

    PersonDetails applyTo(PersonDetails known) {
        return new PersonDetails(or(familyName, known.familyName()), or(givenName, known.givenName()),
            or(familyKana, known.familyKana()), or(givenKana, known.givenKana()), or(birthDate, known.birthDate()),
            or(sex, known.sex()), known.postalCode(), or(address, known.address()), known.phone(), known.individualNumberWithheld());
    }

    /** Takes a field of the register's record over; empty where the register's one piece of name cannot be split into two. */
    static Optional<CorrectedPerson> from(RegisterField field, PersonDetails known, RegisterRecord theirs) {
        return switch (field) {
            case NAME -> split(theirs.name(), known.familyName(), known.givenName())
                .map(parts -> new CorrectedPerson(parts[0], parts[1], null, null, null, null, null));
            case KANA -> split(theirs.kana(), known.familyKana(), known.givenKana())
                .map(parts -> new CorrectedPerson(null, null, parts[0], parts[1], null, null, null));
            case BIRTH_DATE -> Optional.ofNullable(theirs.birthDate())
                .map(day -> new CorrectedPerson(null, null, null, null, day, null, null));
            case SEX -> Optional.of(new CorrectedPerson(null, null, null, null, null, theirs.sex(), null));
            case ADDRESS -> Optional.ofNullable(theirs.address())
                .map(address -> new CorrectedPerson(null, null, null, null, null, null, address));
            case NUMBER -> Optional.of(new CorrectedPerson(null, null, null, null, null, null, null));
        };
    }

    /** At the blank, or where a known part ends or begins. */
    private static Optional<String[]> split(@Nullable String whole, @Nullable String family, @Nullable String given) {
        if (whole == null) {
            return Optional.empty();
        }
        var parts = whole.strip().split("[\\s\u3000]+", 2);
        if (parts.length == 2) {
            return Optional.of(parts);
        }
        if (family != null && !family.isEmpty() && whole.length() > family.length() && whole.startsWith(family)) {
            return Optional.of(new String[] {family, whole.substring(family.length())});
        }
        if (given != null && !given.isEmpty() && whole.length() > given.length() && whole.endsWith(given)) {
            return Optional.of(new String[] {whole.substring(0, whole.length() - given.length()), given});
        }
        return Optional.empty();
    }

    private static <T> T or(@Nullable T corrected, @Nullable T known) {
        return corrected == null ? known : corrected;
    }
}
