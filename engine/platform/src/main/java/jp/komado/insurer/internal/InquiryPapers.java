package jp.komado.insurer.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.komado.documents.Addressee;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Insurance;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.problem.Messages;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Composes the letters from the record and from nowhere else, and keeps them with the case. */
@Component
public class InquiryPapers {

    private final Applications applications;
    private final Persons persons;
    private final Papers papers;
    private final Documents documents;
    private final Issuer issuer;
    private final Messages messages;

    InquiryPapers(Applications applications, Persons persons, Papers papers, Documents documents, Issuer issuer, Messages messages) {
        this.applications = applications;
        this.persons = persons;
        this.papers = papers;
        this.documents = documents;
        this.issuer = issuer;
        this.messages = messages;
    }

    /** Prints the letter and keeps it as a document of the case. */
    public Printed print(UUID caseId, String letterNumber, int attempt, String insurerNumber, Addressee addressee, LocalDate consentOn,
                         LocalDate today) {
        var episode = applications.find(caseId);
        var insurance = Objects.requireNonNull(episode.insurance(), "insurance");
        var patient = persons.find(episode.patientId());
        var insured = insured(episode, insurance);
        var letter = new InquiryLetterPaper(letterNumber, today, addressee, issuer, insurerNumber, insured.fullName(), insured.fullKana(),
            orEmpty(insurance.symbol()), orEmpty(insurance.number()), orEmpty(insurance.branch()), patient.fullName(), patient.fullKana(),
            patient.birthDate(), relationship(episode, insured), episode.applicationDate(), consentOn, attempt);
        var id = documents.store(caseId, patient.id(), DocumentKind.INSURER_INQUIRY, "保険者照会_" + letterNumber + ".pdf", "application/pdf",
            new ByteArrayInputStream(papers.pdf(letter)));
        return new Printed(id, digest(caseId, insurerNumber, addressee));
    }

    /** The whole letter as a digest of what the record says now: who is written to, and about whom. */
    public String digest(UUID caseId, String insurerNumber, Addressee addressee) {
        var episode = applications.find(caseId);
        var insurance = episode.insurance();
        var insured = insurance == null ? "" : insured(episode, insurance).fullName();
        var patient = persons.find(episode.patientId());
        var text = String.join("\n", caseId.toString(), insurerNumber, addressee.name(), addressee.postalCode(), addressee.address(),
            insured, patient.fullName(), String.valueOf(patient.birthDate()),
            insurance == null ? "" : orEmpty(insurance.symbol()) + "\n" + orEmpty(insurance.number()) + "\n" + orEmpty(insurance.branch()));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever is insured: as entered, otherwise the applicant. */
    private Person insured(ApplicationEpisode episode, Insurance insurance) {
        var id = insurance.insuredPersonId() != null ? insurance.insuredPersonId() : episode.applicantId();
        return persons.find(id == null ? episode.patientId() : id);
    }

    private String relationship(ApplicationEpisode episode, Person insured) {
        if (insured.id().equals(episode.patientId())) {
            return messages.text(Locale.JAPANESE, "insurer.relationship.SELF");
        }
        var stated = insured.id().equals(episode.applicantId()) ? episode.relationship() : episode.household().stream()
            .filter(member -> member.personId().equals(insured.id())).map(member -> member.relationship()).findFirst().orElse(null);
        var key = "insurer.relationship." + stated;
        return stated == null ? "" : messages.has(key) ? messages.text(Locale.JAPANESE, key) : stated;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A printed letter: its document, and what the window and the lines said. */
    public record Printed(UUID documentId, String digest) {
    }
}
