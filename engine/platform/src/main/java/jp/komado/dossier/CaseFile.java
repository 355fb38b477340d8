package jp.komado.dossier;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.Role;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.problem.Problem;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import jp.komado.workflow.NotWaiting;
import jp.komado.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dossier as people at the screens use it: every method checks the municipality, passes the gate, and only then
 * fetches.
 */
@Service
public class CaseFile {

    private static final String WITHDRAWN = "application.withdrawn";
    private static final int LARGEST_PAGE = 100;

    private final Applications applications;
    private final ApplicationEpisodeRepository episodes;
    private final Persons persons;
    private final CaseViews views;
    private final CaseSearches searches;
    private final Notes notes;
    private final RecordItems recordItems;
    private final Timeline timeline;
    private final IndividualNumbers individualNumbers;
    private final PersonalDataGate gate;
    private final CurrentUsers currentUsers;
    private final Rights rights;
    private final Workflow workflow;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFile(Applications applications, ApplicationEpisodeRepository episodes, Persons persons, CaseViews views,
             CaseSearches searches, Notes notes, RecordItems recordItems, Timeline timeline, IndividualNumbers individualNumbers,
             PersonalDataGate gate, CurrentUsers currentUsers, Rights rights, Workflow workflow, JdbcClient jdbc, Clock clock) {
        this.applications = applications;
        this.episodes = episodes;
        this.persons = persons;
        this.views = views;
        this.searches = searches;
        this.notes = notes;
        this.recordItems = recordItems;
        this.timeline = timeline;
        this.individualNumbers = individualNumbers;
        this.gate = gate;
        this.currentUsers = currentUsers;
        this.rights = rights;
        this.workflow = workflow;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The whole dossier. */
    public CaseView open(UUID caseId) {
        return look(caseId, Right.CASE_READ, "dossier", () -> views.of(caseId));
    }

    /** Lets another room show something of a case under the same checks. */
    public <T> T show(UUID caseId, Right right, String what, Supplier<T> data) {
        return look(caseId, right, what, data);
    }

    /** Whether this user may open a case at all; a foreign municipality's attempt is on record. Shows nothing yet. */
    public boolean mayOpen(UUID caseId) {
        var user = currentUsers.require();
        var episode = episodes.findById(caseId);
        if (episode.isEmpty() || !rights.has(user, Right.CASE_READ)) {
            return false;
        }
        if (!rights.inScope(user, episode.get().municipalityCode())) {
            gate.refused(new Look(Right.CASE_READ, purposeOf(user), "dossier", caseId, persons.logKeys(List.of(episode.get().patientId()))));
            return false;
        }
        return true;
    }

    /** All that is on file, by the 55 record items. */
    public List<RecordItems.Line> recordItems(UUID caseId) {
        return look(caseId, Right.CASE_READ, "record-items", () -> recordItems.of(caseId, currentUsers.require()));
    }

    /** The same as a table for a spreadsheet; that it leaves the system is on record by its own name. */
    public String exportRecordItems(UUID caseId) {
        return look(caseId, Right.CASE_READ, "record-items-export", () -> recordItems.csv(caseId, currentUsers.require()));
    }

    /** The story of the case. */
    public List<Timeline.Line> timeline(UUID caseId) {
        return look(caseId, Right.CASE_READ, "timeline", () -> timeline.of(caseId));
    }

    /** The notes on the case. */
    public List<NoteView> notes(UUID caseId) {
        return look(caseId, Right.CASE_READ, "notes", () -> notes.of(caseId));
    }

    /** Adds a note. */
    @Transactional
    public NoteView addNote(UUID caseId, String text) {
        var look = look(inScope(caseId), Right.NOTE_WRITE, "notes");
        rights.demand(Right.NOTE_WRITE);
        gate.change(look, "note");
        return notes.add(caseId, text);
    }

    /** Keeps a search under an opaque id that only this user can use, and tells how it is understood. */
    public Search search(String text) {
        var user = currentUsers.require();
        return gate.show(Look.at(Right.CASE_READ, purposeOf(user), "case-search"), () ->
            new Search(searches.keep(user.id(), text), SearchWords.of(text)));
    }

    /** A page of cases, the newest first: those of a kept search, or all in the user's municipality. */
    public Page list(@Nullable UUID searchId, @Nullable String cursor, int limit) {
        var user = currentUsers.require();
        rights.demand(Right.CASE_READ);
        var text = searchId == null ? null : searches.textOf(searchId, user.id());
        var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        var hits = searches.find(text, user.municipalityCode(), Cursor.read(cursor), size + 1);
        var page = hits.subList(0, Math.min(size, hits.size()));
        var next = hits.size() > size ? Cursor.write(page.get(size - 1)) : null;
        var ids = page.stream().map(CaseSearches.Hit::id).toList();
        var keys = persons.logKeys(episodes.patientIds(ids));
        var items = gate.show(new Look(Right.CASE_READ, purposeOf(user), "case-list", null, keys), () -> summaries(ids));
        return new Page(items, next);
    }

    /** A person's My Number in full, for somebody with the right and a purpose. */
    public String revealIndividualNumber(UUID personId, UUID caseId, Purpose purpose) {
        var episode = inScope(caseId);
        if (!CaseViews.peopleOf(episode).contains(personId)) {
            throw Problem.notFound("dossier.problem.no-person");
        }
        var look = new Look(Right.INDIVIDUAL_NUMBER_SHOW, purpose, "individual-number", caseId, persons.logKeys(List.of(personId)));
        IndividualNumber number = individualNumbers.reveal(personId, look);
        return number.value();
    }

    /** The applicant takes the application back; too late once the decision is approved. */
    @Transactional
    public void withdraw(UUID caseId, String reason) {
        var episode = inScope(caseId);
        rights.demand(Right.CASE_WITHDRAW);
        if (episode.status().isDecided()) {
            throw Problem.conflict("dossier.problem.decided");
        }
        if (episode.status().isFinal()) {
            throw Problem.conflict("dossier.problem.finished");
        }
        gate.change(look(episode, Right.CASE_WITHDRAW, "withdrawal"), "withdrawal");
        jdbc.sql("insert into komado.withdrawal (case_id, reason, requested_at, requested_by) values (?, ?, ?, ?)")
            .params(caseId, reason, Timestamp.from(clock.instant()), currentUsers.require().id()).update();
        try {
            workflow.correlate(WITHDRAWN, caseId, Map.of());
        } catch (NotWaiting e) {
            throw Problem.conflict("dossier.problem.not-withdrawable");
        }
    }

    private <T> T look(UUID caseId, Right right, String what, Supplier<T> data) {
        return gate.show(look(inScope(caseId), right, what), data);
    }

    private Look look(ApplicationEpisode episode, Right right, String what) {
        return new Look(right, purposeOf(currentUsers.require()), what, episode.id(),
            persons.logKeys(CaseViews.peopleOf(episode)));
    }

    /** A case of another municipality is as good as none, but the attempt is on record. */
    private ApplicationEpisode inScope(UUID caseId) {
        var user = currentUsers.require();
        var episode = episodes.findWithHouseholdById(caseId).orElseThrow(() -> Problem.notFound("dossier.problem.no-case"));
        if (!rights.inScope(user, episode.municipalityCode())) {
            gate.refused(look(episode, Right.CASE_READ, "dossier"));
            throw Problem.notFound("dossier.problem.no-case");
        }
        return episode;
    }

    private List<CaseSummary> summaries(List<UUID> ids) {
        var byId = episodes.findAllById(ids).stream()
            .collect(Collectors.toMap(ApplicationEpisode::id, e -> e));
        return views.summaries(ids.stream().map(byId::get).toList());
    }

    private static Purpose purposeOf(CurrentUser user) {
        if (user.is(Role.WARD_STAFF)) {
            return Purpose.COUNTER;
        }
        return user.is(Role.MANAGER) || user.is(Role.SECTION_HEAD) ? Purpose.SUPERVISION : Purpose.CASE_WORK;
    }

    /** A kept search. */
    public record Search(UUID id, List<SearchWord> words) {
    }

    /** Rows and the cursor of the next page. */
    public record Page(List<CaseSummary> items, @Nullable String nextCursor) {
    }

    /** Where a page ended, opaque to the client. */
    private static final class Cursor {

        static String write(CaseSearches.Hit hit) {
            var text = hit.createdAt() + "|" + hit.id();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        @Nullable
        static CaseSearches.Hit read(@Nullable String cursor) {
            if (cursor == null || cursor.isBlank()) {
                return null;
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
                return new CaseSearches.Hit(UUID.fromString(parts[1]), Instant.parse(parts[0]));
            } catch (RuntimeException e) {
                throw Problem.invalid("dossier.problem.cursor");
            }
        }
    }
}
