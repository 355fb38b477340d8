package jp.komado.renewal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.problem.Problem;
import jp.komado.renewal.RenewalViews.NoticePage;
import jp.komado.renewal.RenewalViews.NoticeView;
import jp.komado.renewal.RenewalViews.WaveDetail;
import jp.komado.renewal.RenewalViews.WaveView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of renewals: the waves, and who is in them. Every method checks the right, and what names people passes the gate. */
@Service
public class RenewalDesk {

    private static final int LONGEST_LIST = 200;

    private final Extraction extraction;
    private final RenewalRunDesk runs;
    private final Persons persons;
    private final RenewalNoticeRepository notices;
    private final RenewalDates dates;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int largestRun;

    RenewalDesk(Extraction extraction, RenewalRunDesk runs, Persons persons, RenewalNoticeRepository notices, RenewalDates dates,
                PersonalDataGate gate, Rights rights, CurrentUsers currentUsers, JdbcClient jdbc, Clock clock,
                @Value("${komado.renewal.largest-run:500}") int largestRun) {
        this.extraction = extraction;
        this.runs = runs;
        this.persons = persons;
        this.notices = notices;
        this.dates = dates;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.largestRun = largestRun;
    }

    /** The newest month's end whose certificates are due today. */
    public LocalDate lastDue() {
        return dates.lastDue(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /** Extracts by hand: a month, or everything that is due; gives how many notices are new. */
    public int extract(@Nullable YearMonth month) {
        rights.demand(Right.RENEWAL_DO);
        var user = currentUsers.require().id();
        var found = month == null ? extraction.due(user) : extraction.byHand(month, user);
        gate.change(Look.at(Right.RENEWAL_DO, Purpose.CASE_WORK, "renewals"), "extracted");
        return found;
    }

    /** The waves, the one that ends last at the top. */
    @Transactional(readOnly = true)
    public List<WaveView> waves() {
        rights.demand(Right.RENEWAL_READ);
        return read(null);
    }

    /** A wave with its runs. */
    @Transactional(readOnly = true)
    public WaveDetail wave(UUID id) {
        rights.demand(Right.RENEWAL_READ);
        return new WaveDetail(find(id), runs.list(id), largestRun);
    }

    /** The notices of a wave, all or those in one state. */
    @Transactional(readOnly = true)
    public NoticePage notices(UUID waveId, @Nullable RenewalState state) {
        rights.demand(Right.RENEWAL_READ);
        find(waveId);
        var of = notices.findByWaveIdOrderByNumber(waveId).stream().filter(notice -> state == null || notice.state() == state).toList();
        var shown = of.subList(0, Math.min(LONGEST_LIST, of.size()));
        var look = new Look(Right.RENEWAL_READ, Purpose.CASE_WORK, "renewals", null,
            persons.logKeys(shown.stream().map(RenewalNotice::personId).toList()));
        return gate.show(look, () -> {
            var people = persons.find(shown.stream().map(RenewalNotice::personId).toList());
            return new NoticePage(of.size(), shown.stream().map(notice -> view(notice, people.get(notice.personId()))).toList());
        });
    }

    static NoticeView view(RenewalNotice notice, Person person) {
        return new NoticeView(notice.id(), notice.number(), notice.caseId(), person.fullName(), notice.endsOn(), notice.adult(), notice.twenty(),
            notice.state(), notice.doubts().stream().sorted().toList(), notice.postedOn(), notice.remindedOn(), notice.appliedOn(),
            notice.renewalCaseId(), notice.endedOn(), notice.ground());
    }

    private WaveView find(UUID id) {
        return read(id).stream().findFirst().orElseThrow(() -> Problem.notFound("renewal.problem.no-wave"));
    }

    private List<WaveView> read(@Nullable UUID only) {
        var counts = new HashMap<UUID, Map<RenewalState, Integer>>();
        jdbc.sql("select wave_id, state, count(*) from komado.renewal_notice where (:only::uuid is null or wave_id = :only) group by wave_id, state")
            .param("only", only, Types.OTHER)
            .query(row -> {
                counts.computeIfAbsent(row.getObject(1, UUID.class), id -> new EnumMap<>(RenewalState.class))
                    .put(RenewalState.valueOf(row.getString(2)), row.getInt(3));
            });
        return jdbc.sql("""
                select wave.id, wave.month_end, wave.opened_at,
                       count(*) filter (where letter.kind = 'NOTICE'), count(*) filter (where letter.kind = 'REMINDER')
                from komado.renewal_wave wave
                left join komado.renewal_notice notice on notice.wave_id = wave.id
                left join komado.renewal_letter letter on letter.notice_id = notice.id and letter.state = 'PREPARED'
                where :only::uuid is null or wave.id = :only
                group by wave.id order by wave.month_end desc""")
            .param("only", only, Types.OTHER)
            .query((row, i) -> view(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getTimestamp(3),
                counts.getOrDefault(row.getObject(1, UUID.class), Map.of()), row.getInt(4), row.getInt(5)))
            .list();
    }

    private WaveView view(UUID id, LocalDate monthEnd, Timestamp openedAt, Map<RenewalState, Integer> counts, int notices, int reminders) {
        var all = new EnumMap<RenewalState, Integer>(RenewalState.class);
        for (var state : RenewalState.values()) {
            all.put(state, counts.getOrDefault(state, 0));
        }
        return new WaveView(id, monthEnd, dates.extractedFrom(monthEnd), dates.remindedOn(monthEnd), openedAt.toInstant(), sum(all.values()), all,
            notices, reminders);
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
