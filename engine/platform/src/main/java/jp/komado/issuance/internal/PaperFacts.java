package jp.komado.issuance.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.Caps;
import jp.komado.documents.Addressee;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.dossier.BoardReply;
import jp.komado.dossier.CaseDecisions;
import jp.komado.dossier.Disease;
import jp.komado.dossier.Diseases;
import jp.komado.dossier.Insurance;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.dossier.RetroactiveReason;
import jp.komado.dossier.Sex;
import jp.komado.insurer.HighCostCategories;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Reads out of a case what is printed on its papers, in the words of the papers: always Japanese. */
@Component
public class PaperFacts {

    private final Applications applications;
    private final Persons persons;
    private final Diseases diseases;
    private final CaseDecisions decisions;
    private final Caps caps;
    private final HighCostCategories categories;
    private final Messages messages;

    PaperFacts(Applications applications, Persons persons, Diseases diseases, CaseDecisions decisions, Caps caps,
               HighCostCategories categories, Messages messages) {
        this.applications = applications;
        this.persons = persons;
        this.diseases = diseases;
        this.decisions = decisions;
        this.caps = caps;
        this.categories = categories;
        this.messages = messages;
    }

    /** The application. */
    public ApplicationEpisode episode(UUID caseId) {
        return applications.find(caseId);
    }

    /** The approved decision; without one nothing may be issued. */
    public CaseDecisions.Summary decision(UUID caseId) {
        return decisions.of(caseId).orElseThrow(() -> Problem.conflict("issuance.problem.not-decided"));
    }

    /** The child. */
    public Person patient(ApplicationEpisode episode) {
        return persons.find(episode.patientId());
    }

    /** Who applied: the guardian, or the grown-up patient. */
    public Person applicant(ApplicationEpisode episode) {
        return persons.find(episode.applicantId() == null ? episode.patientId() : episode.applicantId());
    }

    /** The window of the envelope, from the record and from nowhere else. */
    public Addressee addressee(ApplicationEpisode episode) {
        Person applicant = applicant(episode);
        if (applicant.address() == null || applicant.postalCode() == null) {
            throw Problem.conflict("issuance.problem.no-address");
        }
        return new Addressee(postalCode(applicant), applicant.address(), applicant.fullName());
    }

    /** The child as printed on the certificate. */
    CertificatePaper.Person printedPatient(ApplicationEpisode episode) {
        Person patient = patient(episode);
        return new CertificatePaper.Person(patient.fullName(), patient.fullKana(), patient.birthDate(), word(patient.sex()),
                postalCode(patient), Objects.requireNonNullElse(patient.address(), ""));
    }

    /** The applicant as printed on the certificate. */
    CertificatePaper.Guardian printedGuardian(ApplicationEpisode episode) {
        Person applicant = applicant(episode);
        return new CertificatePaper.Guardian(applicant.fullName(), applicant.fullKana(), postalCode(applicant),
                Objects.requireNonNullElse(applicant.address(), ""));
    }

    /** Relation of the applicant to the child, in one word. */
    String relationship(ApplicationEpisode episode) {
        return episode.relationship() == null ? "" : wordOr("issuance.relationship." + episode.relationship(), episode.relationship());
    }

    /** The certified disease with the name of its group. */
    List<CertificatePaper.Disease> printedDiseases(ApplicationEpisode episode) {
        Disease disease = episode.disease();
        if (disease == null || disease.name() == null) {
            throw Problem.conflict("issuance.problem.no-disease");
        }
        String group = disease.group() == null ? "" : diseases.group(disease.group()).map(g -> g.name()).orElse(disease.group());
        return List.of(new CertificatePaper.Disease(group, Objects.requireNonNullElse(disease.code(), ""), disease.name()));
    }

    /** The disease by its name alone; empty where none was entered. */
    String diseaseName(ApplicationEpisode episode) {
        return Optional.ofNullable(episode.disease()).map(Disease::name).orElse("―");
    }

    /** Insurance as printed. The class of high-cost benefits stays blank unless the insurer has answered. */
    CertificatePaper.Insurance printedInsurance(ApplicationEpisode episode) {
        Insurance insurance = episode.insurance();
        if (insurance == null) {
            return new CertificatePaper.Insurance("", "", "", "", "", "");
        }
        String insured = insurance.insuredPersonId() == null ? "" : persons.find(insurance.insuredPersonId()).fullName();
        String name = insurance.insurerName() == null || insurance.insurerName().isBlank()
                ? wordOr("issuance.insurance." + insurance.kind(), "") : insurance.insurerName();
        String symbolAndNumber = Stream.of(insurance.symbol(), insurance.number())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("・"));
        String category = categories.of(episode.id()).map(answered -> answered.category().printed()).orElse("");
        return new CertificatePaper.Insurance(orEmpty(insurance.insurerNumber()), name, symbolAndNumber, orEmpty(insurance.branch()), insured, category);
    }

    /** The cap that was computed; a certificate without one would be a false paper. */
    CapAssessment cap(UUID caseId) {
        return caps.latest(caseId).orElseThrow(() -> Problem.conflict("issuance.problem.no-cap"));
    }

    /** The tier in words: Ⅳ 一般所得Ⅰ. */
    String tier(CapAssessment cap) {
        return wordOr("issuance.tier." + cap.tier(), cap.tier());
    }

    /** Why the validity begins before the application; empty where it does not. */
    String startReason(ApplicationEpisode episode) {
        RetroactiveReason reason = episode.retroactiveReason();
        return reason == null || reason == RetroactiveReason.NONE ? "" : word("issuance.start-reason." + reason.name());
    }

    /** The board's newest reply. */
    Optional<BoardReply> board(UUID caseId) {
        return applications.boardReply(caseId);
    }

    String word(String key, Object... args) {
        return messages.text(Locale.JAPANESE, key, args);
    }

    private String word(Sex sex) {
        return word("issuance.sex." + sex.name());
    }

    private String wordOr(String key, String otherwise) {
        return messages.has(key) ? word(key) : otherwise;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** 104-0045. */
    private static String postalCode(Person person) {
        String digits = orEmpty(person.postalCode());
        return digits.length() == 7 ? digits.substring(0, 3) + "-" + digits.substring(3) : digits;
    }
}
