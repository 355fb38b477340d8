package jp.komado.identity.remote;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.komado.dossier.Person;
import jp.komado.dossier.Sex;
import jp.komado.exchange.Answer;
import jp.komado.exchange.MalformedRecord;
import jp.komado.identity.RegisterRecord;
import jp.komado.identity.RegisterResult;
import jp.komado.vault.IndividualNumber;
import org.springframework.lang.Nullable;

/**
 * The records of the files exchanged with the resident register: comma separated, without quotes, in a fixed order.
 * <pre>request  seq(8),individualNumber(12),kana,name,birth(8),sex(1),address,requestDate(8)
 * answer   the same as the register knows them,resultCode(2),residentCode(11),changeReason(2),changeDate(8)</pre>
 */
final class ResidentRegisterRecord {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final List<String> LAYOUT = List.of("seq", "individualNumber", "kana", "name", "birth", "sex", "address", "requestDate",
        "resultCode", "residentCode", "changeReason", "changeDate");
    private static final Pattern SEQ = Pattern.compile("[0-9]{8}");
    private static final Pattern RESIDENT_CODE = Pattern.compile("[0-9]{11}");
    private static final Pattern CHANGE_REASON = Pattern.compile("[0-9]{2}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 300;

    private ResidentRegisterRecord() {
    }

    /** A request; the number is empty when it is what is looked for. */
    static String request(long inquiryNumber, @Nullable IndividualNumber number, Person person, LocalDate requestDate) {
        return String.join(",", String.format("%08d", inquiryNumber), number == null ? "" : number.value(),
            field(person.fullKana()), field(person.fullName()), day(person.birthDate()), sex(person.sex()),
            field(person.address()), day(requestDate));
    }

    /** An answer's record, judged field by field. */
    static Answer parse(String line) throws MalformedRecord {
        var values = line.split(",", -1);
        demand(values.length == LAYOUT.size(), "fields");
        Map<String, String> fields = new HashMap<>();
        for (var i = 0; i < values.length; i++) {
            fields.put(LAYOUT.get(i), values[i].strip());
        }
        demand(SEQ.matcher(fields.get("seq")).matches(), "seq");
        demand(RegisterResult.of(fields.get("resultCode")).isPresent(), "resultCode");
        demand(emptyOr(fields.get("individualNumber"), IndividualNumber::isValid), "individualNumber");
        demand(emptyOr(fields.get("residentCode"), code -> RESIDENT_CODE.matcher(code).matches()), "residentCode");
        demand(emptyOr(fields.get("changeReason"), reason -> CHANGE_REASON.matcher(reason).matches()), "changeReason");
        for (var date : List.of("birth", "requestDate", "changeDate")) {
            demand(emptyOr(fields.get(date), ResidentRegisterRecord::isDay), date);
        }
        demand(fields.get("sex").matches("[0129]?"), "sex");
        demand(fields.get("name").length() <= LONGEST_NAME, "name");
        demand(fields.get("kana").length() <= LONGEST_NAME, "kana");
        demand(fields.get("address").length() <= LONGEST_ADDRESS, "address");
        // the resident code is no record item of this office: its form is checked, and it goes no further
        fields.remove("residentCode");
        return new Answer(Long.parseLong(fields.get("seq")), fields.get("resultCode"), fields);
    }

    /** What a parsed record says about somebody. */
    static RegisterRecord content(Map<String, String> fields) {
        var number = text(fields, "individualNumber");
        return new RegisterRecord(number == null ? null : new IndividualNumber(number), text(fields, "name"), text(fields, "kana"),
            date(fields, "birth"), sex(fields.getOrDefault("sex", "")), text(fields, "address"), text(fields, "changeReason"),
            date(fields, "changeDate"));
    }

    /** A comma would shift the fields after it, so its full-width form stands in its place. */
    private static String field(@Nullable String text) {
        return text == null ? "" : text.replace(',', '，').replaceAll("\\p{Cntrl}", "");
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case MALE -> "1";
            case FEMALE -> "2";
            case UNKNOWN -> "9";
        };
    }

    private static Sex sex(String code) {
        return switch (code) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    @Nullable
    private static String text(Map<String, String> fields, String name) {
        var value = fields.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** An estimated date (推定日) has zeros for what is not known; it confirms nothing and so counts as none. */
    @Nullable
    private static LocalDate date(Map<String, String> fields, String name) {
        var value = text(fields, name);
        return value == null || isEstimated(value) ? null : LocalDate.parse(value, DAY);
    }

    private static boolean isDay(String value) {
        if (isEstimated(value)) {
            return true;
        }
        try {
            LocalDate.parse(value, DAY);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isEstimated(String value) {
        return value.matches("[0-9]{4}(0000|(0[1-9]|1[0-2])00)");
    }

    private static boolean emptyOr(String value, Predicate<String> valid) {
        return value.isEmpty() || valid.test(value);
    }

    private static void demand(boolean holds, String field) throws MalformedRecord {
        if (!holds) {
            throw new MalformedRecord(field);
        }
    }
}
