package jp.komado.demo.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * Real time, except for a thread that relives a case's history: there time stands at the given moment and moves on by some
 * milliseconds at every look, so that the order of events can be told.
 */
public final class DemoClock extends Clock {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(3);

    private final ThreadLocal<Instant> past;
    private final ZoneId zone;

    public DemoClock(ZoneId zone) {
        this(new ThreadLocal<>(), zone);
    }

    private DemoClock(ThreadLocal<Instant> past, ZoneId zone) {
        this.past = past;
        this.zone = zone;
    }

    /** Does some work of this thread at a moment of the past. */
    public <T> T at(Instant moment, Supplier<T> work) {
        var before = past.get();
        past.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                past.remove();
            } else {
                past.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        var now = past.get();
        if (now == null) {
            return Instant.now();
        }
        past.set(now.plus(BETWEEN_LOOKS));
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(past, other);
    }
}
