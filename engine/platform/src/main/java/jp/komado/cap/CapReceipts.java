package jp.komado.cap;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.cap.internal.ReceiptPaper;
import jp.komado.cap.internal.ReceiptWords;
import jp.komado.documents.Papers;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import org.springframework.stereotype.Service;

/** Shows assessments to people: the municipality is checked, the look goes through the gate, and only then names are added. */
@Service
public class CapReceipts {

    private static final String WHAT = "cap";

    private final Caps caps;
    private final Applications applications;
    private final PersonalDataGate gate;
    private final CurrentUsers currentUsers;
    private final Rights rights;
    private final Messages messages;
    private final Papers papers;
    private final Clock clock;
    private final SharedCaps shared;

    CapReceipts(Caps caps, Applications applications, PersonalDataGate gate, CurrentUsers currentUsers, Rights rights, Messages messages,
                Papers papers, Clock clock, SharedCaps shared) {
        this.caps = caps;
        this.applications = applications;
        this.gate = gate;
        this.currentUsers = currentUsers;
        this.rights = rights;
        this.messages = messages;
        this.papers = papers;
        this.clock = clock;
        this.shared = shared;
    }

    /** The newest receipt of a case in the reader's language; 404 if nothing was computed yet. */
    public CapReceipt of(UUID caseId) {
        return show(caseId, (cap, facts) -> receipt(cap, facts, new ReceiptWords(messages, messages.locale())));
    }

    /** The same as a paper for the family (PDF/A, accessible), in the family's language; 404 if nothing was computed yet. */
    public byte[] paper(UUID caseId, Locale language) {
        var words = new ReceiptWords(messages, language);
        return show(caseId, (cap, facts) -> papers.pdf(ReceiptPaper.of(receipt(cap, facts, words), names(facts).get(facts.patientId()),
            applications.find(caseId).applicationNumber(), words, clock.getZone())));
    }

    private <T> T show(UUID caseId, BiFunction<CapAssessment, CapFacts, T> form) {
        var episode = applications.find(caseId);
        if (episode.applicantId() == null) {
            throw Problem.notFound("cap.problem.none");
        }
        var facts = applications.capFacts(caseId);
        var look = new Look(Right.DECISION_READ, Purpose.CASE_WORK, WHAT, caseId, facts.members().stream().map(CapFacts.Member::logKey).toList());
        if (!rights.inScope(currentUsers.require(), episode.municipalityCode())) {
            gate.refused(look);
            throw Problem.notFound("cap.problem.none");
        }
        return gate.show(look, () -> form.apply(caps.latest(caseId).orElseThrow(() -> Problem.notFound("cap.problem.none")), facts));
    }

    private CapReceipt receipt(CapAssessment cap, CapFacts facts, ReceiptWords words) {
        return CapReceipt.of(cap, shared.of(cap.caseId()).orElse(null), names(facts), words);
    }

    private static Map<UUID, String> names(CapFacts facts) {
        return facts.members().stream().collect(Collectors.toMap(CapFacts.Member::personId, CapFacts.Member::name));
    }
}
