package jp.komado.exchange;

import java.io.IOException;
import java.util.List;
import jp.komado.access.Right;
import org.springframework.stereotype.Component;

/** A kind that other duties send and approve, in a file whose form is not ours; the answer is none of the test's business. */
@Component
class OrdersOfMoney implements Sender {

    static final String KIND = "money";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String channel() {
        return "bank";
    }

    @Override
    public Right sending() {
        return Right.PAYMENT_PREPARE;
    }

    @Override
    public Right approving() {
        return Right.PAYMENT_APPROVE;
    }

    @Override
    public boolean framed() {
        return false;
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        out.line("1HEAD");
        for (OutgoingRequest request : requests) {
            out.line("2%010d".formatted(request.inquiryNumber()));
        }
        out.line("8%06d".formatted(requests.size()));
    }
}
