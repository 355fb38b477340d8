package jp.komado.custody;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import jp.komado.issuance.Notifications;
import jp.komado.issuance.Notifications.Notification;
import jp.komado.lot.Lots;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.worklist.TaskDataInvalid;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ⑰ Packing: boxes are opened for a year, filled case by case, sealed, labelled, and moved between cabinets. */
@Component
class Boxes {

    static final String STEP = "⑰";
    private static final String NUMBER = "/applicationNumber";

    private final BoxRepository boxes;
    private final PackedCaseRepository packed;
    private final CabinetRepository cabinets;
    private final Applications applications;
    private final Notifications notifications;
    private final Retention retention;
    private final Lots lots;
    private final Timeline timeline;
    private final Clock clock;

    Boxes(BoxRepository boxes, PackedCaseRepository packed, CabinetRepository cabinets, Applications applications,
          Notifications notifications, Retention retention, Lots lots, Timeline timeline, Clock clock) {
        this.boxes = boxes;
        this.packed = packed;
        this.cabinets = cabinets;
        this.applications = applications;
        this.notifications = notifications;
        this.retention = retention;
        this.lots = lots;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Opens an empty box for papers whose results were told in a fiscal year; 409 while these still belong into the cabinet. */
    @Transactional
    Box open(FiscalYear year, UUID cabinetId, String user) {
        var period = retention.ofPapers(year.firstDay());
        if (!cabinetTimeIsOver(period)) {
            throw Problem.conflict("custody.problem.cabinet-time", year.label(), period.inCabinetUntil());
        }
        var cabinet = cabinet(cabinetId);
        var now = FiscalYear.of(today());
        var number = BoxNumber.of(now, lots.nextNumber("custody-box-" + now.value()));
        return boxes.saveAndFlush(new Box(number, year, period, cabinet.id(), clock.instant(), user));
    }

    /** Lays the papers of a case into an open box. */
    @Transactional
    PackedCase add(UUID boxId, String typed, String user) {
        var box = lock(boxId);
        var episode = episode(typed);
        var notified = notifications.of(episode.id()).filter(n -> episode.status().isFinal())
            .orElseThrow(() -> wrong("custody.field.not-notified"));
        demandFits(box, notified);
        packed.findById(episode.id()).ifPresent(other -> {
            throw wrong("custody.field.packed-already", find(other.boxId()).number());
        });
        box.added();
        try {
            return packed.saveAndFlush(new PackedCase(episode.id(), boxId, notified.personId(), packed.lastPosition(boxId) + 1,
                episode.applicationNumber(), notified.notifiedOn(), clock.instant(), user));
        } catch (DataIntegrityViolationException e) {
            throw wrong("custody.field.packed-meanwhile");
        }
    }

    private ApplicationEpisode episode(String typed) {
        var number = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return applications.findByNumber(number).orElseThrow(() -> wrong("custody.field.unknown-application"));
    }

    private void demandFits(Box box, Notification notified) {
        var year = FiscalYear.of(notified.notifiedOn());
        if (!year.equals(box.fiscalYear())) {
            throw wrong("custody.field.other-year", year.label());
        }
        if (!cabinetTimeIsOver(retention.ofPapers(notified.notifiedOn()))) {
            throw wrong("custody.field.cabinet-time");
        }
    }

    private static Problem wrong(String code, Object... args) {
        return Problem.invalid(new FieldErrors().add(NUMBER, code, args).all());
    }

    /** Takes the papers of a case out of an open box again. */
    @Transactional
    PackedCase remove(UUID boxId, UUID caseId) {
        var box = lock(boxId);
        var line = packed.findById(caseId).filter(one -> one.boxId().equals(boxId))
            .orElseThrow(() -> Problem.notFound("custody.problem.not-in-box"));
        box.removed();
        packed.delete(line);
        return line;
    }

    /** Closes a box for good, if as many papers lie in it as somebody counted; who counted wrong is not told the right number. */
    @Transactional
    Box seal(UUID boxId, long version, int counted, String user) {
        var box = seen(boxId, version);
        var inside = packed.findByBoxIdOrderByPosition(boxId);
        new FieldErrors().demand(counted == inside.size(), "/count", "custody.field.count-differs").refuseRequest();
        var numbers = inside.stream().map(PackedCase::applicationNumber).sorted(Comparator.naturalOrder()).toList();
        box.seal(numbers.isEmpty() ? "" : numbers.get(0), numbers.isEmpty() ? "" : numbers.get(numbers.size() - 1), clock.instant(), user);
        tell(box, "custody.timeline.packed", box.number());
        boxes.flush();
        return box;
    }

    /** A box stands in another cabinet now, or was found again. */
    @Transactional
    Box move(UUID boxId, long version, UUID cabinetId, String user) {
        var box = seen(boxId, version);
        if (box.place() != Place.CABINET && box.place() != Place.MISSING) {
            throw Problem.conflict("custody.problem.one-place." + box.place(), box.number());
        }
        box.putInto(cabinet(cabinetId).id(), null, null, clock.instant(), user);
        boxes.flush();
        return box;
    }

    /** A line in the story of every case in the box. */
    void tell(Box box, String key, Object... parameters) {
        packed.findByBoxIdOrderByPosition(box.id()).forEach(line -> timeline.add(line.caseId(), STEP, key, parameters));
    }

    /** The box with this number, however it was typed or scanned. */
    Optional<Box> named(String typed) {
        return BoxNumber.read(typed).flatMap(number -> boxes.findByNumber(number.value()));
    }

    Box find(UUID boxId) {
        return boxes.findById(boxId).orElseThrow(() -> Problem.notFound("custody.problem.no-box"));
    }

    private Box lock(UUID boxId) {
        return boxes.lock(boxId).orElseThrow(() -> Problem.notFound("custody.problem.no-box"));
    }

    private Box seen(UUID boxId, long version) {
        var box = lock(boxId);
        if (box.version() != version) {
            throw Problem.stale(null);
        }
        return box;
    }

    Cabinet cabinet(UUID cabinetId) {
        return cabinets.findById(cabinetId).orElseThrow(() -> Problem.notFound("custody.problem.no-cabinet"));
    }

    /** The cabinet with the code that somebody typed; the form's field is named if there is none. */
    Cabinet cabinetOf(String typed, String pointer) {
        return cabinets.findByCode(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT))
            .orElseThrow(() -> new TaskDataInvalid(FieldError.of(pointer, "custody.field.unknown-cabinet")));
    }

    /** The years of which papers may leave the cabinet. */
    List<FiscalYear> yearsOver() {
        return notifications.counted().keySet().stream().filter(year -> cabinetTimeIsOver(retention.ofPapers(year.firstDay()))).toList();
    }

    private boolean cabinetTimeIsOver(RetentionPeriod period) {
        return today().isAfter(period.inCabinetUntil());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
