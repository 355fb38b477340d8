package jp.komado.linkage.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.cap.AssistanceFact;
import jp.komado.cap.AssistanceFacts;
import jp.komado.cap.TaxQuestion;
import jp.komado.cap.TaxQuestion.Evidence;
import jp.komado.cap.TaxQuestions;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.InsuranceKind;
import jp.komado.identity.Identities;
import jp.komado.linkage.Information;
import jp.komado.linkage.Need;
import jp.komado.linkage.Stage;
import jp.komado.rules.Decisions;
import jp.komado.vault.IndividualNumbers;
import org.springframework.stereotype.Component;

/** Asks the table {@code inquiry-needs} for every person and every piece of information. */
@Component
class NeedsOfCase {

    private final Applications applications;
    private final TaxQuestions taxQuestions;
    private final AssistanceFacts assistance;
    private final IndividualNumbers individualNumbers;
    private final Identities identities;
    private final Decisions decisions;

    NeedsOfCase(Applications applications, TaxQuestions taxQuestions, AssistanceFacts assistance, IndividualNumbers individualNumbers,
                Identities identities, Decisions decisions) {
        this.applications = applications;
        this.taxQuestions = taxQuestions;
        this.assistance = assistance;
        this.individualNumbers = individualNumbers;
        this.identities = identities;
        this.decisions = decisions;
    }

    /** What the case needs at present, the state being ASK, PAPER or NOT_NEEDED. */
    List<Need> judge(UUID caseId) {
        var facts = applications.capFacts(caseId);
        if (facts.insuranceKind() == null) {
            return List.of();
        }
        Map<UUID, TaxQuestion> tax = new LinkedHashMap<>();
        taxQuestions.of(caseId).forEach(question -> tax.put(question.personId(), question));
        List<Need> needs = new ArrayList<>();
        for (var member : facts.members()) {
            for (var information : Information.values()) {
                needs.add(judge(facts, member, information, tax.get(member.personId())));
            }
        }
        return needs;
    }

    /** Whether the application says that the household is on assistance. */
    boolean isClaimed(UUID caseId) {
        return claimed(applications.capFacts(caseId));
    }

    private Need judge(CapFacts facts, CapFacts.Member member, Information information, TaxQuestion tax) {
        var evidence = tax == null ? Evidence.NOT_COUNTED : tax.evidence();
        var result = decisions.evaluate("inquiry-needs", facts.applicationDate(), Map.of(
            "information", information.name(),
            "insuranceKind", facts.insuranceKind().name(),
            "assistance", assistance(facts),
            "isPatient", member.personId().equals(facts.patientId()),
            "isApplicant", member.personId().equals(facts.applicantId()),
            "taxEvidence", evidence.name(),
            "individualNumberOnFile", isUsable(facts.caseId(), member.personId()),
            "networkConsent", applications.find(facts.caseId()).consents().network()));
        var year = information == Information.TAX && tax != null ? tax.fiscalYear() : FiscalYear.of(facts.applicationDate()).value();
        var state = switch (result.single("road", String.class)) {
            case "NETWORK" -> Need.State.ASK;
            case "PAPER" -> Need.State.PAPER;
            default -> Need.State.NOT_NEEDED;
        };
        var stage = "IN_HOUSE".equals(result.single("firstAsked", String.class)) ? Stage.IN_HOUSE : Stage.OUTSIDE;
        return new Need(UUID.randomUUID(), facts.caseId(), member.personId(), information, year, stage, state, null, 0, null, null, null,
            result.fired().get(0).ruleId(), result.versionTag());
    }

    /** A number that the resident register did not confirm is not used for any further inquiry. */
    private boolean isUsable(UUID caseId, UUID personId) {
        return individualNumbers.has(personId) && (identities.confirmation(caseId, personId).isEmpty() || identities.verified(caseId, personId));
    }

    private String assistance(CapFacts facts) {
        return assistance.of(facts.caseId()).map(AssistanceFact::receiving).map(receiving -> receiving ? "CONFIRMED" : "DENIED")
            .orElse(claimed(facts) ? "CLAIMED" : "NONE");
    }

    private static boolean claimed(CapFacts facts) {
        return facts.publicAssistance() || facts.insuranceKind() == InsuranceKind.PUBLIC_ASSISTANCE;
    }
}
