package jp.komado.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Persons;
import jp.komado.identity.RegisterFindings;
import jp.komado.identity.RegisterResult;
import jp.komado.rules.Decisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the record for what speaks against writing to a family without thinking. */
@Component
class Examination {

    private final Applications applications;
    private final Persons persons;
    private final Circumstances circumstances;
    private final RegisterFindings register;
    private final Decisions decisions;
    private final RenewalDates dates;
    private final Clock clock;

    Examination(Applications applications, Persons persons, Circumstances circumstances, RegisterFindings register, Decisions decisions,
                RenewalDates dates, Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.circumstances = circumstances;
        this.register = register;
        this.decisions = decisions;
        this.dates = dates;
        this.clock = clock;
    }

    /** Everything that a person should look at. */
    @Transactional(readOnly = true)
    Set<Doubt> doubts(UUID personId, UUID caseId, LocalDate endsOn) {
        var doubts = EnumSet.noneOf(Doubt.class);
        circumstances.of(personId).forEach(known -> doubts.add(known.kind().doubt()));
        register.latest(personId).ifPresent(said -> {
            if (said == RegisterResult.MOVED_OUT) {
                doubts.add(Doubt.MOVED_AWAY);
            } else if (said == RegisterResult.DECEASED) {
                doubts.add(Doubt.DIED);
            }
        });
        var episode = applications.find(caseId);
        var birthDate = persons.find(personId).birthDate();
        if (birthDate != null && dates.twenty(birthDate, endsOn)) {
            doubts.add(Doubt.TWENTY);
        } else if (birthDate != null && dates.adult(birthDate, endsOn)) {
            doubts.add(Doubt.ADULT);
        }
        if (!ours(episode.municipalityCode())) {
            doubts.add(Doubt.OTHER_AUTHORITY);
        }
        if (pending(personId, caseId).isPresent()) {
            doubts.add(Doubt.ALREADY_APPLIED);
        }
        var applicant = persons.find(episode.applicantId() == null ? personId : episode.applicantId());
        if (blank(applicant.address()) || blank(applicant.postalCode())) {
            doubts.add(Doubt.NO_ADDRESS);
        }
        return doubts;
    }

    /** An application of renewal that is not decided yet. */
    @Transactional(readOnly = true)
    Optional<ApplicationEpisode> pending(UUID personId, UUID caseId) {
        return applications.othersOf(personId, caseId).stream()
            .filter(other -> other.kind() == ApplicationKind.RENEWAL && !other.status().isFinal()).findFirst();
    }

    private boolean ours(String municipalityCode) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var inputs = new HashMap<String, Object>();
        inputs.put("municipalityCode", municipalityCode);
        inputs.put("applicationDate", today);
        return "METROPOLITAN".equals(decisions.evaluate("jurisdiction", today, inputs).single("jurisdiction", String.class));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
