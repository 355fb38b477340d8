package jp.komado.impact.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.cap.DeidentifiedCases;
import jp.komado.issuance.EndingCertificate;
import jp.komado.issuance.EndingCertificates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the store from the cases whose certificates run, a part at a time: what is interrupted goes on after the last part. Reading everybody is
 * one line in the access log, before the first case is read.
 */
@Component
class StoreFilling {

    /** No certificate runs as long; the tables say how long one does. */
    private static final int YEARS_AHEAD = 10;
    private static final Comparator<UUID> AS_TEXT = Comparator.comparing(UUID::toString);

    private final DeidentifiedStore store;
    private final DeidentifiedCases cases;
    private final EndingCertificates certificates;
    private final PersonalDataGate gate;
    private final ImpactProperties properties;
    private final Clock clock;

    StoreFilling(DeidentifiedStore store, DeidentifiedCases cases, EndingCertificates certificates, PersonalDataGate gate,
                 ImpactProperties properties, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.certificates = certificates;
        this.gate = gate;
        this.properties = properties;
        this.clock = clock;
    }

    /** The cases whose certificates run or will, in the order in which they are read. */
    List<UUID> current() {
        var today = LocalDate.now(clock);
        return certificates.between(today, today.plusYears(YEARS_AHEAD)).stream().map(EndingCertificate::caseId).distinct().sorted(AS_TEXT).toList();
    }

    /** Reads the next part, in the caller's transaction; gives the filling once it is complete. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> next(List<UUID> current) {
        var filling = store.filling().orElseGet(() ->
            gate.show(Look.at(Right.DECISION_TABLE_EDIT, Purpose.SUPERVISION, "impact-store"), store::begin));
        var part = current.stream().filter(id -> filling.position() == null || AS_TEXT.compare(id, filling.position()) > 0)
            .limit(properties.chunk()).toList();
        if (part.isEmpty()) {
            store.publish(filling);
            return Optional.of(filling.id());
        }
        var found = cases.of(part);
        store.take(filling, found, part.size() - found.size(), part.get(part.size() - 1));
        return Optional.empty();
    }
}
