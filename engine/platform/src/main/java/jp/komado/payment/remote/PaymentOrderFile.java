package jp.komado.payment.remote;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.komado.access.Right;
import jp.komado.claims.Payer;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.exchange.RecordWriter;
import jp.komado.exchange.Sender;
import jp.komado.payment.PaymentDispatch;

/**
 * ⑮ The payment order to a payer: inquiry number, order, payer, billing month, lines, amount of the lines, fee, total, held, returned, date,
 * balance that is set off, balance that is carried over. The payer's confirmation: inquiry number, order, total, date, reference.
 */
class PaymentOrderFile implements Sender, Receiver {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final Pattern RECORD =
        Pattern.compile("([0-9]{1,8}),(P[0-9]{4}-[0-9]{2}-[12]),([0-9]{1,12}),([0-9]{8}),([0-9A-Za-z-]{1,40})");

    private final Payer payer;
    private final PaymentDispatch dispatch;

    PaymentOrderFile(Payer payer, PaymentDispatch dispatch) {
        this.payer = payer;
        this.dispatch = dispatch;
    }

    @Override
    public String kind() {
        return PaymentDispatch.kind(payer);
    }

    @Override
    public String channel() {
        return "payer-" + payer.code();
    }

    @Override
    public Right sending() {
        return Right.PAYMENT_PREPARE;
    }

    @Override
    public Right approving() {
        return Right.PAYMENT_APPROVE;
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        for (var request : requests) {
            var order = dispatch.order(request.key());
            out.line(String.format(Locale.ROOT, "%08d,%s,%d,%s,%d,%d,%d,%d,%d,%d,%s,%d,%d", request.inquiryNumber(), order.number(), order.payer().code(),
                order.billing().format(MONTH), order.lineCount(), order.lineYen(), order.feeYen(), order.totalYen(), order.totals().heldCount(),
                order.totals().returnedCount(),
                order.placedOn().format(DateTimeFormatter.BASIC_ISO_DATE), order.carriedInYen(), order.carriedOutYen()));
        }
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        var record = RECORD.matcher(line);
        if (!record.matches()) {
            throw new MalformedRecord("record");
        }
        try {
            LocalDate.parse(record.group(4), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new MalformedRecord("date");
        }
        return new Answer(Long.parseLong(record.group(1)), "CONFIRMED",
            Map.of("order", record.group(2), "total", record.group(3), "date", record.group(4), "reference", record.group(5)));
    }

    @Override
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        var fields = answer.fields();
        dispatch.confirmed(answer.key(), answer.inquiryNumber(), fields.get("order"), Long.parseLong(fields.get("total")),
            LocalDate.parse(fields.get("date"), DateTimeFormatter.BASIC_ISO_DATE), fields.get("reference"));
    }
}
