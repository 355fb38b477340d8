package jp.komado.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Sex;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.testing.Partner;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The resident register in tests: knows everybody as the dossier does, unless a test says otherwise. */
@Component
public class RegisterDesk implements Partner {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final InquiryRepository inquiries;
    private final Persons persons;
    private final IndividualNumbers numbers;
    private final List<Receiver> receivers;
    private final TransactionTemplate transactions;

    RegisterDesk(InquiryRepository inquiries, Persons persons, IndividualNumbers numbers, List<Receiver> receivers,
                 TransactionTemplate transactions) {
        this.inquiries = inquiries;
        this.persons = persons;
        this.numbers = numbers;
        this.receivers = receivers;
        this.transactions = transactions;
    }

    @Override
    public boolean answer(UUID caseId) {
        var open = open(caseId);
        open.forEach(inquiry -> answer(inquiry, line(inquiry, "01")));
        return !open.isEmpty();
    }

    /** What still waits for an answer, in the order of asking. */
    List<Inquiry> open(UUID caseId) {
        return inquiries.ofCase(caseId).stream().filter(Inquiry::isOpen).toList();
    }

    /** The open inquiry about one person. */
    Inquiry about(UUID caseId, String givenName) {
        return open(caseId).stream().filter(inquiry -> persons.find(inquiry.personId()).givenName().equals(givenName)).findFirst().orElseThrow();
    }

    /** The record that agrees with the dossier, with this result. */
    String line(Inquiry inquiry, String result) {
        var person = persons.find(inquiry.personId());
        var number = inquiry.kind() == InquiryKind.LOOK_UP ? invented(person) : onFile(person).value();
        return line(inquiry, number, person.fullKana(), person.fullName(), DAY.format(person.birthDate()), person.address(), result);
    }

    String line(Inquiry inquiry, String number, String kana, String name, String birth, String address, String result) {
        var sex = persons.find(inquiry.personId()).sex() == Sex.MALE ? "1" : "2";
        return String.join(",", String.format("%08d", inquiry.inquiryNumber()), number, kana, name, birth, sex, address, "20261124", result,
            "12345678901", "", "");
    }

    /** Hands records in, as the exchange does: parsed first, then received in a transaction of their own. */
    void answer(Inquiry inquiry, String... lines) {
        try {
            tryAnswer(inquiry, lines);
        } catch (AnswerRefused | MalformedRecord e) {
            throw new AssertionError(e);
        }
    }

    void tryAnswer(Inquiry inquiry, String... lines) throws AnswerRefused, MalformedRecord {
        var receiver = receivers.stream().filter(r -> r.kind().equals(inquiry.kind().exchangeKind())).findFirst().orElseThrow();
        var records = new ArrayList<Answer>();
        for (var line : lines) {
            records.add(receiver.parse(line));
        }
        var answer = new ReceivedAnswer(records.get(0).inquiryNumber(), inquiry.id(), inquiry.caseId(), "2026J00001",
            LocalDate.of(2026, 11, 24), records.get(0).status(), records.stream().map(Answer::fields).toList());
        var refusal = transactions.execute(status -> {
            try {
                receiver.receive(answer);
                return null;
            } catch (AnswerRefused e) {
                status.setRollbackOnly();
                return e;
            }
        });
        if (refusal != null) {
            throw refusal;
        }
    }

    /** A well-formed number that follows from the person's id. */
    static String invented(Person person) {
        return number(Math.floorMod(person.id().getMostSignificantBits(), 100_000_000_000L));
    }

    /** An individual number of these eleven digits with their check digit. */
    public static String number(long body) {
        var digits = String.format("%011d", body);
        return digits + IndividualNumber.checkDigit(digits);
    }

    private IndividualNumber onFile(Person person) {
        return numbers.reveal(person.id(), new Look(Right.INDIVIDUAL_NUMBER_SHOW, Purpose.IDENTITY_CHECK, "test", null, List.of(person.logKey())));
    }
}
