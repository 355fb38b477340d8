package jp.komado.household.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.komado.cap.Apportionment;
import jp.komado.cap.Yen;
import jp.komado.household.CapChange.Cause;
import jp.komado.household.Scheme;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * The caps of one certificate, from its first day to its last, as its household changes (施行令22条2項, 法19条の5第2項).
 */
@Component
class CapSchedule {

    private final EffectiveDates dates;
    private final Apportionment apportionment;

    CapSchedule(EffectiveDates dates, Apportionment apportionment) {
        this.dates = dates;
        this.apportionment = apportionment;
    }

    /**
     * A time with one cap.
     *
     * @param from its first day; it ends where the next begins
     * @param capYen yen a month
     * @param shared the others that count
     * @param shares the caps of all that count, this one's first, in the order of {@code shared}
     */
    record Step(LocalDate from, int capYen, List<HeldCertificate> shared, List<Integer> shares) {

        /** The highest base of all that count, yen a month. */
        int householdCapYen(HeldCertificate own) {
            return Stream.concat(Stream.of(own), shared.stream()).mapToInt(HeldCertificate::baseYen).max().orElseThrow();
        }

        /** The sum of the bases of all that count, yen a month. */
        int totalBaseYen(HeldCertificate own) {
            return Stream.concat(Stream.of(own), shared.stream()).mapToInt(HeldCertificate::baseYen).sum();
        }
    }

    /** What the cap is from when on; adjoining times differ in their cap. */
    List<Step> of(HeldCertificate own, List<HeldCertificate> household) {
        var counted = household.stream().filter(other -> !other.id().equals(own.id()) && !other.follows(own)).map(other -> count(own, other))
            .flatMap(Optional::stream).toList();
        var days = new TreeSet<LocalDate>();
        days.add(own.from());
        counted.stream().flatMap(count -> Stream.of(count.from, count.until)).filter(day -> day != null && day.isAfter(own.from()) && !day.isAfter(own.to()))
            .forEach(days::add);
        List<Step> steps = new ArrayList<>();
        for (var day : days) {
            var step = step(own, day, counted.stream().filter(count -> count.on(day)).map(Counted::other).toList());
            if (steps.isEmpty() || steps.get(steps.size() - 1).capYen() != step.capYen()) {
                steps.add(step);
            }
        }
        return steps;
    }

    private Step step(HeldCertificate own, LocalDate from, List<HeldCertificate> shared) {
        var shares = apportionment.of(YearMonth.from(from), Stream.concat(Stream.of(own), shared.stream()).map(one -> Yen.of(one.baseYen())).toList())
            .stream().map(share -> Math.toIntExact(share.value())).toList();
        return new Step(from, shares.get(0), shared, shares);
    }

    /**
     * When another counts; empty if it never does. Who was there before, and applied no later, shares from this one's first day; who came
     * later counts from the day that the law gives to a change, whenever it was decided.
     */
    private Optional<Counted> count(HeldCertificate own, HeldCertificate other) {
        var there = !other.from().isAfter(own.from()) && !other.toldOn().isAfter(own.toldOn());
        var from = there ? own.from() : later(own.from(), dates.ofBeginning(other));
        var until = other.goesOn() ? null : dates.ofEnd(other);
        var counts = other.isValidOn(own.from()) || other.from().isAfter(own.from());
        return counts && (until == null || from.isBefore(until)) ? Optional.of(new Counted(other, from, until)) : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What separates two states of a household. */
    static Cause cause(List<HeldCertificate> before, List<HeldCertificate> after) {
        var come = after.stream().filter(one -> !before.contains(one)).toList();
        var gone = before.stream().filter(one -> !after.contains(one)).toList();
        if (Stream.concat(come.stream(), gone.stream()).anyMatch(one -> one.scheme() == Scheme.NANBYO)) {
            return Cause.OTHER_SCHEME;
        }
        if (come.isEmpty() == gone.isEmpty()) {
            return Cause.SEVERAL;
        }
        return gone.isEmpty() ? Cause.CERTIFICATE_STARTED : Cause.CERTIFICATE_ENDED;
    }

    private record Counted(HeldCertificate other, LocalDate from, @Nullable LocalDate until) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }
}
