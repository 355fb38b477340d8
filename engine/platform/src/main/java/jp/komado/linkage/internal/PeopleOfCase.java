package jp.komado.linkage.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import org.springframework.stereotype.Component;

/** The people of a case by their ids, and the log of what this room changes about them. */
@Component
class PeopleOfCase {

    private final Applications applications;
    private final PersonalDataGate gate;

    PeopleOfCase(Applications applications, PersonalDataGate gate) {
        this.applications = applications;
        this.gate = gate;
    }

    Map<UUID, CapFacts.Member> of(UUID caseId) {
        return applications.capFacts(caseId).members().stream().collect(Collectors.toMap(CapFacts.Member::personId, Function.identity()));
    }

    /** Logs a change before it is made. */
    void changes(UUID caseId, Collection<UUID> people, String what) {
        var members = of(caseId);
        List<UUID> keys = people.stream().distinct().filter(members::containsKey).map(person -> members.get(person).logKey()).toList();
        gate.change(new Look(Right.INQUIRY_DO, Purpose.CASE_WORK, "linkage", caseId, keys), what);
    }
}
