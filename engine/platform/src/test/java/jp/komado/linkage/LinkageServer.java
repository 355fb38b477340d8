package jp.komado.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.linkage.internal.InquiryStore;
import jp.komado.testing.Partner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the linkage server with records, without files: each answer goes through the same parser and receiver as a file's. */
@Component
public class LinkageServer implements Partner {

    /** A body that answers for Chuo ward. */
    public static final String CHUO = "1310240000000000";

    private final List<Receiver> receivers;
    private final InquiryStore inquiries;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LinkageServer(List<Receiver> receivers, InquiryStore inquiries, TransactionTemplate transactions, Clock clock) {
        this.receivers = receivers;
        this.inquiries = inquiries;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean answer(UUID caseId) {
        return answer(caseId, LinkageServer::fine) > 0;
    }

    /** What the case waits for, the first asked first. */
    public List<Inquiry> open(UUID caseId) {
        var open = new ArrayList<>(inquiries.ofCase(caseId).stream().filter(Inquiry::isOpen).toList());
        Collections.reverse(open);
        return open;
    }

    /** LinkageAnswers everything that is open with what this says, and tells how many. */
    public int answer(UUID caseId, Function<Inquiry, String> rest) {
        var open = open(caseId);
        open.forEach(inquiry -> {
            try {
                receive(inquiry, rest.apply(inquiry));
            } catch (AnswerRefused refused) {
                throw new AssertionError(refused.getMessage(), refused);
            }
        });
        return open.size();
    }

    /** One answer: what follows the number in the record. */
    public void receive(Inquiry inquiry, String rest) throws AnswerRefused {
        receive(inquiry, inquiry.number(), rest);
    }

    /** The same under a number that may be another's. */
    public void receive(Inquiry inquiry, long number, String rest) throws AnswerRefused {
        var receiver = receivers.stream().filter(candidate -> candidate.kind().equals(inquiry.kind())).findFirst().orElseThrow();
        var failure = transactions.execute(status -> {
            try {
                Answer answer = receiver.parse(String.format("%015d,%s", number, rest));
                receiver.receive(new ReceivedAnswer(answer.inquiryNumber(), inquiry.id(), inquiry.caseId(), "2026L00001", LocalDate.now(clock),
                    answer.status(), List.of(answer.fields())));
                return null;
            } catch (AnswerRefused refused) {
                status.setRollbackOnly();
                return refused;
            } catch (MalformedRecord malformed) {
                throw new AssertionError(malformed.getMessage(), malformed);
            }
        });
        if (failure != null) {
            throw failure;
        }
    }

    /** The answers of a world without surprises: a code, no assistance, the insurance as entered, and a taxed father. */
    public static String fine(Inquiry inquiry) {
        if (inquiry.kind().equals(Inquiry.CODE)) {
            return String.format("%015d,OBTAINED", 700_000 + inquiry.number());
        }
        return CHUO + ",09,01," + switch (inquiry.information()) {
            case TAX -> "OK," + tax(inquiry.fiscalYear(), 64_300);
            case INSURANCE -> "OK,kind=EMPLOYEE;insurerNumber=06130397;insurerName=試験健康保険組合;symbol=12;number=3456;branch=02;insured=0;"
                + "insuredName=試験　太郎;acquiredOn=20200401;lostOn=";
            case ASSISTANCE, RETURNEE -> "OK_EMPTY";
        };
    }

    /** Data of a taxed person. */
    public static String tax(int year, long levy) {
        return "fiscalYear=" + year + ";municipality=131024;status=TAXED;perCapitaLevy=5000;incomeLevyBefore=" + levy + ";incomeLevyAfter="
            + levy + ";totalIncome=2400000;pensionIncome=0;housingLoanCredit=0;donationCredit=0;designatedCity=0;decidedOn=20260601";
    }
}
