package jp.komado.demo.population;

import java.util.List;
import java.util.SplittableRandom;

/** Chance with a memory: the same seed throws the same numbers on every machine and in every start. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** One independent sequence per application, so that an application does not depend on those before it. */
    static Dice of(long seed, int index) {
        return new Dice(seed * 31_337 + index);
    }

    /** A whole number from {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    boolean chance(int percent) {
        return between(1, 100) <= percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String digits(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('0' + between(0, 9)));
        }
        return text.toString();
    }

    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = list.set(i, list.get(j));
            list.set(j, kept);
        }
    }
}
