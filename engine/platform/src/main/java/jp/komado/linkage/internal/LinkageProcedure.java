package jp.komado.linkage.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.NewRequest;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.LinkageSteps;
import jp.komado.linkage.Need;
import jp.komado.linkage.NextStep;
import jp.komado.linkage.NextStep.Kind;
import jp.komado.linkage.ResponseCode;
import jp.komado.linkage.Stage;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the procedure: judges, asks, and judges again. */
@Service
class LinkageProcedure implements LinkageSteps {

    private static final String MUNICIPALITY_SUFFIX = "0000000000";

    private final NeedStore needs;
    private final NeedsOfCase table;
    private final InquiryStore inquiries;
    private final CodeStore codes;
    private final StopStore stops;
    private final Exchange exchange;
    private final Applications applications;
    private final Persons persons;
    private final Timeline timeline;
    private final OfficeCalendar calendar;
    private final LinkageProperties properties;
    private final Clock clock;

    LinkageProcedure(NeedStore needs, NeedsOfCase table, InquiryStore inquiries, CodeStore codes, StopStore stops, Exchange exchange,
                     Applications applications, Persons persons, Timeline timeline, OfficeCalendar calendar, LinkageProperties properties,
                     Clock clock) {
        this.needs = needs;
        this.table = table;
        this.inquiries = inquiries;
        this.codes = codes;
        this.stops = stops;
        this.exchange = exchange;
        this.applications = applications;
        this.persons = persons;
        this.timeline = timeline;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    @Transactional
    public NextStep determine(UUID caseId) {
        needs.lock(caseId);
        var known = needs.ofCase(caseId);
        table.judge(caseId).forEach(judged -> known.stream().filter(need -> isSame(need, judged)).findFirst()
            .ifPresentOrElse(need -> compare(need, judged), () -> begin(judged)));
        var now = clock.instant();
        change(caseId, need -> need.state() == Need.State.RETRY && !need.retryAt().isAfter(now), Need.State.ASK, null);
        change(caseId, need -> need.state() == Need.State.ASK && stops.isStopped(need.stage().kind(), need.information()),
            Need.State.PAPER, ResponseCode.NOT_PERMITTED);
        return next(caseId);
    }

    @Override
    @Transactional
    public Deadlines requestCodes(UUID caseId) {
        needs.lock(caseId);
        var people = withState(caseId, Need.State.ASK).stream().map(Need::personId).distinct().toList();
        var lacking = people.stream().filter(person -> !codes.isObtained(person)).toList();
        // Another case of the same person may have been quicker; the code is asked for all the same, since somebody waits for an answer.
        var asked = lacking.isEmpty() ? people : lacking;
        asked.forEach(person -> place(caseId, person, null, Inquiry.CODE, null));
        timeline.add(caseId, "⑤", "linkage.timeline.code-asked", asked.size());
        return deadlines();
    }

    @Override
    @Transactional
    public Deadlines ask(UUID caseId, Stage stage) {
        needs.lock(caseId);
        var asked = withState(caseId, Need.State.ASK).stream().filter(need -> need.stage() == stage).toList();
        asked.forEach(need -> {
            place(caseId, need.personId(), need, stage.kind(), provider(need));
            needs.update(need.asked(today()));
        });
        timeline.add(caseId, stage.asking(), "linkage.timeline.asked." + stage.name(), asked.size());
        return deadlines();
    }

    @Override
    @Transactional
    public NextStep register(UUID caseId, Stage stage) {
        var next = determine(caseId);
        var all = needs.ofCase(caseId);
        var obtained = all.stream().filter(need -> need.stage() == stage && need.state() == Need.State.OBTAINED).count();
        var open = all.stream().filter(Need::isOpen).count();
        timeline.add(caseId, stage.registering(), "linkage.timeline.registered." + stage.name(), obtained, open);
        return next;
    }

    private static boolean isSame(Need one, Need other) {
        return one.personId().equals(other.personId()) && one.information() == other.information() && one.fiscalYear() == other.fiscalYear();
    }

    private void begin(Need judged) {
        if (judged.state() != Need.State.NOT_NEEDED) {
            needs.add(judged);
        }
    }

    /** What nobody works on follows the table: another answer may have made it superfluous, or needed again. */
    private void compare(Need need, Need judged) {
        boolean superfluous = judged.state() == Need.State.NOT_NEEDED;
        if (superfluous && (need.state() == Need.State.ASK || need.state() == Need.State.RETRY || need.state() == Need.State.PAPER)) {
            needs.update(need.become(Need.State.NOT_NEEDED, need.reason()));
        } else if (!superfluous && need.state() == Need.State.NOT_NEEDED) {
            needs.update(need.anew(judged.stage(), null).become(judged.state(), null));
        }
    }

    private NextStep next(UUID caseId) {
        var all = needs.ofCase(caseId);
        if (all.stream().anyMatch(need -> need.state() == Need.State.SUPERVISOR)) {
            return NextStep.of(Kind.SUPERVISOR);
        }
        var ask = all.stream().filter(need -> need.state() == Need.State.ASK).toList();
        if (ask.stream().anyMatch(need -> !codes.isObtained(need.personId()))) {
            return NextStep.of(Kind.CODE);
        }
        if (!ask.isEmpty()) {
            return NextStep.of(ask.stream().anyMatch(need -> need.stage() == Stage.IN_HOUSE) ? Kind.IN_HOUSE : Kind.OUTSIDE);
        }
        return all.stream().filter(need -> need.state() == Need.State.RETRY).map(Need::retryAt).min(Comparator.naturalOrder())
            .map(at -> new NextStep(Kind.RETRY, at))
            .orElseGet(() -> NextStep.of(all.stream().anyMatch(need -> need.state() == Need.State.PAPER) ? Kind.PAPER : Kind.COMPLETE));
    }

    private void place(UUID caseId, UUID personId, @Nullable Need need, String kind, @Nullable String provider) {
        var id = UUID.randomUUID();
        var number = exchange.place(new NewRequest(kind, id, caseId, persons.find(personId).logKey()));
        Instant now = clock.instant();
        inquiries.add(new Inquiry(id, caseId, personId, need == null ? null : need.id(), kind, need == null ? null : need.information(),
            need == null ? null : need.fiscalYear(), provider, number, today(), now, properties.user(), Inquiry.State.OPEN, null, null, null));
    }

    /** The municipality where the family applies, unless a person or an earlier answer named another body. */
    private String provider(Need need) {
        if (need.stage() == Stage.IN_HOUSE) {
            return properties.inHouseProvider();
        }
        return need.provider() == null ? applications.find(need.caseId()).municipalityCode() + MUNICIPALITY_SUFFIX : need.provider();
    }

    private void change(UUID caseId, Predicate<Need> which, Need.State state, @Nullable ResponseCode reason) {
        needs.ofCase(caseId).stream().filter(which).forEach(need -> needs.update(need.become(state, reason == null ? need.reason() : reason)));
    }

    private List<Need> withState(UUID caseId, Need.State state) {
        return needs.ofCase(caseId).stream().filter(need -> need.state() == state).toList();
    }

    private Deadlines deadlines() {
        var today = today();
        return new Deadlines(calendar.plusOfficeDays(today, properties.reminderOfficeDays()), today.plusDays(properties.manualAnswerDays()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
