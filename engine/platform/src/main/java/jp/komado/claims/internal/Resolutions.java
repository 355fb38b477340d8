package jp.komado.claims.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.claims.ClaimSteps;
import jp.komado.claims.ExceptionOutcome;
import jp.komado.claims.LedgerEntry;
import jp.komado.dossier.FieldErrors;
import jp.komado.issuance.CertificateInForce;
import jp.komado.issuance.CertificatesInForce;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about held lines, and what follows from it. Never edits a line as received, never records a share above the cap. */
@Component
class Resolutions implements ClaimSteps {

    /** What no decision can make payable: it would be paid twice, or nobody knows how much. */
    private static final Set<String> NEVER_PAYABLE = Set.of(Finding.DUPLICATE.name(), Finding.AMOUNTS_DIFFER.name(),
        Finding.SERVICE_MONTH_AHEAD.name(), Finding.ORIGINAL_UNKNOWN.name(), Finding.ORIGINAL_DIFFERS.name());

    private final JdbcClient database;
    private final Recheck recheck;
    private final CertificatesInForce certificates;
    private final StoredCapLedger ledger;
    private final MonthSteps steps;
    private final Clock clock;

    Resolutions(JdbcClient database, Recheck recheck, CertificatesInForce certificates, StoredCapLedger ledger, MonthSteps steps, Clock clock) {
        this.database = database;
        this.recheck = recheck;
        this.certificates = certificates;
        this.ledger = ledger;
        this.steps = steps;
        this.clock = clock;
    }

    ClaimException find(UUID id) {
        return optional(id).orElseThrow(() -> Problem.notFound("claims.problem.no-exception"));
    }

    Optional<ClaimException> optional(UUID id) {
        return database.sql("select * from komado.claim_exception where id = ?").param(id).query((row, i) -> ClaimException.read(row)).optional();
    }

    /** Notes what somebody decided; refuses what must not be paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(UUID id, ExceptionOutcome outcome, @Nullable String correctedNumber, String reason, String userId) {
        var exception = find(id);
        if (exception.state() != ClaimException.State.OPEN) {
            throw Problem.conflict("claims.problem.exception-decided");
        }
        if (outcome == ExceptionOutcome.PAY) {
            demandPayable(exception, correctedNumber);
        }
        database.sql("""
                update komado.claim_exception set state = 'DECIDED', outcome = ?, corrected_recipient_number = ?, reason = ?, decided_at = ?,
                       decided_by = ?, version = version + 1 where id = ?""")
            .params(outcome.name(), outcome == ExceptionOutcome.PAY ? correctedNumber : null, reason, now(), userId, id).update();
    }

    private void demandPayable(ClaimException exception, @Nullable String correctedNumber) {
        List<String> found = database.sql("""
                select distinct finding from komado.claim_finding join komado.claim_line line on line.id = line_id
                where line.exception_id = ? and held""").param(exception.id()).query(String.class).list();
        new FieldErrors().demand(found.stream().noneMatch(NEVER_PAYABLE::contains), "/outcome", "claims.field.never-payable").refuseTask();
        var number = correctedNumber == null ? exception.recipientNumber() : correctedNumber;
        var certificate = certificate(number, exception.service());
        new FieldErrors().demand(certificate.isPresent(), "/recipientNumber", "claims.field.no-certificate").refuseTask();
        var news = recheck.newFindings(exception, certificate.orElseThrow());
        new FieldErrors().demand(news.isEmpty(), "/recipientNumber", "claims.field.found-under-number", String.join("・", news)).refuseTask();
    }

    private Optional<CertificateInForce> certificate(String number, YearMonth service) {
        return certificates.byRecipientNumbers(List.of(number)).getOrDefault(number, List.of()).stream()
            .filter(certificate -> certificate.covers(service)).reduce((earlier, later) -> later);
    }

    @Override
    @Transactional
    public void startAdjudication(UUID claimMonthId) {
        steps.start(claimMonthId);
    }

    @Override
    @Transactional
    public void applyResolution(UUID exceptionId) {
        var exception = database.sql("select * from komado.claim_exception where id = ? for update").param(exceptionId)
            .query((row, i) -> ClaimException.read(row)).single();
        if (exception.state() != ClaimException.State.DECIDED) {
            return;
        }
        switch (exception.outcome()) {
            case PAY -> pay(exception);
            case RETURN -> database.sql("update komado.claim_line set state = 'RETURNED', settled_month_id = ? where exception_id = ? and state = 'HELD'")
                .params(exception.month(), exceptionId).update();
            case HOLD_TO_NEXT_MONTH -> database.sql("update komado.claim_line set state = 'CARRIED' where exception_id = ? and state = 'HELD'")
                .param(exceptionId).update();
        }
        database.sql("update komado.claim_exception set state = 'APPLIED', applied_at = ?, version = version + 1 where id = ?")
            .params(now(), exceptionId).update();
        steps.settled(exception.month());
    }

    /** Pays as billed; of the patient's shares only what is left of the cap counts in the ledger. */
    private void pay(ClaimException exception) {
        var certificate = certificate(exception.effectiveNumber(), exception.service()).orElseThrow();
        for (DueLine line : recheck.held(exception.id())) {
            var record = line.record();
            int left = ledger.capLeft(certificate.personId(), exception.service(), certificate.capYen());
            ledger.add(certificate.personId(), exception.service(), LedgerEntry.Kind.CLAIM, line.id(), null,
                (int) Math.min(record.patientShareYen(), left), record.costYen());
            database.sql("""
                    update komado.claim_line set state = 'PAYABLE', settled_month_id = ?, person_id = ?, certificate_id = ?, insurer_amount_yen = ?
                    where id = ?""")
                .params(exception.month(), certificate.personId(), certificate.certificateId(), record.costYen() - record.insurerCopayYen(), line.id())
                .update();
        }
        database.sql("update komado.claim_exception set person_id = ? where id = ?").params(certificate.personId(), exception.id()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
