package jp.komado.demo.walk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jp.komado.KomadoApplication;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.process.EngineJobs;
import jp.komado.demo.time.DemoClock;
import jp.komado.demo.walk.CaseWalk.State;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Relives the prefecture's past in the order of time: what happens to each case, and between it what the office does for all of them
 * on its own days. Goes on after a kill from the last thing that was committed.
 */
@Component
class History {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final Comparator<SyntheticApplication> BY_INDEX = Comparator.comparing(SyntheticApplication::index);
    private static final Set<ProblemKind> OTHERS_WERE_FASTER = Set.of(ProblemKind.CONFLICT, ProblemKind.STALE, ProblemKind.FORBIDDEN, ProblemKind.NOT_FOUND);
    private static final long OTHERS_EVERY_MILLIS = 400;

    private record Step(LocalDateTime moment, SyntheticApplication application) {
    }

    private final CaseWalk walk;
    private final WalkLog log;
    private final Cast cast;
    private final EngineJobs jobs;
    private final OfficeCalendar calendar;
    private final DemoClock clock;
    private final Map<Duty, OfficeDuty> duties = new EnumMap<>(Duty.class);
    private final PriorityQueue<Step> steps = new PriorityQueue<>(Comparator.comparing(Step::moment).thenComparing(s -> s.application().index()));
    private final Map<UUID, SyntheticApplication> waiting = new HashMap<>();
    private LocalDate today;
    private long othersLast;

    History(CaseWalk walk, WalkLog log, Cast cast, EngineJobs jobs, OfficeCalendar calendar, DemoClock clock, List<OfficeDuty> duties) {
        this.walk = walk;
        this.log = log;
        this.cast = cast;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
        duties.forEach(duty -> this.duties.put(duty.duty(), duty));
    }

    /** Relives what has not happened yet. */
    void relive(List<SyntheticApplication> applications, LocalDate today, BooleanSupplier stopping, LoadingProgress progress) {
        if (applications.isEmpty()) {
            return;
        }
        this.today = today;
        cast.play(applications);
        var diary = new Diary(calendar::isOfficeDay, today);
        var reached = resume(applications);
        var appointment = diary.after(reached);
        while (!stopping.getAsBoolean()) {
            var step = steps.peek();
            if (appointment == null && step == null || step == null && waiting.isEmpty()) {
                break;
            }
            if (appointment != null && (step == null || !appointment.moment().isAfter(step.moment()))) {
                reached = appointment.moment();
                if (isDue(appointment)) {
                    keep(appointment);
                }
                appointment = diary.after(reached);
            } else {
                reached = step.moment();
                take(steps.poll());
            }
            progress.reached(reached);
            runForOthers();
        }
        if (!stopping.getAsBoolean()) {
            for (var application : stillWaiting()) {
                walk.arrive(application, log.find(application.index()).orElseThrow().moment());
            }
            waiting.clear();
        }
    }

    /** Puts every case where the last start left it. */
    private LocalDateTime resume(List<SyntheticApplication> applications) {
        steps.clear();
        waiting.clear();
        var known = log.reached();
        var reached = known.orElse(applications.get(0).moment(0).minusMinutes(1));
        var interrupted = log.interrupted();
        var pending = new ArrayList<SyntheticApplication>();
        for (var application : applications) {
            var entry = log.find(application.index());
            if (entry.isEmpty()) {
                steps.add(new Step(application.moment(0), application));
            } else if (entry.get().waiting() && !entry.get().arrived()) {
                waiting.put(entry.get().caseId(), application);
            } else if (!entry.get().arrived()) {
                pending.add(application);
            }
        }
        if (interrupted.isPresent()) {
            // all cases had come to rest before that appointment began
            reached = interrupted.get().moment();
            keep(interrupted.get());
        }
        for (var application : pending) {
            follow(application, walk.settle(application, log.find(application.index()).orElseThrow().moment()));
        }
        return reached;
    }

    private void take(Step step) {
        try {
            follow(step.application(), walk.step(step.application(), step.moment()));
        } catch (Problem problem) {
            if (!OTHERS_WERE_FASTER.contains(problem.kind())) {
                throw problem;
            }
            LOG.warn("Somebody works on application {} already: it is left to them", step.application().index());
            log.arrived(step.application().index());
        }
    }

    private void follow(SyntheticApplication application, State state) {
        switch (state) {
            case GOING_ON -> steps.add(new Step(walk.next(application, today), application));
            case WAITING -> {
                log.waiting(application.index());
                waiting.put(log.find(application.index()).orElseThrow().caseId(), application);
            }
            case ARRIVED -> { }
        }
    }

    private boolean isDue(Appointment appointment) {
        var duty = duties.get(appointment.duty());
        return duty != null && at(appointment, duty::isDue) || appointment.duty() == Duty.ANSWERS && walk.hasDue(waiting.keySet(), appointment.moment());
    }

    private void keep(Appointment appointment) {
        log.begin(appointment);
        perform(appointment);
        settleAll(appointment.moment());
        var woken = waking();
        woken.forEach(application -> log.woken(application.index(), appointment.moment()));
        log.done(appointment);
        woken.forEach(application -> follow(application, walk.settle(application, appointment.moment())));
    }

    private void perform(Appointment appointment) {
        var duty = duties.get(appointment.duty());
        if (duty == null) {
            return;
        }
        at(appointment, () -> {
            duty.perform();
            return null;
        });
    }

    private <T> T at(Appointment appointment, Supplier<T> work) {
        return clock.at(appointment.moment().atZone(KomadoApplication.JAPAN).toInstant(), work);
    }

    /** The engine goes on with the cases for which something has come. */
    private void settleAll(LocalDateTime moment) {
        walk.fireDue(Set.copyOf(waiting.keySet()), moment);
        var continuable = jobs.continuable();
        continuable.retainAll(waiting.keySet());
        continuable.forEach(caseId -> walk.runJobs(caseId, moment));
    }

    /** Takes the cases that have something to do now out of those that wait, in a fixed order. */
    private List<SyntheticApplication> waking() {
        return log.waitingNoMore().stream().map(waiting::remove).filter(Objects::nonNull).sorted(BY_INDEX).toList();
    }

    private List<SyntheticApplication> stillWaiting() {
        return waiting.values().stream().sorted(BY_INDEX).toList();
    }

    private void runForOthers() {
        if (System.currentTimeMillis() - othersLast > OTHERS_EVERY_MILLIS) {
            jobs.runForOthers(log.onTheirWay());
            othersLast = System.currentTimeMillis();
        }
    }
}
