package jp.komado.linkage.remote;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.exchange.RecordWriter;
import jp.komado.exchange.Sender;
import jp.komado.linkage.Stage;
import jp.komado.linkage.internal.LinkageAnswers;
import jp.komado.linkage.internal.CodeStore;
import jp.komado.linkage.internal.InquiryStore;

/** ⑥ ⑦ Inquiries by integrated number, without My Number, name or address. */
class InformationInquiry implements Sender, Receiver {

    private final Stage stage;
    private final LinkageLayout layout;
    private final InquiryStore inquiries;
    private final CodeStore codes;
    private final LinkageAnswers answers;
    private final ZoneId zone;

    InformationInquiry(Stage stage, LinkageLayout layout, InquiryStore inquiries, CodeStore codes, LinkageAnswers answers, ZoneId zone) {
        this.stage = stage;
        this.layout = layout;
        this.inquiries = inquiries;
        this.codes = codes;
        this.answers = answers;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return stage.kind();
    }

    @Override
    public String channel() {
        return "linkage";
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        for (var request : requests) {
            var inquiry = inquiries.find(request.key()).orElseThrow();
            var integratedNumber = codes.of(inquiry.personId()).map(CodeStore.Code::integratedNumber).orElse(null);
            out.line(layout.inquiry(inquiry, integratedNumber, inquiries.isProtected(inquiry.personId()), zone));
        }
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        return layout.inquiryAnswer(line);
    }

    @Override
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        answers.inquiry(answer, stage, answer.fields().get(LinkageLayout.PROVIDER), LinkageLayout.itemsOf(answer.fields()));
    }
}
