package jp.komado.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.calendar.FiscalYear;
import jp.komado.problem.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications: opened, moved on, completed, entered. All changes of one step belong to the caller's transaction. */
@Service
public class Applications {

    private static final String SELF = "SELF";

    private final ApplicationEpisodeRepository episodes;
    private final BoardReplyRepository boardReplies;
    private final Persons persons;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Period standardPeriod;

    Applications(ApplicationEpisodeRepository episodes, BoardReplyRepository boardReplies, Persons persons,
                 ApplicationEventPublisher events, Clock clock,
                 @Value("${komado.dossier.standard-period:P90D}") Period standardPeriod) {
        this.episodes = episodes;
        this.boardReplies = boardReplies;
        this.persons = persons;
        this.events = events;
        this.clock = clock;
        this.standardPeriod = standardPeriod;
    }

    /** Opens an episode and gives it the next number of its fiscal year and municipality. */
    @Transactional
    public ApplicationEpisode open(NewApplication application) {
        var fiscalYear = FiscalYear.of(application.receivedOn()).value();
        var serial = episodes.nextSerial(fiscalYear, application.municipalityCode());
        var number = ApplicationNumber.of(fiscalYear, application.municipalityCode(), serial);
        return episodes.saveAndFlush(new ApplicationEpisode(
            number, application, standardPeriodEnd(application.receivedOn()), clock.instant()));
    }

    /** The episode of a case; 404 if there is none. */
    @Transactional(readOnly = true)
    public ApplicationEpisode find(UUID caseId) {
        return episodes.findById(caseId).orElseThrow(() -> Problem.notFound("dossier.problem.no-case"));
    }

    /** The episode with this application number. */
    @Transactional(readOnly = true)
    public Optional<ApplicationEpisode> findByNumber(String applicationNumber) {
        return episodes.findByApplicationNumber(applicationNumber);
    }

    /** The patients of these cases. */
    @Transactional(readOnly = true)
    public List<UUID> patientIds(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? List.of() : episodes.patientIds(caseIds);
    }

    /** The codes of the diseases these cases are about, where one is entered. */
    @Transactional(readOnly = true)
    public Map<UUID, String> diseaseCodes(Collection<UUID> caseIds) {
        return episodes.findAllById(caseIds).stream()
            .filter(episode -> episode.disease() != null && episode.disease().code() != null)
            .collect(Collectors.toMap(ApplicationEpisode::id, episode -> episode.disease().code()));
    }

    /** Moves an episode on; {@link StatusNotAllowed} if it cannot go there. */
    @Transactional
    public ApplicationEpisode become(UUID caseId, ApplicationStatus next) {
        var episode = find(caseId);
        var from = episode.status();
        episode.become(next, clock.instant());
        events.publishEvent(new ApplicationMoved(caseId, from, next));
        return episode;
    }

    /** The set of papers is complete since this day: the application date, from which the standard period runs. */
    @Transactional
    public void complete(UUID caseId, LocalDate completeSince) {
        find(caseId).completedOn(completeSince, standardPeriodEnd(completeSince), clock.instant());
    }

    /** Records the counter's date and receipt number of an application that came on paper. */
    @Transactional
    public void receivedAtCounter(UUID caseId, LocalDate day, @Nullable String receiptNumber) {
        find(caseId).receivedAtCounter(day, receiptNumber, standardPeriodEnd(day), clock.instant());
    }

    /** Stores what step ③ entered, in place of what was there. */
    @Transactional
    public ApplicationEpisode enter(UUID caseId, EnteredApplication entered) {
        var episode = find(caseId);
        episode.enter(entered, clock.instant());
        return episode;
    }

    /** Registers the board's reply. */
    @Transactional
    public void boardReplied(BoardReply reply) {
        boardReplies.save(reply);
    }

    /** The newest reply of the board. */
    @Transactional(readOnly = true)
    public Optional<BoardReply> boardReply(UUID caseId) {
        return boardReplies.findFirstByCaseIdOrderByRegisteredAtDescIdDesc(caseId);
    }

    /**
     * Other episodes of the same child that stand in the way: open ones, and for a new application also certified ones.
     *
     * @param holders persons known under the same My Number
     */
    @Transactional(readOnly = true)
    public List<ApplicationEpisode> duplicatesOf(UUID caseId, List<UUID> holders) {
        var episode = find(caseId);
        var patients = new ArrayList<>(holders);
        patients.add(episode.patientId());
        persons.namesakes(persons.find(episode.patientId())).forEach(p -> patients.add(p.id()));
        return episodes.findByPatientIdIn(patients).stream()
            .filter(other -> !other.id().equals(caseId) && standsInTheWay(other, episode))
            .toList();
    }

    private static boolean standsInTheWay(ApplicationEpisode other, ApplicationEpisode episode) {
        var certified = other.status() == ApplicationStatus.CERTIFIED || other.status() == ApplicationStatus.ISSUED;
        return !other.status().isFinal() || certified && episode.kind() == ApplicationKind.NEW;
    }

    /** Other applications of the same patient, as far as they are known under the same person. */
    @Transactional(readOnly = true)
    public List<ApplicationEpisode> othersOf(UUID patientId, UUID caseId) {
        return episodes.findByPatientIdIn(List.of(patientId)).stream().filter(other -> !other.id().equals(caseId)).toList();
    }

    /** What the monthly cap depends on. */
    @Transactional(readOnly = true)
    public CapFacts capFacts(UUID caseId) {
        var episode = find(caseId);
        if (episode.applicantId() == null) {
            throw Problem.conflict("dossier.problem.not-entered");
        }
        var lines = statement(episode);
        return capFacts(episode, lines, boardReply(caseId), persons.find(lines.keySet()));
    }

    /**
     * The same of many cases at once, with as many questions to the database as of one; cases that are not entered or unknown are missing.
     * Not a look at personal data by a person: whoever shows it, asks the gate.
     */
    @Transactional(readOnly = true)
    public Map<UUID, CapFacts> capFacts(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, BoardReply> replies = new HashMap<>();
        boardReplies.findByCaseIdInOrderByRegisteredAtAscIdAsc(caseIds).forEach(reply -> replies.put(reply.caseId(), reply));
        Map<ApplicationEpisode, Map<UUID, HouseholdMember>> statements = new LinkedHashMap<>();
        episodes.findWithHouseholdByIdIn(caseIds).stream().filter(episode -> episode.applicantId() != null)
            .forEach(episode -> statements.put(episode, statement(episode)));
        var people = persons.find(statements.values().stream().flatMap(lines -> lines.keySet().stream()).collect(Collectors.toSet()));
        return statements.entrySet().stream().map(entry -> capFacts(entry.getKey(), entry.getValue(),
            Optional.ofNullable(replies.get(entry.getKey().id())), people)).collect(Collectors.toMap(CapFacts::caseId, Function.identity()));
    }

    private static CapFacts capFacts(ApplicationEpisode episode, Map<UUID, HouseholdMember> lines, Optional<BoardReply> reply,
                                     Map<UUID, Person> people) {
        var special = episode.special();
        var insurance = episode.insurance();
        return new CapFacts(episode.id(), episode.kind(), episode.applicationDate(), episode.patientId(), episode.applicantId(),
            insurance == null ? null : insurance.kind(), insurance == null ? null : insurance.insuredPersonId(),
            reply.map(BoardReply::severe).orElse(special.severe()),
            reply.map(BoardReply::lifeSupport).orElse(special.lifeSupport()),
            special.hemophilia(), special.publicAssistance(), reply.isPresent(), lines.values().stream().map(line -> {
                var person = people.get(line.personId());
                return new CapFacts.Member(person.id(), person.logKey(), person.fullName(), person.birthDate(), line.relationship(),
                    line.insured());
            }).toList());
    }

    /** Patient, applicant and the statement's members, each once; the statement knows who is insured. */
    private static Map<UUID, HouseholdMember> statement(ApplicationEpisode episode) {
        Map<UUID, HouseholdMember> lines = new LinkedHashMap<>();
        lines.put(episode.patientId(), new HouseholdMember(episode.patientId(), SELF, true));
        if (!episode.patientId().equals(episode.applicantId())) {
            var relationship = episode.relationship() == null ? "" : episode.relationship();
            lines.put(episode.applicantId(), new HouseholdMember(episode.applicantId(), relationship, false));
        }
        episode.household().forEach(line -> lines.merge(line.personId(), line, (known, stated) ->
            new HouseholdMember(known.personId(), known.relationship(), SELF.equals(known.relationship()) || stated.insured(), stated.sameResidence())));
        return lines;
    }

    private LocalDate standardPeriodEnd(LocalDate from) {
        return from.plus(standardPeriod);
    }
}
