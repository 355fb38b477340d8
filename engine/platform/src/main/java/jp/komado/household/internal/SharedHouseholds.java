package jp.komado.household.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.certification.HouseholdCaps;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.household.Scheme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the room that certifies what the household leaves of a cap. */
@Component
class SharedHouseholds implements HouseholdCaps {

    private final HouseholdRegister register;
    private final CapSchedule schedule;
    private final Applications applications;

    SharedHouseholds(HouseholdRegister register, CapSchedule schedule, Applications applications) {
        this.register = register;
        this.schedule = schedule;
        this.applications = applications;
    }

    /** Locks the household, so that of two siblings who are certified at the same moment the second sees the first. */
    @Override
    @Transactional
    public Share share(UUID caseId, LocalDate from, int baseYen) {
        var key = register.key(caseId);
        key.ifPresent(register::lock);
        var household = key.map(register::of).orElseGet(() -> register.ofCase(caseId)).stream().filter(held -> !held.id().equals(caseId)).toList();
        ApplicationEpisode episode = applications.find(caseId);
        var own = new HeldCertificate(Scheme.SHOUMAN, caseId, caseId, episode.patientId(), from, from, episode.applicationDate(), baseYen, baseYen, true);
        var first = schedule.of(own, household).get(0);
        return new Share(first.capYen(), Stream.concat(Stream.of(own), first.shared().stream()).mapToInt(HeldCertificate::baseYen).max().orElseThrow(),
            1 + first.shared().size(), !register.statementHolds(caseId, from));
    }

    /** The household of a case as far as it is known. */
    List<HeldCertificate> of(UUID caseId) {
        return register.key(caseId).map(register::of).orElseGet(() -> register.ofCase(caseId));
    }
}
