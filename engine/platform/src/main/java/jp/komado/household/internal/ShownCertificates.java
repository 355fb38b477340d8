package jp.komado.household.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.household.CapChanges;
import jp.komado.household.OtherCertificate;
import jp.komado.household.OtherCertificates;
import jp.komado.problem.Problem;
import jp.komado.rules.Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code other_certificate}. The base comes from the table {@code nanbyo-base}, and from the print only where that is no share. */
@Service
class ShownCertificates implements OtherCertificates {

    private static final String WHAT = "other-certificates";

    private final JdbcClient database;
    private final Applications applications;
    private final Persons persons;
    private final Decisions decisions;
    private final CapChanges changes;
    private final Rights rights;
    private final CurrentUsers users;
    private final PersonalDataGate gate;
    private final Timeline timeline;
    private final Clock clock;

    ShownCertificates(JdbcClient database, Applications applications, Persons persons, Decisions decisions, CapChanges changes, Rights rights,
                      CurrentUsers users, PersonalDataGate gate, Timeline timeline, Clock clock) {
        this.database = database;
        this.applications = applications;
        this.persons = persons;
        this.decisions = decisions;
        this.changes = changes;
        this.rights = rights;
        this.users = users;
        this.gate = gate;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OtherCertificate> of(UUID caseId) {
        demandScope(caseId, Right.DECISION_READ);
        var found = list(caseId);
        return gate.show(look(Right.DECISION_READ, caseId, found.stream().map(OtherCertificate::personId).collect(Collectors.toSet())), () -> found);
    }

    @Override
    @Transactional
    public OtherCertificate record(UUID caseId, Shown shown) {
        rights.demand(Right.DECISION_PROPOSE);
        demandScope(caseId, Right.DECISION_PROPOSE);
        demandSound(caseId, shown);
        var id = UUID.randomUUID();
        database.sql("""
            insert into komado.other_certificate (id, case_id, person_id, valid_from, valid_to, tier, ventilator, long_term, base_yen, told_on,
                                                  recorded_at, recorded_by, recipient_number, authority)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .param(id).param(caseId).param(shown.personId()).param(shown.validFrom()).param(shown.validTo())
            .param(shown.tier() == null ? null : shown.tier().name()).param(shown.ventilator()).param(shown.longTerm()).param(base(shown)).param(today())
            .param(Timestamp.from(clock.instant())).param(users.require().id())
            .param(shown.recipientNumber()).param(shown.authority() == null ? null : shown.authority().strip()).update();
        timeline.add(caseId, HouseholdLook.STEP, "household.timeline.other-recorded", shown.validFrom(), shown.validTo());
        return changed(caseId, id, shown.personId(), "recorded");
    }

    @Override
    @Transactional
    public OtherCertificate end(UUID caseId, UUID id, long version, LocalDate lastDay) {
        rights.demand(Right.DECISION_PROPOSE);
        demandScope(caseId, Right.DECISION_PROPOSE);
        var known = find(caseId, id);
        new FieldErrors()
            .demand(!lastDay.isBefore(known.validFrom()) && !lastDay.isAfter(known.validTo()), "/lastDay", "household.field.outside-period")
            .refuseRequest();
        if (database.sql("update komado.other_certificate set valid_to = ?, version = version + 1 where id = ? and version = ?")
                .params(lastDay, id, version).update() != 1) {
            throw Problem.stale(null);
        }
        timeline.add(caseId, HouseholdLook.STEP, "household.timeline.other-ended", lastDay);
        return changed(caseId, id, known.personId(), "ended");
    }

    private void demandSound(UUID caseId, Shown shown) {
        var members = applications.capFacts(caseId).members().stream().map(CapFacts.Member::personId).collect(Collectors.toSet());
        new FieldErrors()
            .demand(members.contains(shown.personId()), "/personId", "household.field.not-a-member")
            .demand(!shown.validTo().isBefore(shown.validFrom()), "/validTo", "household.field.ends-before-it-begins")
            .demand(shown.tier() != null || shown.printedCapYen() != null, "/tier", "household.field.tier-or-cap")
            .demand(shown.tier() != null || !shown.apportioned(), "/apportioned", "household.field.share-of-a-share")
            .demand(shown.printedCapYen() == null || shown.printedCapYen() >= 0, "/printedCapYen", "household.field.negative")
            .refuseRequest();
        if (overlaps(shown.personId(), shown)) {
            throw Problem.conflict("household.problem.overlap");
        }
    }

    private boolean overlaps(UUID personId, Shown shown) {
        return database.sql("select exists (select from komado.other_certificate where person_id = ? and valid_from <= ? and valid_to >= ?)")
            .params(personId, shown.validTo(), shown.validFrom()).query(Boolean.class).single();
    }

    private int base(Shown shown) {
        return shown.tier() == null ? shown.printedCapYen()
            : decisions.evaluate("nanbyo-base", shown.validFrom().withDayOfMonth(1), Map.of("nanbyoTier", shown.tier(), "nanbyoVentilator", shown.ventilator(),
                "longTerm", shown.longTerm())).single("nanbyoBase", Integer.class);
    }

    private OtherCertificate changed(UUID caseId, UUID id, UUID personId, String detail) {
        gate.change(look(Right.DECISION_PROPOSE, caseId, List.of(personId)), detail);
        changes.look(caseId);
        return find(caseId, id);
    }

    private void demandScope(UUID caseId, Right right) {
        if (!rights.inScope(users.require(), applications.find(caseId).municipalityCode())) {
            gate.refused(look(right, caseId, List.of()));
            throw Problem.notFound("household.problem.no-case");
        }
    }

    private Look look(Right right, UUID caseId, Collection<UUID> people) {
        return new Look(right, Purpose.CASE_WORK, WHAT, caseId, persons.logKeys(people));
    }

    private OtherCertificate find(UUID caseId, UUID id) {
        return list(caseId).stream().filter(certificate -> certificate.id().equals(id)).findFirst()
            .orElseThrow(() -> Problem.notFound("household.problem.no-certificate"));
    }

    private List<OtherCertificate> list(UUID caseId) {
        return database.sql("select * from komado.other_certificate where case_id = ? order by valid_from, id").param(caseId)
            .query(ShownCertificates::certificate).list();
    }

    private static OtherCertificate certificate(ResultSet row, int number) throws SQLException {
        return new OtherCertificate(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class), Stream.ofNullable(row.getString("tier")).map(OtherCertificate.Tier::valueOf).findFirst().orElse(null),
            row.getBoolean("ventilator"), row.getBoolean("long_term"), row.getInt("base_yen"), row.getObject("told_on", LocalDate.class),
            row.getString("recipient_number"), row.getString("authority"), row.getLong("version"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
