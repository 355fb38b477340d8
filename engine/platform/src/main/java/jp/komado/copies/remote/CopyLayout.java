package jp.komado.copies.remote;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.regex.Pattern;
import jp.komado.copies.CopyContent;
import jp.komado.copies.CopyItem;
import jp.komado.copies.CopyResult;
import jp.komado.copies.Provision;
import jp.komado.copies.RecordKey;
import jp.komado.copies.internal.ProvisionLists.Line;
import jp.komado.exchange.Answer;
import jp.komado.exchange.MalformedRecord;
import org.springframework.lang.Nullable;

/**
 * The one class that knows the records of copies and provisions: fixed order, separated by commas, unquoted, values not padded.
 * No My Number, name or address has a field here.
 */
final class CopyLayout {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NUMBER = Pattern.compile("\\d{15}");
    private static final Pattern REFERENCE = Pattern.compile("\\d{1,20}");
    private static final Pattern RECIPIENT = Pattern.compile("[1-6]|T1");
    private static final Pattern BODY = Pattern.compile("\\d{16}");
    private static final Pattern SIGN = Pattern.compile("[AQ]");
    private static final String NOTHING = ",".repeat(CopyContent.FIELDS - 1);
    private static final long LARGEST = 99_999_999;
    private static final int LINE_FIELDS = 7;
    private static final Map<String, String> NO_CONTENT = Map.of();

    private CopyLayout() {
    }

    /** ⑫ 宛名番号, U or D, integrated number, key of the record, the eight fields of its content or nothing in their place. */
    static String record(CopyItem item, long number) {
        return String.join(",", number(number), item.operation().sign(), item.integratedNumber(), item.key().value(),
            item.content() == null ? NOTHING : item.content().line());
    }

    /** ⑫ 宛名番号, result. */
    static Answer answer(String line) throws MalformedRecord {
        var fields = fields(line, 2);
        return new Answer(number(fields[0]), oneOf(CopyResult.class, fields[1]), NO_CONTENT);
    }

    /** ⑫ 宛名番号, the request's number, Y or N, integrated number, key of the record, its content or nothing in its place. */
    static String provision(Provision provision, long number, @Nullable CopyContent content) {
        return String.join(",", number(number), provision.reference(), content == null ? "N" : "Y", provision.integratedNumber(),
            provision.recordKey(), content == null ? NOTHING : content.line());
    }

    /** ⑫ 宛名番号, whether our answer arrived. */
    static Answer delivery(String line) throws MalformedRecord {
        var fields = fields(line, 2);
        return new Answer(number(fields[0]), oneOf(Delivery.class, fields[1]), NO_CONTENT);
    }

    /** A line of the list of provisions: A or Q, the request's number, moment, recipient, its code, integrated number, key of the record. */
    static Line listed(String line, ZoneId zone) throws MalformedRecord {
        var fields = fields(line, LINE_FIELDS);
        return new Line(matching(fields[0], SIGN, "sign").equals("A"), matching(fields[1], REFERENCE, "reference"), moment(fields[2], zone),
            matching(fields[3], RECIPIENT, "recipient"), matching(fields[4], BODY, "body"), matching(fields[5], NUMBER, "integratedNumber"),
            key(fields[6]));
    }

    /** A line of an export: integrated number, key of the record, its content. */
    static Exported exported(String line) throws MalformedRecord {
        var fields = line.split(",", 3);
        if (fields.length < 3) {
            throw new MalformedRecord("fields");
        }
        try {
            return new Exported(matching(fields[0], NUMBER, "integratedNumber"), key(fields[1]), CopyContent.parse(fields[2]));
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord(e.getMessage());
        }
    }

    private static String[] fields(String line, int count) throws MalformedRecord {
        var fields = line.split(",", -1);
        if (fields.length != count) {
            throw new MalformedRecord("fields");
        }
        return fields;
    }

    private static RecordKey key(String text) throws MalformedRecord {
        try {
            return new RecordKey(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord("recordKey");
        }
    }

    private static Instant moment(String text, ZoneId zone) throws MalformedRecord {
        try {
            return LocalDateTime.parse(text, MOMENT).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedRecord("moment");
        }
    }

    private static String number(long number) {
        return String.format("%015d", number);
    }

    private static long number(String text) throws MalformedRecord {
        var number = Long.parseLong(matching(text, NUMBER, "number"));
        if (number < 1 || number > LARGEST) {
            throw new MalformedRecord("number");
        }
        return number;
    }

    private static String matching(String text, Pattern form, String field) throws MalformedRecord {
        if (!form.matcher(text).matches()) {
            throw new MalformedRecord(field);
        }
        return text;
    }

    private static <E extends Enum<E>> String oneOf(Class<E> type, String text) throws MalformedRecord {
        try {
            return Enum.valueOf(type, text).name();
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord("result");
        }
    }

    /** The network's word about an answer of ours. */
    private enum Delivery { DELIVERED, UNKNOWN_REQUEST, EXPIRED, TIMEOUT }

    /** A record of an export. */
    record Exported(String integratedNumber, RecordKey key, CopyContent content) {

        @Override
        public String toString() {
            return "Exported[" + key + "]";
        }
    }
}
