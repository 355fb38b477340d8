package jp.komado.cap.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxStatus;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.InsuranceKind;

/** Builds an application's family: a seven-year-old whose father is insured as an employee and whose mother applies. */
final class Family {

    static final LocalDate CERTIFIED_ON = LocalDate.of(2026, 10, 15);

    final UUID patient = UUID.randomUUID();
    final UUID mother = UUID.randomUUID();
    final UUID father = UUID.randomUUID();
    private final Map<UUID, List<TaxFact>> taxFacts = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> births = new LinkedHashMap<>();
    private LocalDate applicationDate = LocalDate.of(2026, 11, 20);
    private InsuranceKind insurance = InsuranceKind.EMPLOYEE;
    private UUID insuredPerson = father;
    private UUID applicant = mother;
    private boolean severe;
    private boolean lifeSupport;
    private boolean hemophilia;
    private boolean publicAssistance;
    private boolean boardAnswered;

    Family() {
        births.put(patient, LocalDate.of(2019, 5, 1));
        births.put(mother, LocalDate.of(1986, 1, 1));
        births.put(father, LocalDate.of(1984, 1, 1));
    }

    static Family insuredByTheFather() {
        return new Family();
    }

    Family onNationalHealthInsurance() {
        insurance = InsuranceKind.NHI;
        insuredPerson = null;
        return this;
    }

    Family insuredAs(InsuranceKind kind, UUID person) {
        insurance = kind;
        insuredPerson = person;
        return this;
    }

    Family appliesOn(LocalDate day) {
        applicationDate = day;
        return this;
    }

    Family appliesInOwnName(LocalDate birthDate) {
        births.put(patient, birthDate);
        applicant = patient;
        return this;
    }

    Family born(UUID person, LocalDate birthDate) {
        births.put(person, birthDate);
        return this;
    }

    Family taxed(UUID person, long levy) {
        return knows(person, new TaxFact(2026, TaxStatus.TAXED, levy, 6_000, null, null, null, 0, 0, false, Origin.PAPER, CERTIFIED_ON));
    }

    Family taxedByDesignatedCity(UUID person, long levy) {
        return knows(person, new TaxFact(2026, TaxStatus.TAXED, levy, 6_000, null, null, null, 0, 0, true, Origin.INQUIRY, CERTIFIED_ON));
    }

    Family exempt(UUID person, Long totalIncome) {
        return knows(person, new TaxFact(2026, TaxStatus.EXEMPT, 0, 0, totalIncome, null, null, 0, 0, false, Origin.DECLARATION, CERTIFIED_ON));
    }

    /** The newest first, as the store gives them. */
    Family knows(UUID person, TaxFact fact) {
        taxFacts.computeIfAbsent(person, id -> new ArrayList<>()).add(0, fact);
        return this;
    }

    Family severe() {
        severe = true;
        boardAnswered = true;
        return this;
    }

    Family onLifeSupport() {
        lifeSupport = true;
        return this;
    }

    Family hemophilia() {
        hemophilia = true;
        return this;
    }

    Family onPublicAssistance() {
        publicAssistance = true;
        return insuredAs(InsuranceKind.PUBLIC_ASSISTANCE, null);
    }

    CapFacts facts() {
        var members = births.entrySet().stream().map(person -> new CapFacts.Member(person.getKey(), UUID.randomUUID(), "氏名",
            person.getValue(), relationship(person.getKey()), insurance != InsuranceKind.PUBLIC_ASSISTANCE)).toList();
        return new CapFacts(UUID.randomUUID(), ApplicationKind.NEW, applicationDate, patient, applicant, insurance, insuredPerson, severe,
            lifeSupport, hemophilia, publicAssistance, boardAnswered, members);
    }

    private String relationship(UUID person) {
        return person.equals(patient) ? "SELF" : person.equals(mother) ? "MOTHER" : "FATHER";
    }

    CapAssessment assessedBy(CapCalculation calculation) {
        return assessedBy(calculation, null);
    }

    CapAssessment assessedBy(CapCalculation calculation, TierChoices.Choice choice) {
        var facts = facts();
        WithoutPeople.comesOutTheSame(facts, taxFacts, choice);
        return calculation.compute(facts, taxFacts, null, choice);
    }
}
