package jp.komado.exchange;

import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file that a partner sends by itself, so that the door can be tested without a room. What it takes counts a series of its own. */
@Component
class Newspapers implements DeliveryReceiver {

    static final String SERIES = "news ";

    volatile boolean failing;
    private final JdbcClient jdbc;

    Newspapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "newspaper";
    }

    @Override
    public String channel() {
        return "payer-1";
    }

    @Override
    public boolean takes(String fileName) {
        return fileName.matches("news_\\d{6}\\.csv");
    }

    @Override
    public int receive(Delivery delivery) throws DeliveryRefused, IOException {
        int taken = 0;
        for (String line = delivery.lines().readLine(); line != null; line = delivery.lines().readLine()) {
            if (line.equals("FALSE")) {
                throw new DeliveryRefused("exchange.refusal.count");
            }
            jdbc.sql("insert into komado.exchange_counter (series, last_number) values (?, 0)").param(SERIES + line).update();
            taken++;
        }
        if (failing) {
            throw new IllegalStateException("out of order");
        }
        return taken;
    }
}
