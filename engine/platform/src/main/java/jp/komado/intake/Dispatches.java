package jp.komado.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Timeline;
import jp.komado.lot.ItemResult;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dispatches from the municipalities. An application is in at most one dispatch whose receipt is open; the dispatch is
 * done only when every item was found or reported missing, so that nothing is lost between the two offices.
 */
@Component
class Dispatches {

    static final String KIND = "DISPATCH";

    private final DispatchRepository dispatches;
    private final Applications applications;
    private final ReceiptRegister register;
    private final Lots lots;
    private final Timeline timeline;
    private final Today today;

    Dispatches(DispatchRepository dispatches, Applications applications, ReceiptRegister register, Lots lots,
               Timeline timeline, Today today) {
        this.dispatches = dispatches;
        this.applications = applications;
        this.register = register;
        this.lots = lots;
        this.timeline = timeline;
        this.today = today;
    }

    /** ② Puts an application into today's dispatch with this bag, opening one if there is none that still takes items. */
    @Transactional
    Dispatch forward(UUID caseId, @Nullable String bagNumber, String userId) {
        var episode = applications.find(caseId);
        var bag = bagNumber == null || bagNumber.isBlank() ? null : bagNumber.toUpperCase(Locale.ROOT);
        // Two desks may put into the same bag at the same moment; without the queue one of them would be told of a conflict.
        dispatches.queueUp(episode.municipalityCode());
        var dispatch = openToday(episode.municipalityCode(), bag).orElseGet(() -> open(episode.municipalityCode(), bag, userId));
        lots.add(dispatch.lotId(), caseId);
        applications.become(caseId, ApplicationStatus.FORWARDED);
        timeline.add(caseId, "②", "intake.timeline.forwarded", dispatch.number());
        return dispatch;
    }

    /** ② The application was in the bag: it gets its line in the receipt register. */
    @Transactional
    void received(UUID caseId, int pages, @Nullable String note, String userId) {
        var dispatch = settle(caseId, ItemResult.DONE, pages, note, userId);
        applications.become(caseId, ApplicationStatus.REGISTERED);
        register.register(caseId, pages, dispatch.bagNumber(), userId);
    }

    /** ② It was not: back to the municipality, which has to look for it. */
    @Transactional
    void missing(UUID caseId, @Nullable String note, String userId) {
        var dispatch = settle(caseId, ItemResult.MISSING, null, note, userId);
        applications.become(caseId, ApplicationStatus.COMPLETE);
        timeline.add(caseId, "②", "intake.timeline.missing", dispatch.number());
    }

    /** The dispatch in which an application is on its way. */
    @Transactional(readOnly = true)
    Dispatch waitingFor(UUID caseId) {
        return lots.waitingFor(KIND, caseId).flatMap(lot -> dispatches.findByLotId(lot.id()))
            .orElseThrow(() -> Problem.conflict("intake.problem.not-dispatched"));
    }

    /** An application that was withdrawn on its way leaves the dispatch, so that its totals meet. */
    @Transactional
    void withdrawn(UUID caseId, String userId) {
        lots.waitingFor(KIND, caseId).ifPresent(lot -> lots.settle(lot.id(), caseId, ItemResult.REMOVED, null, null, userId));
    }

    private Dispatch settle(UUID caseId, ItemResult result, @Nullable Integer pages, @Nullable String note, String userId) {
        var dispatch = waitingFor(caseId);
        lots.settle(dispatch.lotId(), caseId, result, pages, note, userId);
        return dispatch;
    }

    /** A dispatch takes items on the day it is made, until the prefecture begins to open it. */
    private Optional<Dispatch> openToday(String municipalityCode, @Nullable String bag) {
        return dispatches.findByMunicipalityCodeAndSentOnOrderByNumberDesc(municipalityCode, today.get()).stream()
            .filter(d -> bag == null ? d.bagNumber() == null : bag.equals(d.bagNumber()))
            .filter(d -> !lots.find(d.lotId()).begun())
            .findFirst();
    }

    private Dispatch open(String municipalityCode, @Nullable String bag, String userId) {
        var series = "%02d-%s".formatted(FiscalYear.of(today.get()).value() % 100, municipalityCode.substring(2, 5));
        var number = "%s-%04d".formatted(series, lots.nextNumber("dispatch-" + series));
        var lot = lots.open(KIND, number);
        return dispatches.save(new Dispatch(lot.id(), number, municipalityCode, bag, today.get(), userId));
    }
}
