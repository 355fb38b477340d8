package jp.komado.copies.remote;

import java.io.IOException;
import java.util.List;
import jp.komado.copies.internal.CopyAnswers;
import jp.komado.copies.internal.ItemStore;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.exchange.RecordWriter;
import jp.komado.exchange.Sender;
import org.springframework.stereotype.Component;

/** ⑫ The registration of copies through the linkage server; each record is answered. */
@Component
class CopyRegistration implements Sender, Receiver {

    private final ItemStore items;
    private final CopyAnswers answers;

    CopyRegistration(ItemStore items, CopyAnswers answers) {
        this.items = items;
        this.answers = answers;
    }

    @Override
    public String kind() {
        return "copy-registration";
    }

    @Override
    public String channel() {
        return "linkage";
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        for (var request : requests) {
            out.line(CopyLayout.record(items.find(request.key()).orElseThrow(), request.inquiryNumber()));
        }
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        return CopyLayout.answer(line);
    }

    @Override
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        answers.receive(answer);
    }
}
