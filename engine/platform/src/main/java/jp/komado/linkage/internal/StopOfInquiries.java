package jp.komado.linkage.internal;

import java.util.Comparator;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.linkage.Information;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.Need;
import jp.komado.linkage.ResponseCode;
import jp.komado.linkage.Stage;
import org.springframework.stereotype.Component;

/** An inquiry that is not on the permitted list: what of its kind has not left yet is taken back, and nothing more of it is placed. */
@Component
class StopOfInquiries {

    private static final String REASON = "not permitted";

    private final StopStore stops;
    private final InquiryStore inquiries;
    private final NeedStore needs;
    private final StepsOfAnswers steps;
    private final Exchange exchange;

    StopOfInquiries(StopStore stops, InquiryStore inquiries, NeedStore needs, StepsOfAnswers steps, Exchange exchange) {
        this.stops = stops;
        this.inquiries = inquiries;
        this.needs = needs;
        this.steps = steps;
        this.exchange = exchange;
    }

    void stop(Inquiry refused) {
        stops.stop(refused.kind(), refused.information(), refused.number());
        inquiries.openOf(refused.kind(), refused.information()).stream()
            .filter(inquiry -> exchange.state(inquiry.number()).filter(state -> state == RequestState.OPEN).isPresent())
            .sorted(Comparator.comparing(Inquiry::caseId))
            .forEach(this::takeBack);
    }

    /** May be asked again, once the list is corrected. */
    boolean lift(Stage stage, Information information) {
        return stops.lift(stage.kind(), information);
    }

    private void takeBack(Inquiry inquiry) {
        needs.lock(inquiry.caseId());
        exchange.cancel(inquiry.number(), REASON);
        inquiries.cancelled(inquiry);
        needs.find(inquiry.needId()).ifPresent(need -> needs.update(need.become(Need.State.PAPER, ResponseCode.NOT_PERMITTED)));
        var stage = inquiry.kind().equals(Stage.IN_HOUSE.kind()) ? Stage.IN_HOUSE : Stage.OUTSIDE;
        steps.answered(inquiry.caseId(), stage);
    }
}
