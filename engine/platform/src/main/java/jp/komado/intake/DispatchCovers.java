package jp.komado.intake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.komado.documents.DispatchCover;
import jp.komado.documents.Documents;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Municipalities;
import jp.komado.problem.Messages;
import org.springframework.stereotype.Service;

/** The cover sheet of a dispatch (進達書), printed anew whenever it is asked for: the bag's content may still grow that day. */
@Service
public class DispatchCovers {

    private final DispatchDesk desk;
    private final Applications applications;
    private final Municipalities municipalities;
    private final Documents documents;
    private final Papers papers;
    private final Issuer receiver;
    private final Messages messages;

    DispatchCovers(DispatchDesk desk, Applications applications, Municipalities municipalities, Documents documents, Papers papers,
                   Issuer receiver, Messages messages) {
        this.desk = desk;
        this.applications = applications;
        this.municipalities = municipalities;
        this.documents = documents;
        this.papers = papers;
        this.receiver = receiver;
        this.messages = messages;
    }

    /** The cover sheet as PDF, for whoever may open the dispatch. */
    public byte[] pdf(UUID dispatchId) {
        var dispatch = desk.open(dispatchId);
        var municipality = municipalities.require(dispatch.municipalityCode()).name();
        List<DispatchCover.Item> items = Objects.requireNonNullElse(dispatch.items(), List.<DispatchView.ItemView>of()).stream()
            .map(this::item).toList();
        return papers.pdf(new DispatchCover("進達第" + dispatch.number() + "号", dispatch.sentOn(), municipality, head(municipality), receiver,
            dispatch.bagNumber() == null ? dispatch.number() : dispatch.bagNumber(), items));
    }

    private DispatchCover.Item item(DispatchView.ItemView item) {
        return new DispatchCover.Item(item.position(), item.applicationNumber(), Objects.requireNonNullElse(item.patientName(), ""),
            messages.text(Locale.JAPANESE, "dossier.ApplicationKind." + item.kind()), applications.find(item.caseId()).receivedOn(),
            documents.ofCase(item.caseId()).size(), "");
    }

    /** 中央区長, 立川市長, 瑞穂町長, 檜原村長. */
    private static String head(String municipality) {
        return municipality + "長";
    }
}
