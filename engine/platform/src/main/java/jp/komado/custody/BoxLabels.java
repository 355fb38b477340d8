package jp.komado.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.custody.internal.BoxLabel;
import jp.komado.custody.internal.BoxLabel.Label;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Persons;
import jp.komado.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑰ Prints the labels of sealed boxes. */
@Service
public class BoxLabels {

    private static final int MOST = 100;
    private static final String SERIES = "小児慢性特定疾病 支給認定";

    private final BoxRepository boxes;
    private final PackedCaseRepository packed;
    private final Persons persons;
    private final Papers papers;
    private final Issuer issuer;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final Clock clock;

    BoxLabels(BoxRepository boxes, PackedCaseRepository packed, Persons persons, Papers papers, Issuer issuer, PersonalDataGate gate,
              Rights rights, Clock clock) {
        this.boxes = boxes;
        this.packed = packed;
        this.persons = persons;
        this.papers = papers;
        this.issuer = issuer;
        this.gate = gate;
        this.rights = rights;
        this.clock = clock;
    }

    /** The labels of these boxes as one PDF, by number; 409 if one is not sealed. */
    @Transactional(readOnly = true)
    public byte[] print(Collection<String> numbers) {
        rights.demand(Right.CUSTODY_DO);
        new FieldErrors().demand(!numbers.isEmpty() && numbers.size() <= MOST, "/box", "custody.field.boxes").refuseRequest();
        var wanted = boxes.findByNumberIn(new HashSet<>(numbers));
        if (wanted.size() != new HashSet<>(numbers).size()) {
            throw Problem.notFound("custody.problem.no-box");
        }
        var inside = packed.findByBoxIdIn(wanted.stream().map(Box::id).toList());
        var look = new Look(Right.CUSTODY_DO, Purpose.CASE_WORK, "custody-label", null,
            persons.logKeys(inside.stream().map(PackedCase::personId).distinct().toList()));
        return gate.show(look, () -> papers.pdf(new BoxLabel(issuer.section(), SERIES,
            wanted.stream().sorted((a, b) -> a.number().compareTo(b.number())).map(this::label).toList())));
    }

    private Label label(Box box) {
        if (box.sealedAt() == null || box.firstApplication() == null || box.lastApplication() == null) {
            throw Problem.conflict("custody.problem.not-sealed", box.number());
        }
        return new Label(box.number(), box.fiscalYear().label(), box.firstApplication(), box.lastApplication(), box.cases(),
            LocalDate.ofInstant(box.sealedAt(), clock.getZone()), box.keptUntil(), box.destroyFrom());
    }
}
