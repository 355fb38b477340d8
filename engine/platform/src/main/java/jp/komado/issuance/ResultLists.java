package jp.komado.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CaseDecisions;
import jp.komado.dossier.Municipalities;
import jp.komado.dossier.Municipality;
import jp.komado.dossier.Person;
import jp.komado.dossier.Timeline;
import jp.komado.issuance.internal.PaperFacts;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The result lists (認定結果一覧) that each municipality receives of its own residents, month by month. */
@Service
@Transactional
public class ResultLists {

    private static final String STEP = "⑪'";

    private final ResultListEntryRepository entries;
    private final CertificateRepository certificates;
    private final Applications applications;
    private final Municipalities municipalities;
    private final PaperFacts facts;
    private final Timeline timeline;
    private final Clock clock;

    ResultLists(ResultListEntryRepository entries, CertificateRepository certificates, Applications applications,
                Municipalities municipalities, PaperFacts facts, Timeline timeline, Clock clock) {
        this.entries = entries;
        this.certificates = certificates;
        this.applications = applications;
        this.municipalities = municipalities;
        this.facts = facts;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Puts a certified case on its municipality's list, which ends its issue. */
    public void addCertified(UUID caseId) {
        if (add(caseId, ResultOutcome.CERTIFIED)) {
            applications.become(caseId, ApplicationStatus.ISSUED);
            timeline.add(caseId, STEP, "issuance.timeline.listed", YearMonth.now(clock).toString());
        }
    }

    /** Puts a case on its municipality's list of this month, unless it is on one. */
    boolean add(UUID caseId, ResultOutcome outcome) {
        if (entries.existsByCaseId(caseId)) {
            return false;
        }
        ApplicationEpisode episode = facts.episode(caseId);
        LocalDate decidedOn = facts.decision(caseId).decidedOn();
        entries.saveAndFlush(new ResultListEntry(caseId, episode.patientId(), episode.municipalityCode(), outcome, decidedOn, LocalDate.now(clock)));
        return true;
    }

    /** The random keys under which the log knows the people on the lists. */
    @Transactional(readOnly = true)
    public List<UUID> logKeys(YearMonth month, @Nullable String municipalityCode) {
        return logKeysOf(find(month, municipalityCode));
    }

    /** The lists of a month: of one municipality, or of all that have any entry. */
    @Transactional(readOnly = true)
    public List<ResultList> of(YearMonth month, @Nullable String municipalityCode) {
        Map<String, List<ResultList.Line>> lines = find(month, municipalityCode).stream()
                .collect(Collectors.groupingBy(ResultListEntry::municipalityCode, LinkedHashMap::new,
                        Collectors.mapping(this::line, Collectors.toList())));
        List<ResultList> lists = new ArrayList<>();
        lines.forEach((code, ofOne) -> lists.add(new ResultList(code, municipalities.find(code).map(Municipality::name).orElse(code), month, ofOne)));
        return lists;
    }

    /** The lines of these entries, in their order. */
    @Transactional(readOnly = true)
    List<ResultList.Line> linesOf(List<ResultListEntry> listed) {
        return listed.stream().map(this::line).toList();
    }

    /** The log keys of the patients of these entries. */
    @Transactional(readOnly = true)
    List<UUID> logKeysOf(List<ResultListEntry> listed) {
        return listed.stream().map(entry -> facts.patient(facts.episode(entry.caseId())).logKey()).toList();
    }

    private List<ResultListEntry> find(YearMonth month, @Nullable String municipalityCode) {
        return municipalityCode == null
                ? entries.findByListMonthOrderByMunicipalityCodeAscListedOnAscIdAsc(month.atDay(1))
                : entries.findByListMonthAndMunicipalityCodeOrderByListedOnAscIdAsc(month.atDay(1), municipalityCode);
    }

    private ResultList.Line line(ResultListEntry entry) {
        ApplicationEpisode episode = facts.episode(entry.caseId());
        CaseDecisions.Summary decision = facts.decision(entry.caseId());
        Person patient = facts.patient(episode);
        boolean certified = entry.outcome() == ResultOutcome.CERTIFIED;
        var certificate = certificates.findByCaseIdAndReissueFalseAndCapChangeIdIsNull(entry.caseId());
        return new ResultList.Line(entry.caseId(), patient.logKey(), episode.applicationNumber(), facts.applicant(episode).fullName(),
                patient.fullName(), patient.fullKana(), patient.birthDate(), patient.address(), episode.kind().name(), entry.outcome(),
                certified ? null : decision.reason(), certificate.map(Certificate::recipientNumber).orElse(null),
                certificate.map(Certificate::validFrom).orElse(null), certificate.map(Certificate::validTo).orElse(null),
                certificate.map(Certificate::monthlyCapYen).orElse(null), entry.decidedOn(), entry.listedOn());
    }
}
