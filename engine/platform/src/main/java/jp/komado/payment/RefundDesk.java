package jp.komado.payment;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.documents.Documents;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Persons;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.text.CheckDigits;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of 医療助成課 for refunds: every method checks the right and passes the gate. */
@Service
public class RefundDesk {

    private static final int LONGEST_LIST = 300;

    private final Refunds refunds;
    private final RefundRepository rows;
    private final RefundFacts facts;
    private final RefundViews views;
    private final Applications applications;
    private final Persons persons;
    private final Documents documents;
    private final PersonalDataGate gate;
    private final Rights rights;

    RefundDesk(Refunds refunds, RefundRepository rows, RefundFacts facts, RefundViews views, Applications applications, Persons persons,
               Documents documents, PersonalDataGate gate, Rights rights) {
        this.refunds = refunds;
        this.rows = rows;
        this.facts = facts;
        this.views = views;
        this.applications = applications;
        this.persons = persons;
        this.documents = documents;
        this.gate = gate;
        this.rights = rights;
    }

    /** The newest refunds, all or those that are not over. */
    @Transactional(readOnly = true)
    public List<RefundView> list(boolean open) {
        rights.demand(Right.REFUND_READ);
        var limit = Limit.of(LONGEST_LIST);
        var found = open ? rows.findByStateNotInOrderByOpenedAtDescIdDesc(Set.of(RefundState.PAID, RefundState.REFUSED), limit)
            : rows.findByOrderByOpenedAtDescIdDesc(limit);
        return gate.show(look(Right.REFUND_READ, "refund-list", null, found), () -> views.rows(found));
    }

    /** The refunds of a case's patient. */
    @Transactional(readOnly = true)
    public List<RefundView> ofCase(UUID caseId) {
        rights.demand(Right.REFUND_READ);
        var found = rows.findByPersonIdOrderByOpenedAtDesc(applications.find(caseId).patientId());
        return gate.show(look(Right.REFUND_READ, "refund-list", caseId, found), () -> views.rows(found));
    }

    /** One refund with all that belongs to it. */
    @Transactional(readOnly = true)
    public RefundView show(UUID id) {
        rights.demand(Right.REFUND_READ);
        var refund = refunds.find(id);
        return gate.show(look(Right.REFUND_READ, "refund", id, List.of(refund)), () -> views.detail(refund));
    }

    /** The whole account, which pages show only when somebody asks for it. */
    @Transactional(readOnly = true)
    public RefundView.Account account(UUID id) {
        rights.demand(Right.REFUND_READ);
        var refund = refunds.find(id);
        return gate.show(look(Right.REFUND_READ, "refund-account", id, List.of(refund)), () -> refund.account().map(RefundView.Account::whole)
            .orElseThrow(() -> Problem.notFound("payment.problem.no-account")));
    }

    /** The notice of the decision. */
    @Transactional(readOnly = true)
    public InputStream notice(UUID id) {
        rights.demand(Right.REFUND_READ);
        var refund = refunds.find(id);
        var notice = refund.noticeId();
        if (notice == null) {
            throw Problem.notFound("payment.problem.no-notice");
        }
        return gate.show(look(Right.REFUND_READ, "refund", id, List.of(refund)), () -> documents.open(notice));
    }

    /** Whose number it is, before a claim is registered. */
    @Transactional(readOnly = true)
    public Recipient recipient(String recipientNumber) {
        rights.demand(Right.REFUND_DO);
        var found = facts.recipient(checked(recipientNumber))
            .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("/recipientNumber", "payment.field.unknown-recipient"))));
        return gate.show(new Look(Right.REFUND_DO, Purpose.CASE_WORK, "refund-recipient", null, persons.logKeys(Set.of(found.personId()))), () -> {
            var patient = persons.find(found.personId());
            return new Recipient(patient.fullName(), patient.fullKana(), patient.birthDate(), persons.find(found.claimantId()).fullName());
        });
    }

    /** Registers a claim that came in. */
    @Transactional
    public UUID claim(String recipientNumber, LocalDate claimedOn) {
        rights.demand(Right.REFUND_DO);
        var refund = refunds.claim(checked(recipientNumber), claimedOn);
        gate.change(look(Right.REFUND_DO, "refund", refund.id(), List.of(refund)), "claimed");
        return refund.id();
    }

    private static String checked(String recipientNumber) {
        if (recipientNumber.length() != 7 || !CheckDigits.isMod10(recipientNumber)) {
            throw Problem.invalid(List.of(FieldError.of("/recipientNumber", "check-digit")));
        }
        return recipientNumber;
    }

    private Look look(Right right, String what, @Nullable UUID id, Collection<Refund> of) {
        return new Look(right, Purpose.CASE_WORK, what, id, persons.logKeys(of.stream().map(Refund::personId).distinct().toList()));
    }

    /** A child by its recipient number. */
    public record Recipient(String patientName, String patientKana, @Nullable LocalDate birthDate, String claimantName) {
    }
}
