package jp.komado.identity.remote;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Person;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.exchange.RecordWriter;
import jp.komado.exchange.Sender;
import jp.komado.identity.RegisterAnswers;
import jp.komado.identity.InquiryKind;
import jp.komado.identity.Questions;
import jp.komado.identity.RegisterAnswer;
import jp.komado.identity.RegisterResult;
import jp.komado.vault.IndividualNumber;
import org.springframework.lang.Nullable;

/** The way to the resident register, one file kind each: requests become records when they are exported, records become answers. */
abstract class RegisterGateway implements Sender, Receiver {

    /** The configured way out: a medium lent by 総務局. */
    static final String CHANNEL = "resident-register";

    private final InquiryKind kind;
    private final Questions questions;
    private final RegisterAnswers answers;
    private final PersonalDataGate gate;
    private final Clock clock;

    RegisterGateway(InquiryKind kind, Questions questions, RegisterAnswers answers, PersonalDataGate gate, Clock clock) {
        this.kind = kind;
        this.questions = questions;
        this.answers = answers;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return kind.exchangeKind();
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    /** The number that goes into the request, if any. */
    @Nullable
    abstract IndividualNumber number(OutgoingRequest request, Person person);

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        var inquiries = requests.stream().map(OutgoingRequest::key).toList();
        var look = new Look(Right.INQUIRY_DO, Purpose.IDENTITY_CHECK, kind(), null, questions.logKeys(inquiries));
        var people = gate.show(look, () -> questions.about(inquiries));
        var today = LocalDate.now(clock);
        for (var request : requests) {
            var person = people.get(request.key());
            out.line(ResidentRegisterRecord.request(request.inquiryNumber(), number(request, person), person, today));
        }
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        return ResidentRegisterRecord.parse(line);
    }

    @Override
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        var codes = answer.records().stream().map(fields -> fields.get("resultCode")).collect(Collectors.toSet());
        if (codes.size() != 1) {
            throw new AnswerRefused("identity.refused.count");
        }
        var result = RegisterResult.of(answer.status()).orElseThrow(() -> new AnswerRefused("identity.refused.result-not-possible"));
        answers.accept(new RegisterAnswer(answer.key(), answer.inquiryNumber(), kind, answer.shipmentNumber(), answer.answeredOn(), result,
            answer.records().stream().map(ResidentRegisterRecord::content).toList()));
    }

    /** The look at one person's number. */
    static Look numberLook(UUID caseId, Person person) {
        return new Look(Right.INDIVIDUAL_NUMBER_SHOW, Purpose.IDENTITY_CHECK, "identity-confirmation", caseId, List.of(person.logKey()));
    }
}
