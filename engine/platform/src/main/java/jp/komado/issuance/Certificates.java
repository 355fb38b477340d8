package jp.komado.issuance;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jp.komado.documents.Addressee;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.documents.Paper;
import jp.komado.documents.Papers;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.CaseDecisions;
import jp.komado.dossier.Timeline;
import jp.komado.issuance.internal.PaperFacts;
import jp.komado.issuance.internal.CasePapers;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The certificates: numbered, printed, checked, posted. Each step can be called again after it has been done, as a job that is
 * retried does, and then changes nothing: one number, one certificate, one document of each kind.
 */
@Service
@Transactional
public class Certificates {

    private static final String STEP = "⑪";

    private final CertificateRepository certificates;
    private final RecipientNumbers numbers;
    private final PaperFacts facts;
    private final CasePapers casePapers;
    private final Papers papers;
    private final Documents documents;
    private final Lots lots;
    private final Timeline timeline;
    private final Clock clock;
    private final PublicPayerNumber payer;
    private final String letterSign;

    Certificates(CertificateRepository certificates, RecipientNumbers numbers, PaperFacts facts, CasePapers casePapers, Papers papers,
                 Documents documents, Lots lots, Timeline timeline, Clock clock,
                 @Value("${komado.issuance.public-payer-number:52136017}") String payer,
                 @Value("${komado.papers.letter-sign:福祉子家}") String letterSign) {
        this.certificates = certificates;
        this.numbers = numbers;
        this.facts = facts;
        this.casePapers = casePapers;
        this.papers = papers;
        this.documents = documents;
        this.lots = lots;
        this.timeline = timeline;
        this.clock = clock;
        this.payer = new PublicPayerNumber(payer);
        this.letterSign = letterSign;
    }

    /** Gives the child its recipient number, the same as ever where it has one, and the case its certificate. */
    public RecipientNumber assignNumber(UUID caseId) {
        var known = certificates.findByCaseIdAndReissueFalseAndCapChangeIdIsNull(caseId);
        if (known.isPresent()) {
            return new RecipientNumber(known.get().recipientNumber());
        }
        UUID personId = facts.episode(caseId).patientId();
        RecipientNumber number = numbers.assign(personId);
        certificates.saveAndFlush(new Certificate(caseId, personId, number, payer, certificates.lastIssueNumber(personId) + 1));
        timeline.add(caseId, STEP, "issuance.timeline.numbered", number.value());
        return number;
    }

    /** Prints certificate and ledger, for the first time or again after a fault; the faulty print is erased. */
    public void render(UUID caseId) {
        Certificate certificate = of(caseId);
        if (!certificate.waitsForPrint()) {
            return;
        }
        CaseDecisions.Summary decision = facts.decision(caseId);
        if (decision.validFrom() == null || decision.validTo() == null || decision.monthlyCapYen() == null) {
            throw Problem.conflict("issuance.problem.not-decided");
        }
        LocalDate today = LocalDate.now(clock);
        certificate.prepare(decision, certificate.letterNumber() == null ? nextLetterNumber(today) : null, today);
        List<UUID> faulty = certificate.certificateDocumentId() == null ? List.of()
                : List.of(certificate.certificateDocumentId(), certificate.ledgerDocumentId());
        UUID paper = store(certificate, DocumentKind.CERTIFICATE, casePapers.certificate(certificate));
        UUID ledger = store(certificate, DocumentKind.CAP_LEDGER, casePapers.ledger(certificate));
        certificate.printed(paper, ledger, digest(facts.addressee(facts.episode(caseId))));
        faulty.forEach(documents::erase);
        timeline.add(caseId, STEP, certificate.printCount() == 1 ? "issuance.timeline.printed" : "issuance.timeline.printed-again");
    }

    /**
     * Print and address are in order.
     *
     * @throws Problem 409 if the address on record is no longer the one on the paper: then it must be printed again
     */
    public void printIsRight(UUID caseId, String checkedBy, @Nullable String trackingNumber) {
        Certificate certificate = of(caseId);
        if (!addressStands(caseId)) {
            throw Problem.conflict("issuance.problem.address-changed");
        }
        certificate.checked(clock.instant(), checkedBy, trackingNumber);
        timeline.add(caseId, STEP, "issuance.timeline.checked");
    }

    /** The print has a fault: it will be made again. */
    public void printHasFault(UUID caseId) {
        of(caseId).printAgain();
        timeline.add(caseId, STEP, "issuance.timeline.fault");
    }

    /** Whether the printed address is still the one on record. */
    @Transactional(readOnly = true)
    public boolean addressStands(UUID caseId) {
        return digest(facts.addressee(facts.episode(caseId))).equals(of(caseId).addresseeDigest());
    }

    /** The checked letter went to the post today. */
    public void recordPosting(UUID caseId) {
        Certificate certificate = of(caseId);
        if (certificate.state() == Certificate.State.POSTED) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        certificate.posted(today);
        timeline.add(caseId, STEP, "issuance.timeline.posted", today);
    }

    /**
     * A certificate with another cap takes the place of the case's newest from a day on; the number stays. The same change again changes nothing.
     *
     * @param from the first day of the new cap; the end stays
     * @param monthlyCapYen the new cap, yen a month
     * @param householdCapYen the highest base of the household where the cap is a share of it, else null
     * @throws Problem 409 while the newest is not posted yet, or if the day lies outside its period
     */
    public void change(UUID caseId, UUID capChangeId, LocalDate from, int monthlyCapYen, @Nullable Integer householdCapYen) {
        if (certificates.existsByCapChangeId(capChangeId)) {
            return;
        }
        if (isBeingIssued(caseId)) {
            throw Problem.conflict("issuance.problem.being-issued");
        }
        var first = certificates.findByCaseIdAndReissueFalseAndCapChangeIdIsNull(caseId).orElseThrow(() -> Problem.notFound("issuance.problem.no-certificate"));
        if (from.isBefore(first.validFrom()) || from.isAfter(first.validTo())) {
            throw Problem.conflict("issuance.problem.outside-validity");
        }
        certificates.saveAndFlush(Certificate.changed(first, capChangeId, certificates.lastIssueNumber(first.personId()) + 1, from, monthlyCapYen, householdCapYen));
        timeline.add(caseId, STEP, "issuance.timeline.changed", String.format("%,d", monthlyCapYen), from);
    }

    /** Whether a certificate of the case is on its way: numbered, but not posted. */
    @Transactional(readOnly = true)
    public boolean isBeingIssued(UUID caseId) {
        return certificates.existsByCaseIdAndStateNot(caseId, Certificate.State.POSTED);
    }

    /** The certificate that a case's process works on: the newest. */
    @Transactional(readOnly = true)
    public Certificate of(UUID caseId) {
        return certificates.findFirstByCaseIdAndReissueFalseOrderByIssueNumberDesc(caseId).orElseThrow(() -> Problem.notFound("issuance.problem.no-certificate"));
    }

    /** All certificates of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<IssuedCertificate> ofCase(UUID caseId) {
        return certificates.findByCaseIdOrderByIssueNumberDesc(caseId).stream().map(IssuedCertificate::of).toList();
    }

    private String nextLetterNumber(LocalDate date) {
        return LetterNumber.of(date, letterSign, lots.nextNumber(LetterNumber.series(date)));
    }

    private UUID store(Certificate certificate, DocumentKind kind, Paper paper) {
        ApplicationEpisode episode = facts.episode(certificate.caseId());
        String name = paper.title() + "_" + episode.applicationNumber() + ".pdf";
        return documents.store(certificate.caseId(), certificate.personId(), kind, name, "application/pdf",
                new ByteArrayInputStream(papers.pdf(paper)));
    }

    private static String digest(Addressee addressee) {
        try {
            byte[] text = String.join("\n", addressee.postalCode(), addressee.address(), addressee.name()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
