package jp.komado.cap;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/** An amount of whole yen, never negative: caps, levies and shares. */
public record Yen(@JsonValue long value) implements Comparable<Yen> {

    public static final Yen ZERO = new Yen(0);

    public Yen {
        if (value < 0) {
            throw new IllegalArgumentException("an amount is not negative");
        }
    }

    public static Yen of(long value) {
        return new Yen(value);
    }

    /** The sum; none is zero. */
    public static Yen sum(Collection<Yen> amounts) {
        return amounts.stream().reduce(ZERO, Yen::plus);
    }

    public Yen plus(Yen other) {
        return new Yen(Math.addExact(value, other.value));
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.format("%,d円", value);
    }
}
