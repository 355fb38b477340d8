package jp.komado.cap;

import java.util.Collections;
import java.util.List;

/**
 * Shares one household's burden among its certificates (按分, 児童福祉法施行令22条2項, 難病法施行令1条2項): each certificate bears its
 * base times the largest base over the sum of all bases, cut to ten yen.
 */
public final class Apportionment {

    private static final int UNIT = 10;

    private Apportionment() {
    }

    /**
     * The caps of certificates that are valid together, in the order of their bases.
     *
     * @param bases the cap that each certificate would have alone, never an apportioned one
     */
    public static List<Yen> of(List<Yen> bases) {
        if (bases.size() < 2) {
            return List.copyOf(bases);
        }
        long largest = Collections.max(bases).value();
        long total = Yen.sum(bases).value();
        return bases.stream().map(base -> total == 0 ? Yen.ZERO : share(base.value(), largest, total)).toList();
    }

    /** Multiplied before divided: a rate would have to be rounded, and the law knows no rounded rate. */
    private static Yen share(long base, long largest, long total) {
        return Yen.of(Math.multiplyExact(base, largest) / total / UNIT * UNIT);
    }
}
