package jp.komado.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Sex;
import jp.komado.text.AddressText;
import jp.komado.text.SearchText;
import org.springframework.lang.Nullable;

/** Compares what an application says about somebody with what the register says, in the forms in which spellings do not matter. */
final class Comparison {

    /** Stands for a character that the file's encoding cannot carry; agrees with any one character. */
    private static final char GETA = '〓';

    private Comparison() {
    }

    /** What differs. What the register leaves empty differs too: nothing confirms it. */
    static Set<RegisterField> differences(PersonDetails ours, RegisterRecord theirs) {
        var differing = EnumSet.noneOf(RegisterField.class);
        if (!sameName(ours, theirs)) {
            differing.add(RegisterField.NAME);
        }
        if (!sameKana(ours, theirs)) {
            differing.add(RegisterField.KANA);
        }
        if (!sameBirthDate(ours, theirs)) {
            differing.add(RegisterField.BIRTH_DATE);
        }
        if (ours.sex() != theirs.sex() && theirs.sex() != Sex.UNKNOWN) {
            differing.add(RegisterField.SEX);
        }
        if (!agree(ours.address(), theirs.address(), AddressText::normalize)) {
            differing.add(RegisterField.ADDRESS);
        }
        return differing;
    }

    /** Whether nothing that makes a person agrees: such an answer belongs to somebody else. */
    static boolean isSomebodyElse(PersonDetails ours, RegisterRecord theirs) {
        return !sameName(ours, theirs) && !sameKana(ours, theirs) && !sameBirthDate(ours, theirs);
    }

    /** Whether two people on file can be one and the same. */
    static boolean maybeTheSame(PersonDetails one, PersonDetails other) {
        return one.birthDate() != null && one.birthDate().equals(other.birthDate())
            && (agree(full(one.familyKana(), one.givenKana()), full(other.familyKana(), other.givenKana()), SearchText::normalize)
            || agree(full(one.familyName(), one.givenName()), full(other.familyName(), other.givenName()), SearchText::normalize));
    }

    private static boolean sameName(PersonDetails ours, RegisterRecord theirs) {
        return agree(full(ours.familyName(), ours.givenName()), theirs.name(), SearchText::normalize);
    }

    private static boolean sameKana(PersonDetails ours, RegisterRecord theirs) {
        return agree(full(ours.familyKana(), ours.givenKana()), theirs.kana(), SearchText::normalize);
    }

    private static boolean sameBirthDate(PersonDetails ours, RegisterRecord theirs) {
        return ours.birthDate() != null && ours.birthDate().equals(theirs.birthDate());
    }

    private static String full(@Nullable String family, @Nullable String given) {
        return (family == null ? "" : family) + (given == null ? "" : given);
    }

    private static boolean agree(@Nullable String ours, @Nullable String theirs, UnaryOperator<String> form) {
        var one = form.apply(ours);
        var other = form.apply(theirs);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.equals(other) || matches(one, other) || matches(other, one);
    }

    private static boolean matches(String withGeta, String text) {
        return withGeta.indexOf(GETA) >= 0 && Pattern.matches(pattern(withGeta), text);
    }

    private static String pattern(String withGeta) {
        var pattern = new StringBuilder();
        withGeta.codePoints().forEach(letter -> pattern.append(letter == GETA ? "." : Pattern.quote(Character.toString(letter))));
        return pattern.toString();
    }
}
