package jp.komado.household.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.komado.household.CapChange;
import jp.komado.household.CapChange.State;
import org.springframework.stereotype.Component;

/** Compares what stands on a certificate with what the household leaves. */
@Component
class DueCaps {

    private final CapSchedule schedule;

    DueCaps(CapSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * The first day on which they differ; empty if they never do.
     *
     * @param changes of this certificate, in the order in which they were opened
     */
    Optional<CapDue> due(HeldCertificate own, List<HeldCertificate> household, List<CapChange> changes) {
        NavigableMap<LocalDate, CapSchedule.Step> wanted = new TreeMap<>();
        schedule.of(own, household).forEach(step -> wanted.put(step.from(), step));
        var printed = printed(own, changes);
        var days = new TreeSet<>(wanted.keySet());
        days.addAll(printed.keySet());
        for (var day : days) {
            var step = wanted.floorEntry(day).getValue();
            int before = printed.floorEntry(day).getValue();
            if (step.capYen() != before) {
                return Optional.of(new CapDue(day, before, step.capYen(), step.householdCapYen(own), cause(wanted, day, step), step));
            }
        }
        return Optional.empty();
    }

    /** The caps that were printed, by their first day: each certificate takes the place of those before it from its first day on. */
    private static NavigableMap<LocalDate, Integer> printed(HeldCertificate own, List<CapChange> changes) {
        NavigableMap<LocalDate, Integer> printed = new TreeMap<>();
        printed.put(own.from(), own.capYen());
        changes.stream().filter(change -> change.state() == State.APPLIED).forEach(change -> {
            printed.tailMap(change.effectiveOn(), true).clear();
            printed.put(change.effectiveOn(), change.capAfterYen());
        });
        return printed;
    }

    private static CapChange.Cause cause(NavigableMap<LocalDate, CapSchedule.Step> wanted, LocalDate day, CapSchedule.Step step) {
        var earlier = wanted.lowerEntry(step.from());
        return earlier == null ? CapSchedule.cause(new ArrayList<>(), step.shared()) : CapSchedule.cause(earlier.getValue().shared(), step.shared());
    }
}
