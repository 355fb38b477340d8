package jp.komado.identity;

import jp.komado.dossier.ApplicationMoved;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.vault.UnassignedNumbers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a case is over nothing more is asked for it, and numbers that became nobody's are forgotten. */
@Component
class OpenInquiriesListener {

    private static final String REASON = "case is over";

    private final InquiryRepository inquiries;
    private final RecordRepository records;
    private final UnassignedNumbers unassigned;
    private final Exchange exchange;

    OpenInquiriesListener(InquiryRepository inquiries, RecordRepository records, UnassignedNumbers unassigned, Exchange exchange) {
        this.inquiries = inquiries;
        this.records = records;
        this.unassigned = unassigned;
        this.exchange = exchange;
    }

    @EventListener
    void on(ApplicationMoved moved) {
        if (!moved.to().isFinal()) {
            return;
        }
        var ofCase = inquiries.ofCase(moved.caseId());
        for (var inquiry : ofCase) {
            if (inquiry.isOpen()) {
                inquiry.cancel();
                inquiries.save(inquiry);
                exchange.state(inquiry.inquiryNumber()).filter(RequestState.OPEN::equals)
                    .ifPresent(open -> exchange.cancel(inquiry.inquiryNumber(), REASON));
            }
        }
        unassigned.discard(records.findByInquiryIdInOrderByInquiryIdAscPositionAsc(ofCase.stream().map(Inquiry::id).toList())
            .stream().map(StoredRecord::id).toList());
    }
}
