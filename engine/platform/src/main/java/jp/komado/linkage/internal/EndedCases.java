package jp.komado.linkage.internal;

import jp.komado.dossier.ApplicationMoved;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.linkage.Inquiry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing is asked any more for a case that is over, for example withdrawn. What has left already is answered and not used. */
@Component
class EndedCases {

    private static final String REASON = "case ended";

    private final InquiryStore inquiries;
    private final Exchange exchange;

    EndedCases(InquiryStore inquiries, Exchange exchange) {
        this.inquiries = inquiries;
        this.exchange = exchange;
    }

    @EventListener
    void on(ApplicationMoved moved) {
        if (moved.to().isFinal()) {
            inquiries.ofCase(moved.caseId()).stream().filter(Inquiry::isOpen)
                .filter(inquiry -> exchange.state(inquiry.number()).filter(state -> state == RequestState.OPEN).isPresent())
                .forEach(inquiry -> {
                    exchange.cancel(inquiry.number(), REASON);
                    inquiries.cancelled(inquiry);
                });
        }
    }
}
