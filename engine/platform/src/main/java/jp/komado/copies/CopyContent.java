package jp.komado.copies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the copy of one certified person says: eight fields in a fixed order, separated by commas.
 *
 * @param diseaseCode code of the listed disease
 * @param capYen the monthly cap in yen
 * @param tier income tier, such as IV
 * @param registered whether the registered-person data (登録者情報) may be told
 * @param answerOff whether nothing of it is answered without a person (自動応答不可)
 */
public record CopyContent(LocalDate validFrom, LocalDate validTo, String diseaseCode, int capYen, String tier, boolean registered,
                          boolean answerOff) {

    /** How many fields the line has. */
    public static final int FIELDS = 8;

    private static final String CERTIFIED = "1";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z_]{1,20}");
    private static final Pattern YEN = Pattern.compile("\\d{1,7}");

    public CopyContent {
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
        if (validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("validity");
        }
        if (!WORD.matcher(diseaseCode).matches()) {
            throw new IllegalArgumentException("diseaseCode");
        }
        if (!WORD.matcher(tier).matches()) {
            throw new IllegalArgumentException("tier");
        }
        if (capYen < 0 || capYen > 9_999_999) {
            throw new IllegalArgumentException("capYen");
        }
    }

    /** The fields as the record carries them: result, validity, disease, cap, tier, registered person, no automatic answer. */
    public String line() {
        return String.join(",", CERTIFIED, DAY.format(validFrom), DAY.format(validTo), diseaseCode, String.valueOf(capYen), tier,
            flag(registered), flag(answerOff));
    }

    /**
     * The content of these fields.
     *
     * @throws IllegalArgumentException if it is none; the message names the field, never its value
     */
    public static CopyContent parse(String line) {
        var fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("fields");
        }
        if (!fields[0].equals(CERTIFIED)) {
            throw new IllegalArgumentException("result");
        }
        if (!YEN.matcher(fields[4]).matches()) {
            throw new IllegalArgumentException("capYen");
        }
        return new CopyContent(day(fields[1]), day(fields[2]), fields[3], Integer.parseInt(fields[4]), fields[5], isSet(fields[6]),
            isSet(fields[7]));
    }

    /** The names of the fields in which another one differs, in their order. */
    public List<String> differences(CopyContent other) {
        List<String> names = new ArrayList<>();
        note(names, "validFrom", validFrom, other.validFrom);
        note(names, "validTo", validTo, other.validTo);
        note(names, "diseaseCode", diseaseCode, other.diseaseCode);
        note(names, "capYen", capYen, other.capYen);
        note(names, "tier", tier, other.tier);
        note(names, "registered", registered, other.registered);
        note(names, "answerOff", answerOff, other.answerOff);
        return List.copyOf(names);
    }

    private static void note(List<String> names, String name, Object one, Object other) {
        if (!one.equals(other)) {
            names.add(name);
        }
    }

    private static String flag(boolean set) {
        return set ? "1" : "0";
    }

    private static boolean isSet(String text) {
        if (!text.equals("0") && !text.equals("1")) {
            throw new IllegalArgumentException("flag");
        }
        return text.equals("1");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("day", e);
        }
    }
}
