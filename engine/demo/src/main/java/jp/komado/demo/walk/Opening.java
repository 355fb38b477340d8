package jp.komado.demo.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.demo.paper.Papers;
import jp.komado.demo.population.Destination;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.SyntheticApplication.Channel;
import jp.komado.demo.population.SyntheticPerson;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.dossier.CaseFile;
import jp.komado.intake.PaperApplication;
import jp.komado.intake.PortalApplication;
import jp.komado.intake.Receptions;
import org.springframework.stereotype.Component;

/** Opens the cases of the synthetic prefecture: at a counter, or out of an exchange bag with the scanned papers. */
@Component
class Opening {

    private static final String PNG = "image/png";
    private static final String KIND = "NEW";

    private final Receptions receptions;
    private final Documents documents;
    private final CaseFile cases;
    private final CurrentUsers users;
    private final Staff staff;
    private final ObjectMapper json;

    Opening(Receptions receptions, Documents documents, CaseFile cases, CurrentUsers users, Staff staff,
            ObjectMapper json) {
        this.receptions = receptions;
        this.documents = documents;
        this.cases = cases;
        this.users = users;
        this.staff = staff;
        this.json = json;
    }

    UUID open(SyntheticApplication application) {
        var portal = application.channel() == Channel.PORTAL;
        return users.runAs(portal ? staff.counter(application.municipality()) : Staff.clerk(application), () -> {
            var reception = portal ? receptions.receiveAtCounter(read(counterForm(application), PortalApplication.class))
                : receptions.openFromBag(read(bagForm(application), PaperApplication.class));
            scans(application, reception.id());
            return reception.id();
        });
    }

    /** The family takes its application back, at the desk where it lies. */
    void withdraw(SyntheticApplication application, UUID caseId) {
        users.runAs(Staff.clerk(application), () -> {
            cases.withdraw(caseId, "転出のため、申請者から取下げの申出があった");
            return null;
        });
    }

    private ObjectNode counterForm(SyntheticApplication application) {
        var form = json.createObjectNode().put("kind", KIND).put("receivedOn", application.appliedOn().toString())
            .put("insuranceKind", application.insurance().kind().name()).put("byProxy", false).put("numbersGiven", true)
            .put("specialRequested", application.special().severe() || application.special().lifeSupport());
        person(form.putObject("patient"), application.patient());
        person(form.putObject("applicant"), application.applicant())
            .put("relationship", EntryAnswers.relationship(application.relationship()));
        var listed = application.disease().listed();
        form.putObject("disease").put("group", listed.group()).put("code", listed.code()).put("name", listed.name());
        return form;
    }

    private ObjectNode bagForm(SyntheticApplication application) {
        return json.createObjectNode().put("kind", KIND).put("bagNumber", Answers.bag(application, application.appliedOn()))
            .put("municipalityCode", application.municipality().code()).put("receivedOn", application.appliedOn().toString())
            .put("patientKana", application.patient().familyKana() + application.patient().givenKana())
            .put("pages", 6 + application.index() % 5);
    }

    /** My Numbers are written on the form but typed at the prefecture only. */
    private static ObjectNode person(ObjectNode node, SyntheticPerson person) {
        EntryAnswers.person(node, person).remove("individualNumber");
        return node;
    }

    /** The form is scanned for everybody; what lies with it only for cases that somebody still has to work on. */
    private void scans(SyntheticApplication application, UUID caseId) {
        store(caseId, DocumentKind.APPLICATION_FORM, "申請書.png", Papers.applicationForm(application));
        if (application.destination() == Destination.ISSUED) {
            return;
        }
        store(caseId, DocumentKind.MEDICAL_OPINION, "医療意見書.png", Papers.medicalOpinion(application));
        application.household().stream().filter(member -> member.tax() != null).forEach(member ->
            store(caseId, DocumentKind.TAX_CERTIFICATE, "課税証明書_" + member.relationship() + ".png", Papers.taxCertificate(application, member)));
    }

    private void store(UUID caseId, DocumentKind kind, String fileName, byte[] scan) {
        documents.store(caseId, null, kind, fileName, PNG, new ByteArrayInputStream(scan));
    }

    private <T> T read(ObjectNode form, Class<T> type) {
        try {
            return json.treeToValue(form, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
