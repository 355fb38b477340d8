package jp.komado.identity.remote;

import java.time.Clock;
import jp.komado.audit.PersonalDataGate;
import jp.komado.dossier.Person;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.identity.RegisterAnswers;
import jp.komado.identity.InquiryKind;
import jp.komado.identity.Questions;
import jp.komado.vault.IndividualNumber;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ④' 四情報による個人番号の照会 */
@Component
class NumberLookUpGateway extends RegisterGateway {

    NumberLookUpGateway(Questions questions, RegisterAnswers answers, PersonalDataGate gate, Clock clock) {
        super(InquiryKind.LOOK_UP, questions, answers, gate, clock);
    }

    @Override
    @Nullable
    IndividualNumber number(OutgoingRequest request, Person person) {
        return null;
    }
}
