package jp.komado.custody.remote;

import java.io.IOException;
import java.util.List;
import jp.komado.access.Right;
import jp.komado.custody.OrderAnswers;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.exchange.RecordWriter;
import jp.komado.exchange.Sender;
import org.springframework.stereotype.Component;

/** ⑰ The way to the contractor: orders become records when they are exported, records become answers. No record names a person. */
@Component
class ContractorGateway implements Sender, Receiver {

    /** The configured way out. */
    static final String CHANNEL = "custody-contractor";

    private final OrderAnswers orders;

    ContractorGateway(OrderAnswers orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return OrderAnswers.KIND;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Right sending() {
        return Right.CUSTODY_DO;
    }

    @Override
    public Right approving() {
        return Right.CUSTODY_APPROVE;
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        for (var request : requests) {
            out.line(ContractorRecord.order(request.inquiryNumber(), orders.outgoing(request.key())));
        }
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        return ContractorRecord.parse(line);
    }

    @Override
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        var numbers = answer.records().stream().map(fields -> fields.get("orderNumber")).distinct().toList();
        if (numbers.size() != 1) {
            throw new AnswerRefused("custody.refused.other-order");
        }
        orders.accept(answer.key(), numbers.get(0), ContractorRecord.answer(answer.answeredOn(), answer.records()));
    }
}
