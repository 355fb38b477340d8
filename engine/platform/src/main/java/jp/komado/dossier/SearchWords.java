package jp.komado.dossier;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.komado.calendar.DateNotation;
import jp.komado.dossier.SearchMeaning.Kind;
import jp.komado.text.CheckDigits;
import jp.komado.text.Kana;
import jp.komado.text.SearchText;
import jp.komado.vault.IndividualNumber;

/**
 * Reads what a clerk types into a search field. Blanks part words; a date or a telephone number written with blanks is one word again. What a
 * word is, is never asked: eight digits are looked up as an insurer, as a birth date and as the beginning of an application number.
 */
final class SearchWords {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000,、，]+");
    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−ー()-]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern TELEPHONE = Pattern.compile("0[0-9]{9,10}");
    private static final Pattern DISEASE_CODE = Pattern.compile("[0-9]{2}_[0-9]{2}_[0-9]{3}");
    private static final Pattern TWELVE = Pattern.compile("(?<![0-9])[0-9]{4}[\\s-]?[0-9]{4}[\\s-]?[0-9]{4}(?![0-9])");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_DATE = 6;
    private static final int SHORTEST_NUMBER = 3;
    private static final int SHORTEST_DISEASE = 2;

    /** Two or three kana stand in the readings of hundreds of diseases, and are far more often somebody's name. */
    private static final int SHORTEST_DISEASE_READING = 4;

    private SearchWords() {
    }

    /** The words of a text; none if there is nothing in it to look for. */
    static List<SearchWord> of(String text) {
        var parts = Arrays.stream(BLANKS.split(NFKC.normalize(text))).filter(part -> !part.isEmpty()).toList();
        var words = new ArrayList<SearchWord>();
        for (var i = 0; i < parts.size() && words.size() < MOST_WORDS; ) {
            var together = joined(parts, i);
            word(String.join(" ", parts.subList(i, i + together))).ifPresent(words::add);
            i += together;
        }
        return words;
    }

    /** Whether a My Number stands in a text, in one piece or in groups of four: it is never searched for and never kept. */
    static boolean holdIndividualNumber(String text) {
        return TWELVE.matcher(HYPHENS.matcher(NFKC.normalize(text)).replaceAll("-")).results()
            .anyMatch(found -> IndividualNumber.isValid(found.group().replaceAll("[^0-9]", "")));
    }

    /** How many parts belong together: the most that make a date or a telephone number, otherwise one. */
    private static int joined(List<String> parts, int from) {
        for (var count = Math.min(LONGEST_DATE, parts.size() - from); count > 1; count--) {
            var together = String.join("", parts.subList(from, from + count));
            if (DateNotation.read(together).isPresent() || TELEPHONE.matcher(digits(together)).matches()) {
                return count;
            }
        }
        return 1;
    }

    private static Optional<SearchWord> word(String typed) {
        var meanings = new ArrayList<SearchMeaning>();
        DateNotation.read(typed).ifPresent(day -> meanings.add(new SearchMeaning(Kind.BIRTH_DATE, day.toString())));
        var number = digits(typed);
        var wrong = false;
        if (!meanings.isEmpty() && !DIGITS.matcher(NFKC.normalize(typed)).matches()) {
            return Optional.of(new SearchWord(typed, List.copyOf(meanings), false));
        }
        if (DIGITS.matcher(number).matches()) {
            wrong = number.length() == 7 && !CheckDigits.isMod10(number);
            numbers(number, meanings);
        } else if (DISEASE_CODE.matcher(typed).matches()) {
            meanings.add(new SearchMeaning(Kind.DISEASE, typed));
        } else {
            var name = SearchText.normalize(typed);
            if (!name.isEmpty()) {
                meanings.add(new SearchMeaning(Kind.NAME, name));
            }
            if (name.length() >= (Kana.isReading(name) ? SHORTEST_DISEASE_READING : SHORTEST_DISEASE)) {
                meanings.add(new SearchMeaning(Kind.DISEASE, name));
            }
        }
        return meanings.isEmpty() && !wrong ? Optional.empty() : Optional.of(new SearchWord(typed, List.copyOf(meanings), wrong));
    }

    private static void numbers(String number, List<SearchMeaning> meanings) {
        if (TELEPHONE.matcher(number).matches()) {
            meanings.add(new SearchMeaning(Kind.TELEPHONE, number));
        }
        if (number.length() == 7 && CheckDigits.isMod10(number)) {
            meanings.add(new SearchMeaning(Kind.RECIPIENT_NUMBER, number));
        }
        if (InsurerNumber.isValid(number)) {
            meanings.add(new SearchMeaning(Kind.INSURER_NUMBER, number));
        }
        if (number.length() >= SHORTEST_NUMBER && number.length() <= 10) {
            meanings.add(new SearchMeaning(Kind.APPLICATION_NUMBER, number));
        }
    }

    private static String digits(String text) {
        return HYPHENS.matcher(NFKC.normalize(text)).replaceAll("").replaceAll("[\\s\u3000]", "");
    }
}
