package jp.komado.exchange.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the exchange.
 *
 * @param poll how often a node looks for something to send or to import; zero: never
 * @param attempts after how many failures a file is dead and a person has to look
 * @param backOff wait after the first failure; it doubles each time, up to an hour
 * @param maximumSize larger answer files are refused unread
 * @param erasedAfter when carriers go at the latest that nobody took or that were refused
 * @param keyStore PKCS#12 with our own key, which signs and opens; read anew for each file
 * @param keyStorePassword its password
 * @param channels the ways to partners, by name
 * @param kinds what the usage register says of each kind of request unless the clerk says otherwise
 */
@ConfigurationProperties("komado.exchange")
public record ExchangeProperties(
        @DefaultValue("PT2S") Duration poll,
        @DefaultValue("8") int attempts,
        @DefaultValue("PT15S") Duration backOff,
        @DefaultValue("64MB") DataSize maximumSize,
        @DefaultValue("P30D") Duration erasedAfter,
        @Nullable Path keyStore,
        @DefaultValue("") String keyStorePassword,
        @DefaultValue Map<String, Channel> channels,
        @DefaultValue Map<String, Kind> kinds) {

    /** A channel that is configured. */
    public Channel channel(String name) {
        Channel channel = channels.get(name);
        if (channel == null) {
            throw new IllegalStateException("komado.exchange.channels." + name + " is not configured");
        }
        return channel;
    }

    /** When to try again after some failures. */
    public Duration wait(int failures) {
        Duration wait = backOff.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : wait;
    }

    /** The key store's password stays out of logs. */
    @Override
    public String toString() {
        return "ExchangeProperties[channels=" + channels.keySet() + "]";
    }

    /**
     * A way to a partner.
     *
     * @param letter its letter in shipment numbers
     * @param medium whether files are carried on a medium, which needs a permit
     * @param outgoing folder for our files, which must exist: a missing one is a medium or a share that is not mounted
     * @param incoming folder in which answers are found
     * @param partnerCertificate PEM: the first certificate seals, any of them may have signed an answer
     */
    public record Channel(String letter, boolean medium, Path outgoing, Path incoming, @Nullable Path partnerCertificate) {
    }

    /** The usual entry in the usage register; the newest basis in force on a day counts. */
    public record Kind(String purpose, String items, List<Basis> bases) {

        /** The legal basis on a day. */
        public String basisOn(LocalDate day) {
            return bases.stream()
                    .filter(basis -> !basis.from().isAfter(day))
                    .max(Comparator.comparing(Basis::from))
                    .map(Basis::text)
                    .orElse("");
        }
    }

    /** A legal basis and the day from which it is one. */
    public record Basis(LocalDate from, String text) {
    }
}
