package jp.komado.linkage.remote;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Persons;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.exchange.RecordWriter;
import jp.komado.exchange.Sender;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.internal.LinkageAnswers;
import jp.komado.linkage.internal.InquiryStore;
import jp.komado.vault.IndividualNumbers;
import org.springframework.stereotype.Component;

/** ⑤ The acquisition of linkage codes: the only file of this room that carries My Numbers, taken from the vault as the file is written. */
@Component
class CodeAcquisition implements Sender, Receiver {

    private final LinkageLayout layout;
    private final InquiryStore inquiries;
    private final Persons persons;
    private final IndividualNumbers individualNumbers;
    private final LinkageAnswers answers;
    private final Clock clock;

    CodeAcquisition(LinkageLayout layout, InquiryStore inquiries, Persons persons, IndividualNumbers individualNumbers, LinkageAnswers answers,
                    Clock clock) {
        this.layout = layout;
        this.inquiries = inquiries;
        this.persons = persons;
        this.individualNumbers = individualNumbers;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Inquiry.CODE;
    }

    @Override
    public String channel() {
        return "linkage";
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        for (var request : requests) {
            var inquiry = inquiries.find(request.key()).orElseThrow();
            var person = persons.find(inquiry.personId());
            var number = individualNumbers.reveal(person.id(), new Look(Right.INDIVIDUAL_NUMBER_SHOW, Purpose.CASE_WORK, "linkage-file",
                inquiry.caseId(), List.of(person.logKey())));
            out.line(layout.codeRequest(inquiry, person, number, clock.getZone()));
        }
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        return layout.codeAnswer(line);
    }

    @Override
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        answers.code(answer, answer.fields().get(LinkageLayout.INTEGRATED_NUMBER));
    }
}
