package jp.komado.issuance;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.documents.Paper;
import jp.komado.documents.Papers;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Timeline;
import jp.komado.issuance.DecisionNotice.Kind;
import jp.komado.issuance.internal.PaperFacts;
import jp.komado.issuance.internal.CasePapers;
import jp.komado.lot.Lots;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of decisions against the applicant. Asking twice makes one notice. */
@Service
@Transactional
public class Notices {

    private static final String STEP = "⑪";

    private final DecisionNoticeRepository notices;
    private final PaperFacts facts;
    private final CasePapers casePapers;
    private final Papers papers;
    private final Documents documents;
    private final ResultLists resultLists;
    private final Lots lots;
    private final Timeline timeline;
    private final Clock clock;
    private final String letterSign;

    Notices(DecisionNoticeRepository notices, PaperFacts facts, CasePapers casePapers, Papers papers, Documents documents,
            ResultLists resultLists, Lots lots, Timeline timeline, Clock clock,
            @Value("${komado.papers.letter-sign:福祉子家}") String letterSign) {
        this.notices = notices;
        this.facts = facts;
        this.casePapers = casePapers;
        this.papers = papers;
        this.documents = documents;
        this.resultLists = resultLists;
        this.lots = lots;
        this.timeline = timeline;
        this.clock = clock;
        this.letterSign = letterSign;
    }

    /** Makes the notice of refusal (不認定通知) and tells the municipality. */
    public void issueRefusal(UUID caseId) {
        issue(caseId, Kind.REFUSAL);
    }

    /** Makes the notice of rejection (却下通知) and tells the municipality. */
    public void issueRejection(UUID caseId) {
        issue(caseId, Kind.REJECTION);
    }

    private void issue(UUID caseId, Kind kind) {
        if (notices.findByCaseIdAndKind(caseId, kind).isPresent()) {
            return;
        }
        ApplicationEpisode episode = facts.episode(caseId);
        LocalDate today = LocalDate.now(clock);
        String number = LetterNumber.of(today, letterSign, lots.nextNumber(LetterNumber.series(today)));
        boolean refusal = kind == Kind.REFUSAL;
        Paper paper = refusal ? casePapers.refusal(caseId, number, today) : casePapers.rejection(caseId, number, today);
        UUID document = documents.store(caseId, episode.patientId(), refusal ? DocumentKind.REFUSAL_NOTICE : DocumentKind.REJECTION_NOTICE,
                (refusal ? "不認定通知_" : "却下通知_") + episode.applicationNumber() + ".pdf", "application/pdf",
                new ByteArrayInputStream(papers.pdf(paper)));
        notices.saveAndFlush(new DecisionNotice(caseId, episode.patientId(), kind, number, today, document));
        resultLists.add(caseId, refusal ? ResultOutcome.REFUSED : ResultOutcome.REJECTED);
        timeline.add(caseId, STEP, refusal ? "issuance.timeline.refusal" : "issuance.timeline.rejection", number);
    }
}
