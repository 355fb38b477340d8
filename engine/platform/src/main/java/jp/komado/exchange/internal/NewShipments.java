package jp.komado.exchange.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.komado.calendar.FiscalYear;
import jp.komado.exchange.Sender;
import jp.komado.exchange.Shipments.Entry;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.exchange.remote.ExchangeProperties.Kind;
import org.springframework.stereotype.Component;

/** Opens lines of the usage register, each with the next number of its channel's series in the fiscal year. */
@Component
class NewShipments {

    private final ShipmentRepository shipments;
    private final ExchangeProperties properties;
    private final Clock clock;

    NewShipments(ShipmentRepository shipments, ExchangeProperties properties, Clock clock) {
        this.shipments = shipments;
        this.properties = properties;
        this.clock = clock;
    }

    ShipmentRow open(Sender sender, Entry entry, int requests, String by) {
        var channel = properties.channel(sender.channel());
        String series = FiscalYear.of(today()).value() + channel.letter();
        return shipments.saveAndFlush(new ShipmentRow(series + "%05d".formatted(shipments.nextNumber(series)), sender.channel(),
                channel.medium(), entry, requests, by, clock.instant()));
    }

    /** What the register usually says of a kind. */
    Entry usual(String kind, int limit) {
        var words = properties.kinds().getOrDefault(kind, new Kind("", "", List.of()));
        return new Entry(kind, words.purpose(), words.basisOn(today()), words.items(), limit);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
