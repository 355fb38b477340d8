package jp.komado.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Disease;
import jp.komado.dossier.EnteredApplication;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Insurance;
import jp.komado.dossier.InsuranceKind;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Persons;
import jp.komado.dossier.RetroactiveReason;
import jp.komado.problem.Problem;
import jp.komado.text.Kana;
import jp.komado.text.SearchText;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * ⑯ An application of renewal is filled in from the last one: people, household, insurance, disease, institutions, consents. The paper
 * is entered and compared all the same; what the doctor writes anew is left blank.
 */
@Service
public class Renewals {

    private static final String POINTER = "/recipientNumber";

    private final KnownRecipients recipients;
    private final Applications applications;
    private final Persons persons;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Today today;

    Renewals(KnownRecipients recipients, Applications applications, Persons persons, PersonalDataGate gate, Rights rights,
             CurrentUsers currentUsers, Today today) {
        this.recipients = recipients;
        this.applications = applications;
        this.persons = persons;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.today = today;
    }

    /** What the form at a counter, or at the opening of a bag, begins with. A counter sees its own municipality's people only. */
    @Transactional(readOnly = true)
    public RenewalForm lookUp(String typed, @Nullable LocalDate receivedOn) {
        var user = currentUsers.require();
        var right = user.municipalityCode() == null ? Right.CASE_RECEIVE : Right.CASE_OPEN;
        rights.demand(right);
        var known = recipients.find(typed, receivedOn == null ? today.get() : receivedOn)
            .orElseThrow(() -> Problem.notFound("intake.problem.no-recipient"));
        var last = applications.find(known.caseId());
        var look = new Look(right, purpose(user), "renewal-form", last.id(), persons.logKeys(people(last)));
        if (!rights.inScope(user, last.municipalityCode())) {
            gate.refused(look);
            throw Problem.notFound("intake.problem.recipient-of-another-municipality");
        }
        return gate.show(look, () -> form(known, last));
    }

    private RenewalForm form(KnownRecipient known, ApplicationEpisode last) {
        var applicant = last.applicantId() == null ? null : PersonForm.of(persons.find(last.applicantId()), last.relationship());
        var disease = last.disease();
        return new RenewalForm(known.recipientNumber(), known.validTo(), known.obstacles().stream().sorted().toList(),
            known.cautions().stream().sorted().toList(), last.municipalityCode(), PersonForm.of(persons.find(last.patientId()), null),
            applicant, disease == null ? null : new PortalApplication.DiseaseLine(disease.group(), disease.code(), disease.name()),
            last.insurance() == null ? null : last.insurance().kind());
    }

    private static List<UUID> people(ApplicationEpisode episode) {
        return Stream.of(episode.patientId(), episode.applicantId()).filter(Objects::nonNull).distinct().toList();
    }

    private static Purpose purpose(CurrentUser user) {
        return user.municipalityCode() == null ? Purpose.CASE_WORK : Purpose.COUNTER;
    }

    /**
     * Whose certificate is renewed, if the form names one; notes what is wrong with that.
     *
     * @param patient what the counter typed of the patient; null where only a reading is known
     */
    @Nullable
    KnownRecipient renewed(@Nullable ApplicationKind kind, @Nullable String typed, LocalDate receivedOn, @Nullable PersonForm patient,
                           @Nullable String kana, FieldErrors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (kind != ApplicationKind.RENEWAL) {
            errors.add(POINTER, "intake.field.number-without-renewal");
            return null;
        }
        var known = recipients.find(typed, receivedOn).orElse(null);
        if (known == null) {
            errors.add(POINTER, "intake.field.unknown-recipient");
            return null;
        }
        var holder = persons.find(known.personId());
        var same = patient != null ? PersonMatch.same(holder, patient)
            : kana == null || kana.isBlank() || holder.kanaSearch().equals(SearchText.normalize(Kana.toFullWidth(kana)));
        if (!same) {
            errors.add(POINTER, "intake.field.recipient-is-another");
            return null;
        }
        known.obstacles().stream().sorted().forEach(why -> errors.add(POINTER, "intake.field.renewal." + why));
        return known.obstacles().isEmpty() ? known : null;
    }

    /** Fills a new application in from the last one. Applicant and details typed at the counter go before. */
    @Transactional
    public void fillIn(UUID caseId, KnownRecipient known, @Nullable PortalApplication typed) {
        var last = applications.find(known.caseId());
        var applicantId = last.applicantId() == null ? last.patientId() : last.applicantId();
        var relationship = last.relationship() == null ? "SELF" : last.relationship();
        if (typed != null) {
            describe(known.personId(), typed.patient(), caseId);
            relationship = typed.applicant().relationship();
            applicantId = "SELF".equals(relationship) ? known.personId() : applicant(last, typed.applicant(), caseId);
        }
        applications.enter(caseId, new EnteredApplication(known.personId(), applicantId, relationship, insurance(last, typed), disease(last, typed),
            last.special(), RetroactiveReason.NONE, last.institutions(), last.consents(), last.household()));
        recipients.applied(known.personId(), caseId, applications.find(caseId).receivedOn());
    }

    /** The applicant of the last application, or of its household, if it is the same person; otherwise somebody new. */
    private UUID applicant(ApplicationEpisode last, PersonForm typed, UUID caseId) {
        var ids = new ArrayList<UUID>();
        if (last.applicantId() != null) {
            ids.add(last.applicantId());
        }
        last.household().forEach(member -> ids.add(member.personId()));
        return persons.find(Set.copyOf(ids)).values().stream().filter(person -> PersonMatch.same(person, typed)).findFirst()
            .map(person -> describe(person.id(), typed, caseId)).orElseGet(() -> persons.register(typed.details()).id());
    }

    private UUID describe(UUID personId, PersonForm typed, UUID caseId) {
        var known = persons.find(personId).details();
        var said = typed.details();
        return persons.describe(personId, new PersonDetails(said.familyName(), said.givenName(), said.familyKana(), said.givenKana(),
            said.birthDate(), said.sex() == null ? known.sex() : said.sex(), or(said.postalCode(), known.postalCode()),
            or(said.address(), known.address()), or(said.phone(), known.phone()), known.individualNumberWithheld()), caseId).id();
    }

    @Nullable
    private static String or(@Nullable String said, @Nullable String known) {
        return said == null || said.isBlank() ? known : said;
    }

    /** The same insurance, unless the counter was told another kind. */
    private static Insurance insurance(ApplicationEpisode last, @Nullable PortalApplication typed) {
        InsuranceKind kind = typed == null ? null : typed.insuranceKind();
        return kind == null || last.insurance() != null && last.insurance().kind() == kind ? last.insurance() : Insurance.ofKind(kind);
    }

    /** The same disease, unless the counter was told another; its dates and the doctor come from the new opinion. */
    @Nullable
    private static Disease disease(ApplicationEpisode last, @Nullable PortalApplication typed) {
        var line = typed == null ? null : typed.disease();
        if (line != null && (line.code() != null || line.name() != null)) {
            return new Disease(line.group(), line.code(), line.name(), null, null, null);
        }
        var known = last.disease();
        return known == null ? null : new Disease(known.group(), known.code(), known.name(), null, null, null);
    }
}
