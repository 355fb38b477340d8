package jp.komado.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A kind of request that belongs to no room, so that the door can be tested by itself. */
@Component
public class WeatherInquiries implements Sender, Receiver {

    public static final String KIND = "weather";

    final List<ReceivedAnswer> received = new CopyOnWriteArrayList<>();
    final List<Long> refusing = new ArrayList<>();
    final List<Long> failing = new ArrayList<>();
    volatile String question = "天気は？";
    private final Exchange exchange;

    WeatherInquiries(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String channel() {
        return "linkage";
    }

    @Override
    public void write(List<OutgoingRequest> requests, RecordWriter out) throws IOException {
        for (OutgoingRequest request : requests) {
            out.line("%08d,%s".formatted(request.inquiryNumber(), question));
        }
    }

    @Override
    public Answer parse(String line) throws MalformedRecord {
        String[] fields = line.split(",", -1);
        if (fields.length != 3 || !fields[0].matches("\\d{8}")) {
            throw new MalformedRecord("number");
        }
        return new Answer(Long.parseLong(fields[0]), fields[1], Map.of("weather", fields[2]));
    }

    @Override
    public void receive(ReceivedAnswer answer) throws AnswerRefused {
        if (refusing.contains(answer.inquiryNumber())) {
            throw new AnswerRefused("exchange.refusal.unknown");
        }
        if (failing.contains(answer.inquiryNumber())) {
            throw new IllegalStateException("out of order");
        }
        if (answer.status().equals("LATER")) {
            exchange.stillOpen(answer.inquiryNumber());
        }
        received.add(answer);
    }
}
