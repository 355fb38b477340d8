package jp.komado.copies.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.copies.CopyItem;
import jp.komado.copies.CopyItem.State;
import jp.komado.copies.CopyRun;
import jp.komado.copies.CopySteps;
import jp.komado.dossier.Persons;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.NewRequest;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a run. */
@Service
class CopyProcedure implements CopySteps {

    /** The kind of request that the exchange knows. */
    static final String KIND = "copy-registration";

    private final RunStore runs;
    private final ItemStore items;
    private final RegisteredCopies copies;
    private final ComparisonStore comparisons;
    private final Originals originals;
    private final Exchange exchange;
    private final Persons persons;
    private final OfficeCalendar calendar;
    private final CopiesProperties properties;
    private final Clock clock;

    CopyProcedure(RunStore runs, ItemStore items, RegisteredCopies copies, ComparisonStore comparisons, Originals originals, Exchange exchange,
                  Persons persons, OfficeCalendar calendar, CopiesProperties properties, Clock clock) {
        this.runs = runs;
        this.items = items;
        this.copies = copies;
        this.comparisons = comparisons;
        this.originals = originals;
        this.exchange = exchange;
        this.persons = persons;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Collected collect(@Nullable UUID runId) {
        runs.alone();
        var run = runId == null ? runs.open(null) : runs.find(runId);
        var found = new ChangeCollector(run.id(), items.onTheWay(), items.failed())
            .collect(originals.all(), copies.all(), comparisons.strays());
        items.add(found);
        comparisons.taken(run.id());
        var changes = found.isEmpty() ? Changes.NONE
            : found.stream().anyMatch(item -> item.state() == State.COLLECTED) ? Changes.SEND : Changes.ERRORS_ONLY;
        runs.become(run.id(), changes == Changes.NONE ? CopyRun.State.NOTHING : CopyRun.State.ON_THE_WAY);
        return new Collected(run.id(), changes);
    }

    @Override
    @Transactional
    public LocalDate place(UUID runId) {
        var collected = items.ofRun(runId).stream().filter(item -> item.state() == State.COLLECTED).toList();
        var people = persons.find(collected.stream().map(CopyItem::personId).filter(Objects::nonNull).collect(Collectors.toSet()));
        for (var item : collected) {
            var person = item.personId() == null ? null : people.get(item.personId());
            items.placed(item.id(), exchange.place(new NewRequest(KIND, item.id(), item.caseId() == null ? runId : item.caseId(),
                person == null ? null : person.logKey())));
        }
        return calendar.plusOfficeDays(today(), properties.reminderOfficeDays());
    }

    @Override
    @Transactional
    public void prepareLists(UUID runId) {
        runs.answered(runId, calendar.plusOfficeDays(today(), properties.listsDueOfficeDays()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
