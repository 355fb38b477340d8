package jp.komado.counterparts.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.komado.counterparts.book.Ledger;
import jp.komado.counterparts.population.Population;

/** How the outside world is, for those who wait for it. */
public class Health {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final List<Channel> channels;
    private final Ledger ledger;
    private final Population population;
    private final Clock clock;

    /**
     * The state in numbers.
     *
     * @param people how many are known
     * @param due    what is still to be read, and to be answered within a minute; with zero, all has been said for now
     */
    public record State(String status, int people, int due) {
    }

    public Health(List<Channel> channels, Ledger ledger, Population population, Clock clock) {
        this.channels = List.copyOf(channels);
        this.ledger = ledger;
        this.population = population;
        this.clock = clock;
    }

    /** Looks around: first into the folders, since what is taken out of them is in the book from then on. */
    public State now() {
        var unread = channels.stream().mapToInt(channel -> channel.requests().waiting()).sum();
        return new State("UP", population.size(), unread + ledger.dueUntil(clock.instant().plus(SOON)));
    }
}
