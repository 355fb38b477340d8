package jp.komado.custody.remote;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.komado.custody.BoxNumber;
import jp.komado.custody.BoxResult;
import jp.komado.custody.ContractorAnswer;
import jp.komado.custody.OrderAnswers.OutgoingOrder;
import jp.komado.exchange.Answer;
import jp.komado.exchange.MalformedRecord;
import org.springframework.lang.Nullable;

/**
 * The records of the files exchanged with the contractor who stores boxes: comma separated, without quotes, in a fixed order.
 * <pre>order   number(8),orderNumber,kind(1 deposit 2 retrieval 3 return 4 disposal),orderedOn(8),wantedOn(8),wayBill,count(2),boxes
 *         boxes: boxNumber/destroyFrom(8), separated by blanks
 * answer  number(8),orderNumber,status(2: 00 accepted 90 refused),boxNumber,result(2),shelf,wayBill,answeredOn(8)
 *         one record for each box; a refused order has one record without a box</pre>
 */
final class ContractorRecord {

    static final String ACCEPTED = "00";
    static final String REFUSED = "90";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final List<String> LAYOUT =
        List.of("number", "orderNumber", "status", "boxNumber", "result", "shelf", "wayBill", "answeredOn");

    private ContractorRecord() {
    }

    /** An order's record. */
    static String order(long number, OutgoingOrder order) {
        return String.join(",", "%08d".formatted(number), order.number(), order.kind().code(), DAY.format(order.orderedOn()),
            DAY.format(order.wantedOn()), order.wayBill() == null ? "" : order.wayBill(), "%02d".formatted(order.boxes().size()),
            order.boxes().stream().map(box -> box.number() + "/" + DAY.format(box.destroyFrom())).collect(Collectors.joining(" ")));
    }

    /** An answer's record, judged field by field. */
    static Answer parse(String line) throws MalformedRecord {
        var values = line.split(",", -1);
        demand(values.length == LAYOUT.size(), "record");
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            fields.put(LAYOUT.get(i), values[i].strip());
        }
        demand(fields.get("number").matches("[0-9]{8}"), "number");
        demand(fields.get("orderNumber").matches("[0-9A-Z-]{1,12}"), "orderNumber");
        demand(fields.get("status").equals(ACCEPTED) || fields.get("status").equals(REFUSED), "status");
        demand(fields.get("shelf").matches("[0-9A-Za-z-]{0,30}"), "shelf");
        demand(fields.get("wayBill").matches("([0-9A-Z-]{4,20})?"), "wayBill");
        demand(isDay(fields.get("answeredOn")), "answeredOn");
        boolean refused = fields.get("status").equals(REFUSED);
        demand(refused == fields.get("boxNumber").isEmpty() && refused == fields.get("result").isEmpty(), "boxNumber");
        demand(refused || BoxNumber.read(fields.get("boxNumber")).filter(box -> box.value().equals(fields.get("boxNumber"))).isPresent(), "boxNumber");
        demand(refused || BoxResult.of(fields.get("result")).isPresent(), "result");
        return new Answer(Long.parseLong(fields.get("number")), fields.get("status"), fields);
    }

    /** What parsed records say together. */
    static ContractorAnswer answer(LocalDate answeredOn, List<Map<String, String>> records) {
        boolean refused = records.stream().anyMatch(fields -> fields.get("status").equals(REFUSED));
        return new ContractorAnswer(answeredOn, refused, refused ? List.of() : records.stream().map(fields -> new ContractorAnswer.Line(
            fields.get("boxNumber"), BoxResult.of(fields.get("result")).orElseThrow(), text(fields.get("shelf")), text(fields.get("wayBill"))))
            .toList());
    }

    static boolean isDay(String value) {
        try {
            LocalDate.parse(value, DAY);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static LocalDate day(String value) {
        return LocalDate.parse(value, DAY);
    }

    @Nullable
    private static String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static void demand(boolean holds, String field) throws MalformedRecord {
        if (!holds) {
            throw new MalformedRecord(field);
        }
    }
}
