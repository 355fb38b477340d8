package jp.komado.identity.remote;

import java.time.Clock;
import jp.komado.audit.PersonalDataGate;
import jp.komado.dossier.Person;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.identity.RegisterAnswers;
import jp.komado.identity.InquiryKind;
import jp.komado.identity.Questions;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import org.springframework.stereotype.Component;

/** ④ 本人確認情報の一括提供 */
@Component
class IdentityConfirmationGateway extends RegisterGateway {

    private final IndividualNumbers numbers;

    IdentityConfirmationGateway(Questions questions, RegisterAnswers answers, PersonalDataGate gate, IndividualNumbers numbers, Clock clock) {
        super(InquiryKind.CONFIRMATION, questions, answers, gate, clock);
        this.numbers = numbers;
    }

    @Override
    IndividualNumber number(OutgoingRequest request, Person person) {
        return numbers.reveal(person.id(), numberLook(request.caseId(), person));
    }
}
