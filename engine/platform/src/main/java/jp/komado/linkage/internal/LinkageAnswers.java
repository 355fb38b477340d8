package jp.komado.linkage.internal;

import java.util.Map;
import java.util.UUID;
import jp.komado.cap.AssistanceFact;
import jp.komado.cap.AssistanceFacts;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxFacts;
import jp.komado.cap.TaxStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Persons;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.linkage.AssistanceStatus;
import jp.komado.linkage.CodeResult;
import jp.komado.linkage.ImportedFact;
import jp.komado.linkage.Information;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.Need;
import jp.komado.linkage.ResponseCode;
import jp.komado.linkage.Stage;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** Takes answers in: checks that they fit what was asked, keeps the facts, and lets the case go on with the last of a step. */
@Service
public class LinkageAnswers {

    private final NeedStore needs;
    private final NeedsOfCase table;
    private final InquiryStore inquiries;
    private final CodeStore codes;
    private final FactStore facts;
    private final StopOfInquiries stop;
    private final AnswerOutcomes outcomes;
    private final StepsOfAnswers steps;
    private final TaxFacts taxFacts;
    private final AssistanceFacts assistanceFacts;
    private final Applications applications;
    private final Persons persons;
    private final Exchange exchange;

    LinkageAnswers(NeedStore needs, NeedsOfCase table, InquiryStore inquiries, CodeStore codes, FactStore facts, StopOfInquiries stop, AnswerOutcomes outcomes,
            StepsOfAnswers steps, TaxFacts taxFacts, AssistanceFacts assistanceFacts, Applications applications, Persons persons,
            Exchange exchange) {
        this.needs = needs;
        this.table = table;
        this.inquiries = inquiries;
        this.codes = codes;
        this.facts = facts;
        this.stop = stop;
        this.outcomes = outcomes;
        this.steps = steps;
        this.taxFacts = taxFacts;
        this.assistanceFacts = assistanceFacts;
        this.applications = applications;
        this.persons = persons;
        this.exchange = exchange;
    }

    /** ⑤ The answer to the acquisition of a code. */
    public void code(ReceivedAnswer answer, @Nullable String integratedNumber) throws AnswerRefused {
        var inquiry = asked(answer, Inquiry.CODE);
        var result = CodeResult.valueOf(answer.status());
        if (result.isObtained() == (integratedNumber == null)) {
            throw new AnswerRefused("linkage.refused.integrated-number");
        }
        if (integratedNumber != null && codes.holders(integratedNumber, inquiry.personId()).stream().anyMatch(other -> isSomebodyElse(other, inquiry))) {
            throw new AnswerRefused("linkage.refused.somebody-else");
        }
        inquiries.answered(inquiry, Inquiry.State.ANSWERED, result.name(), answer.answeredOn(), answer.shipmentNumber());
        codes.keep(new CodeStore.Code(inquiry.personId(), integratedNumber, result, inquiry.number(), answer.answeredOn()));
        steps.codeAnswered(inquiry.caseId());
    }

    /** ⑥ ⑦ The answer to an inquiry. */
    public void inquiry(ReceivedAnswer answer, Stage stage, @Nullable String provider, Map<String, String> items) throws AnswerRefused {
        var inquiry = asked(answer, stage.kind());
        var code = ResponseCode.valueOf(answer.status());
        var need = needs.find(inquiry.needId()).orElseThrow(() -> new AnswerRefused("linkage.refused.unknown"));
        var dataset = new Dataset(items);
        check(inquiry, code, dataset);
        inquiries.answered(inquiry, code == ResponseCode.MANUAL_PENDING ? Inquiry.State.INTERIM : Inquiry.State.ANSWERED, code.name(),
            answer.answeredOn(), answer.shipmentNumber());
        if (code == ResponseCode.MANUAL_PENDING) {
            exchange.stillOpen(inquiry.number());
        } else if (!applications.find(inquiry.caseId()).status().isFinal()) {
            needs.update(outcomes.after(need, code, table.isClaimed(inquiry.caseId()), other(inquiry, provider)));
            keep(inquiry, need, answer, code, dataset, provider);
            steps.answered(inquiry.caseId(), stage);
        }
    }

    /** The inquiry of this answer, if it is one of ours that waits for it. */
    private Inquiry asked(ReceivedAnswer answer, String kind) throws AnswerRefused {
        needs.lock(answer.caseId());
        var inquiry = inquiries.find(answer.key()).filter(found -> found.number() == answer.inquiryNumber() && found.kind().equals(kind)
            && found.caseId().equals(answer.caseId())).orElseThrow(() -> new AnswerRefused("linkage.refused.unknown"));
        if (!inquiry.isOpen()) {
            throw new AnswerRefused("linkage.refused.answered");
        }
        return inquiry;
    }

    /** Everything that can be wrong with an answer is found before anything of it is kept. */
    private static void check(Inquiry inquiry, ResponseCode code, Dataset dataset) throws AnswerRefused {
        if (code == ResponseCode.OK && !dataset.isAbout(inquiry.information())) {
            throw new AnswerRefused("linkage.refused.other-information");
        }
        if (code == ResponseCode.OK && inquiry.information() == Information.TAX && dataset.tax().fiscalYear() != inquiry.fiscalYear()) {
            throw new AnswerRefused("linkage.refused.other-year");
        }
        if (code == ResponseCode.UNDECLARED && inquiry.information() != Information.TAX) {
            throw new AnswerRefused("linkage.refused.other-information");
        }
    }

    private void keep(Inquiry inquiry, Need need, ReceivedAnswer answer, ResponseCode code, Dataset dataset, @Nullable String provider) {
        switch (code) {
            case OK -> keep(inquiry, need, answer, dataset, provider);
            case UNDECLARED -> taxFacts.record(inquiry.caseId(), inquiry.personId(), tax(answer,
                new Dataset.Tax(inquiry.fiscalYear(), TaxStatus.UNDECLARED, 0, 0, null, null, 0, 0, false)));
            case NO_CODE -> codes.forget(inquiry.personId());
            case NOT_PERMITTED -> stop.stop(inquiry);
            default -> { }
        }
    }

    private void keep(Inquiry inquiry, Need need, ReceivedAnswer answer, Dataset dataset, @Nullable String provider) {
        if (inquiry.information() == Information.TAX) {
            var tax = dataset.tax();
            taxFacts.record(inquiry.caseId(), inquiry.personId(), tax(answer, tax));
            if (tax.status() == TaxStatus.UNDECLARED) {
                needs.update(need.become(Need.State.PAPER, ResponseCode.UNDECLARED));
            }
            return;
        }
        var assistance = inquiry.information() == Information.INSURANCE ? null : dataset.assistance();
        var stage = need.stage();
        facts.add(new ImportedFact(inquiry.caseId(), inquiry.personId(), inquiry.information(), stage, inquiry.number(), inquiry.askedOn(),
            answer.answeredOn(), provider, assistance == null ? dataset.insurance() : null, assistance));
        if (assistance != null) {
            keep(inquiry, answer, assistance);
        }
    }

    /** What counts is the day of the application. */
    private void keep(Inquiry inquiry, ReceivedAnswer answer, AssistanceStatus assistance) {
        var benefit = inquiry.information() == Information.ASSISTANCE ? AssistanceFact.Benefit.PUBLIC_ASSISTANCE : AssistanceFact.Benefit.RETURNEE_SUPPORT;
        var receiving = assistance.receivedOn(applications.find(inquiry.caseId()).applicationDate());
        assistanceFacts.record(inquiry.caseId(), inquiry.personId(),
            new AssistanceFact(benefit, receiving, Origin.INQUIRY, answer.answeredOn(), inquiry.number()));
    }

    private static TaxFact tax(ReceivedAnswer answer, Dataset.Tax tax) {
        return new TaxFact(tax.fiscalYear(), tax.status(), tax.incomeLevy(), tax.perCapitaLevy(), tax.totalIncome(), tax.pensionIncome(), null,
            tax.housingLoanCredit(), tax.donationCredit(), tax.designatedCity(), Origin.INQUIRY, answer.answeredOn(), answer.inquiryNumber());
    }

    @Nullable
    private static String other(Inquiry inquiry, @Nullable String provider) {
        return provider == null || provider.equals(inquiry.provider()) ? null : provider;
    }

    /** The same human being may be on file twice, under the same name and birth date. */
    private boolean isSomebodyElse(UUID other, Inquiry inquiry) {
        var one = persons.find(inquiry.personId());
        return persons.namesakes(one).stream().noneMatch(namesake -> namesake.id().equals(other));
    }
}
