package jp.komado.issuance.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.komado.cap.CapAssessment;
import jp.komado.documents.Issuer;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.BoardReply;
import jp.komado.dossier.CaseDecisions;
import jp.komado.issuance.Certificate;
import org.springframework.stereotype.Component;

/** Composes the papers of a case. */
@Component
public class CasePapers {

    private final PaperFacts facts;
    private final Issuer issuer;

    CasePapers(PaperFacts facts, Issuer issuer) {
        this.facts = facts;
        this.issuer = issuer;
    }

    /** The certificate with its notes and its letter. */
    public CertificatePaper certificate(Certificate certificate) {
        UUID caseId = certificate.caseId();
        ApplicationEpisode episode = facts.episode(caseId);
        CapAssessment cap = facts.cap(caseId);
        return new CertificatePaper(certificate.publicPayerNumber(), certificate.recipientNumber(), episode.applicationNumber(),
                certificate.issueNumber(), certificate.reissue(), facts.printedPatient(episode), facts.printedGuardian(episode),
                facts.relationship(episode), facts.printedDiseases(episode), cap.severe(), cap.lifeSupport(), cap.hemophilia(),
                facts.printedInsurance(episode), certificate.monthlyCapYen(), facts.tier(cap), certificate.householdCapYen(), episode.institutions(),
                certificate.validFrom(), certificate.validTo(), facts.startReason(episode), episode.applicationDate(),
                certificate.issuedOn(), certificate.letterNumber(), facts.addressee(episode), issuer);
    }

    /** The cap ledger. */
    public LedgerPaper ledger(Certificate certificate) {
        ApplicationEpisode episode = facts.episode(certificate.caseId());
        return new LedgerPaper(facts.patient(episode).fullName(), certificate.recipientNumber(), certificate.monthlyCapYen(),
                certificate.validFrom(), certificate.validTo());
    }

    /** Notice of refusal (不認定通知): after the board, with its reasons. */
    public NoticePaper refusal(UUID caseId, String letterNumber, LocalDate issuedOn) {
        ApplicationEpisode episode = facts.episode(caseId);
        CaseDecisions.Summary decision = facts.decision(caseId);
        return notice(episode, decision, "refusal", letterNumber, issuedOn,
                facts.board(caseId).map(BoardReply::repliedOn).orElse(null), reasons(decision, null), facts.word("issuance.refusal.basis"));
    }

    /** Notice of rejection (却下通知): the application could not be examined or was not admissible. */
    public NoticePaper rejection(UUID caseId, String letterNumber, LocalDate issuedOn) {
        ApplicationEpisode episode = facts.episode(caseId);
        CaseDecisions.Summary decision = facts.decision(caseId);
        String ground = decision.ground() == null ? "INCOMPLETE" : decision.ground();
        return notice(episode, decision, "rejection", letterNumber, issuedOn, null,
                reasons(decision, facts.word("issuance.ground." + ground)), facts.word("issuance.ground." + ground + ".basis"));
    }

    private NoticePaper notice(ApplicationEpisode episode, CaseDecisions.Summary decision, String kind, String letterNumber,
                               LocalDate issuedOn, LocalDate boardDate, List<String> reasons, String basis) {
        return new NoticePaper(facts.word("issuance." + kind + ".title"), facts.word("issuance." + kind + ".form"),
                facts.word("issuance." + kind + ".decision"), letterNumber, issuedOn, facts.addressee(episode), issuer,
                episode.applicationNumber(), episode.applicationDate(), facts.patient(episode).fullName(), facts.diseaseName(episode),
                boardDate, decision.decidedOn(), reasons, basis);
    }

    /** The ground in the law's words, then what the case worker wrote, line by line. */
    private static List<String> reasons(CaseDecisions.Summary decision, String ground) {
        var reasons = new ArrayList<String>();
        if (ground != null) {
            reasons.add(ground);
        }
        if (decision.reason() != null) {
            Arrays.stream(decision.reason().split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).forEach(reasons::add);
        }
        return List.copyOf(reasons);
    }
}
