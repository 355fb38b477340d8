package jp.komado.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.cap.Caps;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxFacts;
import jp.komado.cap.TaxStatus;
import jp.komado.claims.CertificateHolders;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Channel;
import jp.komado.dossier.Consents;
import jp.komado.dossier.Disease;
import jp.komado.dossier.EnteredApplication;
import jp.komado.dossier.HouseholdMember;
import jp.komado.dossier.Insurance;
import jp.komado.dossier.InsuranceKind;
import jp.komado.dossier.NewApplication;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Persons;
import jp.komado.dossier.RetroactiveReason;
import jp.komado.dossier.Sex;
import jp.komado.dossier.SpecialCircumstances;
import jp.komado.issuance.RecipientNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Families with a cap and a running certificate: a child, its mother who applies, and its father who is insured. */
@Component
public class AssessedFamilies {

    static final LocalDate APPLIED_ON = LocalDate.of(2026, 11, 20);

    private final Applications applications;
    private final Persons persons;
    private final TaxFacts taxFacts;
    private final Caps caps;
    private final JdbcTemplate database;

    AssessedFamilies(Applications applications, Persons persons, TaxFacts taxFacts, Caps caps, JdbcTemplate database) {
        this.applications = applications;
        this.persons = persons;
        this.taxFacts = taxFacts;
        this.caps = caps;
        this.database = database;
    }

    /** A family on file. */
    record Family(UUID caseId, UUID child, UUID mother, UUID father) {
    }

    /** Applied, and with a certificate, but without a cap. */
    @Transactional
    public Family applied(InsuranceKind kind, LocalDate born, SpecialCircumstances special) {
        var child = person("陽菜", born);
        var mother = person("花子", LocalDate.of(1986, 1, 1));
        var father = person("太郎", LocalDate.of(1984, 1, 1));
        var insurance = new Insurance(kind, "01130012", "協会けんぽ", "1", "2", null, kind == InsuranceKind.EMPLOYEE ? father : null);
        var disease = new Disease("01", "01_01_001", "白血病", APPLIED_ON.minusDays(10), APPLIED_ON.minusDays(5), "D1");
        var caseId = applications.open(new NewApplication(ApplicationKind.NEW, Channel.PORTAL, "131024", APPLIED_ON, child, mother, "MOTHER",
            false, insurance, disease)).id();
        applications.enter(caseId, new EnteredApplication(child, mother, "MOTHER", insurance, disease, special, RetroactiveReason.NONE, List.of(),
            new Consents(true, true, true), List.of(new HouseholdMember(father, "FATHER", kind != InsuranceKind.PUBLIC_ASSISTANCE))));
        certificate(caseId, child);
        return new Family(caseId, child, mother, father);
    }

    /** The father's levy decides. */
    @Transactional
    public Family assessed(long levy) {
        var family = applied(InsuranceKind.EMPLOYEE, LocalDate.of(2019, 5, 1), SpecialCircumstances.none());
        pays(family, levy);
        caps.assess(family.caseId);
        return family;
    }

    @Transactional
    public void pays(Family family, long levy) {
        taxFacts.record(family.caseId, family.father, new TaxFact(2026, TaxStatus.TAXED, levy, 6_000, 3_000_000L, null, null, 0, 0, false,
            Origin.PAPER,
            LocalDate.of(2026, 10, 15)));
    }

    @Transactional
    public void undeclared(Family family) {
        taxFacts.record(family.caseId, family.father, TaxFact.of(2026, TaxStatus.UNDECLARED, Origin.INQUIRY, LocalDate.of(2026, 10, 16)));
    }

    private UUID person(String given, LocalDate born) {
        return persons.register(new PersonDetails("試算", given, "シサン", "カナ", born, Sex.UNKNOWN, "1040001", "中央区1", null, false)).id();
    }

    private void certificate(UUID caseId, UUID child) {
        var number = RecipientNumber.of(database.queryForObject("select nextval('komado.recipient_number_serial')", Long.class)).value();
        database.update("insert into komado.recipient_number (person_id, number, assigned_at) values (?, ?, now())", child, number);
        database.update("""
            insert into komado.certificate (id, case_id, person_id, recipient_number, public_payer_number, issue_number, reissue, state, valid_from,
                                            valid_to, monthly_cap_yen, issued_on, certificate_document_id, ledger_document_id, posted_on)
            values (gen_random_uuid(), ?, ?, ?, ?, 1, false, 'POSTED', current_date - 30, current_date + 300, 10000, current_date - 30,
                    gen_random_uuid(), gen_random_uuid(), current_date - 30)""", caseId, child, number, CertificateHolders.PAYER_NUMBER);
    }
}
