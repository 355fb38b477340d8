package jp.komado.copies.remote;

import java.io.IOException;
import java.util.List;
import jp.komado.copies.CopyContent;
import jp.komado.copies.Provision;
import jp.komado.copies.internal.ProvisionProcedure;
import jp.komado.copies.internal.ProvisionStore;
import jp.komado.copies.internal.RegisteredCopies;
import jp.komado.copies.internal.RegisteredCopies.Registered;
import jp.komado.exchange.Answer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.MalformedRecord;
import jp.komado.exchange.OutgoingRequest;
import jp.komado.exchange.ReceivedAnswer;
import jp.komado.exchange.Receiver;
import jp.komado.exchange.RecordWriter;
import jp.komado.exchange.Sender;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑫ What a person approved, or refused, to provide: told as the copy says it when the file is written. */
@Component
class ProvisionAnswer implements Sender, Receiver {

    private final ProvisionStore provisions;
    private final RegisteredCopies copies;
    private final ProvisionProcedure procedure;

    ProvisionAnswer(ProvisionStore provisions, RegisteredCopies copies, ProvisionProcedure procedure) {
        this.provisions = provisions;
        this.copies = copies;
        this.procedure = procedure;
    }

    @Override
    public String kind() {
        return ProvisionProcedure.KIND;
    }

    @Override
    public String channel() {
        return "linkage";
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        for (var request : requests) {
            var provision = provisions.find(request.key());
            out.line(CopyLayout.provision(provision, request.inquiryNumber(), content(provision)));
        }
    }

    @Nullable
    private CopyContent content(Provision provision) {
        return provision.state() != Provision.State.APPROVED ? null : copies.find(provision.recordKey())
            .filter(copy -> copy.integratedNumber().equals(provision.integratedNumber())).map(Registered::content).orElse(null);
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        return CopyLayout.delivery(line);
    }

    @Override
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        procedure.delivered(answer);
    }
}
