package jp.komado.renewal.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.issuance.PrintedCertificate;
import jp.komado.issuance.PrintedCertificates;
import jp.komado.problem.Messages;
import org.springframework.stereotype.Component;

/** Composes the letters from the record and from nowhere else, and keeps them with the application that gave the certificate. */
@Component
public class RenewalPapers {

    private final PrintedCertificates certificates;
    private final Papers papers;
    private final Documents documents;
    private final Issuer issuer;
    private final Messages messages;

    RenewalPapers(PrintedCertificates certificates, Papers papers, Documents documents, Issuer issuer, Messages messages) {
        this.certificates = certificates;
        this.papers = papers;
        this.documents = documents;
        this.issuer = issuer;
        this.messages = messages;
    }

    /** Prints a letter and keeps it as a document of the application. */
    public Printed print(Letter letter, LocalDate today) {
        var facts = certificates.of(letter.certificateId());
        var place = messages.text(Locale.JAPANESE, "renewal.paper.place", letter.municipality());
        var paper = new RenewalNoticePaper(letter.noticeNumber(), today, letter.reminder(), facts, letter.filingFrom(), facts.validTo(), place,
            letter.adult(), letter.twenty(), issuer);
        var name = (letter.reminder() ? "更新のお願い_" : "更新案内_") + letter.noticeNumber() + ".pdf";
        var id = documents.store(letter.caseId(), letter.personId(), DocumentKind.RENEWAL_NOTICE, name, "application/pdf",
            new ByteArrayInputStream(papers.pdf(paper)));
        return new Printed(id, digest(facts));
    }

    /** What the window and the data for confirmation say by the record of today. */
    public String digest(UUID certificateId) {
        return digest(certificates.of(certificateId));
    }

    private static String digest(PrintedCertificate facts) {
        var text = String.join("\n", facts.recipientNumber(), facts.addressee().postalCode(), facts.addressee().address(),
            facts.addressee().name(), facts.patient().name(), facts.patient().address(), String.valueOf(facts.birthDate()), facts.disease(),
            facts.insurance().insurerNumber(), facts.insurance().symbolAndNumber(), String.valueOf(facts.validTo()));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a letter is made of, besides what stands on the certificate. */
    public record Letter(UUID certificateId, UUID caseId, UUID personId, String noticeNumber, boolean reminder, LocalDate filingFrom,
                         String municipality, boolean adult, boolean twenty) {
    }

    /** A printed letter: its document, and what the window and the lines said. */
    public record Printed(UUID documentId, String digest) {
    }
}
