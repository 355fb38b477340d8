package jp.komado.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A kind of request that is carried on a medium. */
@Component
class MediumInquiries implements Sender, Receiver {

    static final String KIND = "by-medium";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String channel() {
        return "resident-register";
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        for (OutgoingRequest request : requests) {
            out.line(String.valueOf(request.inquiryNumber()));
        }
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        String[] fields = line.split(",");
        return new Answer(Long.parseLong(fields[0]), fields[1], Map.of());
    }

    @Override
    public void receive(ReceivedAnswer answer) {
        // the outbox's own record is all that is wanted
    }
}
