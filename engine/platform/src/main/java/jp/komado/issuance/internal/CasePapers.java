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

    private final CaseFile file;
    private final Issuer issuer;

    CasePapers(CaseFile file, Issuer issuer) {
        this.file = file;
        this.issuer = issuer;
    }

    /** The certificate with its notes and its letter. */
    public CertificatePaper certificate(Certificate certificate) {
        UUID caseId = certificate.caseId();
        ApplicationEpisode episode = file.episode(caseId);
        CapAssessment cap = file.cap(caseId);
        return new CertificatePaper(certificate.publicPayerNumber(), certificate.recipientNumber(), episode.applicationNumber(),
                certificate.issueNumber(), certificate.reissue(), file.printedPatient(episode), file.printedGuardian(episode),
                file.relationship(episode), file.printedDiseases(episode), cap.severe(), cap.lifeSupport(), cap.hemophilia(),
                file.printedInsurance(episode), certificate.monthlyCapYen(), file.tier(cap), null, episode.institutions(),
                certificate.validFrom(), certificate.validTo(), file.startReason(episode), episode.applicationDate(),
                certificate.issuedOn(), certificate.letterNumber(), file.addressee(episode), issuer);
    }

    /** The cap ledger. */
    public LedgerPaper ledger(Certificate certificate) {
        ApplicationEpisode episode = file.episode(certificate.caseId());
        return new LedgerPaper(file.patient(episode).fullName(), certificate.recipientNumber(), certificate.monthlyCapYen(),
                certificate.validFrom(), certificate.validTo());
    }

    /** Notice of refusal (不認定通知): after the board, with its reasons. */
    public NoticePaper refusal(UUID caseId, String letterNumber, LocalDate issuedOn) {
        ApplicationEpisode episode = file.episode(caseId);
        CaseDecisions.Summary decision = file.decision(caseId);
        return notice(episode, decision, "refusal", letterNumber, issuedOn,
                file.board(caseId).map(BoardReply::repliedOn).orElse(null), reasons(decision, null), file.word("issuance.refusal.basis"));
    }

    /** Notice of rejection (却下通知): the application could not be examined or was not admissible. */
    public NoticePaper rejection(UUID caseId, String letterNumber, LocalDate issuedOn) {
        ApplicationEpisode episode = file.episode(caseId);
        CaseDecisions.Summary decision = file.decision(caseId);
        String ground = decision.ground() == null ? "INCOMPLETE" : decision.ground();
        return notice(episode, decision, "rejection", letterNumber, issuedOn, null,
                reasons(decision, file.word("issuance.ground." + ground)), file.word("issuance.ground." + ground + ".basis"));
    }

    private NoticePaper notice(ApplicationEpisode episode, CaseDecisions.Summary decision, String kind, String letterNumber,
                               LocalDate issuedOn, LocalDate boardDate, List<String> reasons, String basis) {
        return new NoticePaper(file.word("issuance." + kind + ".title"), file.word("issuance." + kind + ".form"),
                file.word("issuance." + kind + ".decision"), letterNumber, issuedOn, file.addressee(episode), issuer,
                episode.applicationNumber(), episode.applicationDate(), file.patient(episode).fullName(), file.diseaseName(episode),
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
