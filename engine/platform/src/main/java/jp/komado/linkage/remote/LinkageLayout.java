package jp.komado.linkage.remote;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.Person;
import jp.komado.exchange.Answer;
import jp.komado.exchange.MalformedRecord;
import jp.komado.linkage.CodeResult;
import jp.komado.linkage.Information;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.ResponseCode;
import jp.komado.linkage.internal.Dataset;
import jp.komado.linkage.internal.DatasetInvalid;
import jp.komado.linkage.internal.LinkageProperties;
import jp.komado.vault.IndividualNumber;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The one class that knows the records of the linkage server: fixed order, separated by commas, unquoted, values not padded. */
@Component
class LinkageLayout {

    /** Encoding of the files. */
    private static final Charset CHARSET = Charset.forName("windows-31j");
    static final String PROVIDER = "@provider";
    static final String INTEGRATED_NUMBER = "@integratedNumber";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern NUMBER = Pattern.compile("\\d{15}");
    private static final Pattern BODY = Pattern.compile("\\d{16}");
    private static final Pattern STATUS = Pattern.compile("\\d{2}");
    private static final long LARGEST = 99_999_999;
    private static final int ANSWER_FIELDS = 5;
    private static final int LONGEST_NAME = 400;
    private static final Map<Information, String> ITEMS = Map.of(
        Information.TAX, "TM00000000000002",
        Information.INSURANCE, "TM00000000000010",
        Information.ASSISTANCE, "TM00000000000020",
        Information.RETURNEE, "TM00000000000021");

    private final LinkageProperties properties;

    LinkageLayout(LinkageProperties properties) {
        this.properties = properties;
    }

    /** ⑤ 宛名番号, 個人番号, kana, name, birth date, sex, moment of the request. */
    String codeRequest(Inquiry inquiry, Person person, IndividualNumber number, ZoneId zone) {
        var sex = switch (person.sex()) {
            case MALE -> "1";
            case FEMALE -> "2";
            default -> "9";
        };
        return new Record().field(number(inquiry), 15).field(number.value(), 12).field(person.fullKana(), LONGEST_NAME).field(person.fullName(), LONGEST_NAME)
            .field(person.birthDate() == null ? "" : person.birthDate().format(DAY), 8).field(sex, 1).field(moment(inquiry.askedAt(), zone), 17)
            .line();
    }

    /**
     * ⑥ ⑦ The eighteen fields.
     *
     * @param isProtected whether the inquiry itself is to be hidden from disclosure (照会側不開示コード)
     */
    String inquiry(Inquiry inquiry, @Nullable String integratedNumber, boolean isProtected, ZoneId zone) {
        var year = new FiscalYear(inquiry.fiscalYear());
        return new Record()
            .field(properties.numberSystem(), 2)
            .field(number(inquiry), 15)
            .field(integratedNumber == null ? "" : integratedNumber, 15)
            .field(moment(inquiry.askedAt(), zone), 17)
            .field(properties.section(), 20)
            .field(inquiry.askedBy(), 20)
            .field(properties.organisation(), 16)
            .field(isProtected ? "1" : "0", 1)
            .field(properties.affair(), 16)
            .field(properties.procedure(), 16)
            .field("", 16)
            .field("", 16)
            .field(inquiry.provider(), 16)
            .field(ITEMS.get(inquiry.information()), 16)
            .field("1", 1)
            .field("1", 1)
            .field(day(year.firstDay()), 8)
            .field(day(year.lastDay()), 8)
            .line();
    }

    /** ⑤ 宛名番号, integrated number or nothing, result. */
    Answer codeAnswer(String line) throws MalformedRecord {
        var fields = line.split(",", -1);
        if (fields.length != 3) {
            throw new MalformedRecord("fields");
        }
        Map<String, String> content = new LinkedHashMap<>();
        if (!fields[1].isEmpty()) {
            content.put(INTEGRATED_NUMBER, matching(fields[1], NUMBER, "integratedNumber"));
        }
        return new Answer(number(fields[0]), oneOf(CodeResult.class, fields[2], "result"), content);
    }

    /** ⑥ ⑦ 宛名番号, 提供者機関コード or nothing, the two states, response code, data items. */
    Answer inquiryAnswer(String line) throws MalformedRecord {
        var fields = line.split(",", ANSWER_FIELDS + 1);
        if (fields.length < ANSWER_FIELDS) {
            throw new MalformedRecord("fields");
        }
        var code = oneOf(ResponseCode.class, fields[4], "code");
        var detail = matching(fields[2], STATUS, "detailStatus");
        var item = matching(fields[3], STATUS, "itemStatus");
        var data = fields.length > ANSWER_FIELDS ? fields[ANSWER_FIELDS] : "";
        var normal = detail.equals("09") && item.equals("01");
        var ok = code.equals(ResponseCode.OK.name());
        if (ok && (data.isEmpty() || !normal) || !data.isEmpty() && !ok && !code.equals(ResponseCode.UNDECLARED.name())) {
            throw new MalformedRecord("dataset");
        }
        Map<String, String> content = new LinkedHashMap<>(items(data));
        if (!fields[1].isBlank()) {
            content.put(PROVIDER, matching(fields[1], BODY, "provider"));
        }
        return new Answer(number(fields[0]), code, content);
    }

    /** The data items of an answer without what the record says beside them. */
    static Map<String, String> itemsOf(Map<String, String> fields) {
        Map<String, String> items = new LinkedHashMap<>(fields);
        List.of(PROVIDER, INTEGRATED_NUMBER).forEach(items::remove);
        return items;
    }

    private static Map<String, String> items(String data) throws MalformedRecord {
        Map<String, String> items = new LinkedHashMap<>();
        if (data.isEmpty()) {
            return items;
        }
        for (var pair : data.split(";", -1)) {
            var at = pair.indexOf('=');
            if (at < 1 || items.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
                throw new MalformedRecord("dataset");
            }
        }
        try {
            new Dataset(items).check();
        } catch (DatasetInvalid invalid) {
            throw new MalformedRecord(invalid.getMessage());
        }
        return items;
    }

    private static long number(String text) throws MalformedRecord {
        var number = Long.parseLong(matching(text, NUMBER, "number"));
        if (number < 1 || number > LARGEST) {
            throw new MalformedRecord("number");
        }
        return number;
    }

    private static String number(Inquiry inquiry) {
        return String.format("%015d", inquiry.number());
    }

    private static String moment(Instant at, ZoneId zone) {
        return at.atZone(zone).format(MOMENT);
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private static String matching(String text, Pattern form, String field) throws MalformedRecord {
        if (!form.matcher(text).matches()) {
            throw new MalformedRecord(field);
        }
        return text;
    }

    private static <E extends Enum<E>> String oneOf(Class<E> type, String text, String field) throws MalformedRecord {
        try {
            return Enum.valueOf(type, text).name();
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord(field);
        }
    }

    /** Fields in their order; none may be longer than the interface takes, nor break the record. */
    private static final class Record {

        private final StringJoiner line = new StringJoiner(",");
        private int count;

        Record field(String value, int width) {
            count++;
            var text = value.replaceAll("[,\\r\\n]", " ");
            if (text.getBytes(CHARSET).length > width) {
                throw new IllegalStateException("field " + count + " of the record is longer than " + width);
            }
            line.add(text);
            return this;
        }

        String line() {
            return line.toString();
        }
    }
}
