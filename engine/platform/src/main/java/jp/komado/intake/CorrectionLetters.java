package jp.komado.intake;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.komado.documents.Addressee;
import jp.komado.documents.CorrectionLetter;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Municipalities;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.problem.Messages;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters that ask an applicant for what is missing (補正依頼), printed at the counter or posted. */
@Component
class CorrectionLetters {

    private final Applications applications;
    private final Persons persons;
    private final Municipalities municipalities;
    private final Papers papers;
    private final Documents documents;
    private final Issuer issuer;
    private final Messages messages;

    CorrectionLetters(Applications applications, Persons persons, Municipalities municipalities, Papers papers, Documents documents,
                      Issuer issuer, Messages messages) {
        this.applications = applications;
        this.persons = persons;
        this.municipalities = municipalities;
        this.papers = papers;
        this.documents = documents;
        this.issuer = issuer;
        this.messages = messages;
    }

    /** Writes the letter and keeps it with the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID write(UUID caseId, List<String> missingKinds, String note, LocalDate today, LocalDate deadline) {
        var episode = applications.find(caseId);
        var patient = persons.find(episode.patientId());
        var applicant = episode.applicantId() == null ? patient : persons.find(episode.applicantId());
        var letter = new CorrectionLetter(issuer.section() + "　補正依頼", today, addressee(applicant), issuer, episode.applicationNumber(),
            episode.receivedOn(), patient.fullName(), missingKinds.stream().map(this::name).toList(), note, deadline, office(episode));
        return documents.store(caseId, patient.id(), DocumentKind.CORRECTION_REQUEST,
            "補正依頼_" + episode.applicationNumber() + ".pdf", "application/pdf", new ByteArrayInputStream(papers.pdf(letter)));
    }

    private String name(String kind) {
        var key = "documents.kind." + kind;
        return messages.has(key) ? messages.text(Locale.JAPANESE, key) : kind;
    }

    private String office(ApplicationEpisode episode) {
        return municipalities.require(episode.municipalityCode()).name() + "の申請窓口";
    }

    /** What is not on record yet stays blank: the letter is then handed over at the counter. */
    private static Addressee addressee(Person person) {
        return new Addressee(hyphened(person.postalCode()), Objects.requireNonNullElse(person.address(), ""), person.fullName());
    }

    private static String hyphened(@Nullable String postalCode) {
        return postalCode == null || postalCode.length() != 7 ? "" : postalCode.substring(0, 3) + "-" + postalCode.substring(3);
    }
}
