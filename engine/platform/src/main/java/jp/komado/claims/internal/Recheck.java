package jp.komado.claims.internal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.komado.claims.internal.ClaimTables.Judged;
import jp.komado.issuance.CertificateInForce;
import jp.komado.problem.Messages;
import jp.komado.rules.Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks held lines against the certificate under which somebody wants them paid. With a wrong number no check but that of the number was made,
 * so nobody has seen yet what else is wrong.
 */
@Component
class Recheck {

    private final JdbcClient database;
    private final Decisions decisions;
    private final HighCostMonths highCostMonths;
    private final Messages messages;

    Recheck(JdbcClient database, Decisions decisions, HighCostMonths highCostMonths, Messages messages) {
        this.database = database;
        this.decisions = decisions;
        this.highCostMonths = highCostMonths;
        this.messages = messages;
    }

    /** The held lines of an exception in the order in which they were received. */
    List<DueLine> held(UUID exception) {
        return database.sql("select " + DueLine.COLUMNS + " from " + DueLine.TABLES + " where line.exception_id = ? and line.state = 'HELD' order by line.seq")
            .param(exception).query((row, i) -> DueLine.read(row)).list();
    }

    /**
     * What would hold a line under this certificate and was not found before, in words. Until the transaction ends nobody else decides for the
     * child, so that two decisions cannot have one treatment paid twice. A share above what is left of the cap does not count: it costs the scheme
     * nothing more, and the ledger takes what is left.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> newFindings(ClaimException exception, CertificateInForce certificate) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('claims ' || ?, 0))").param(certificate.personId().toString())
            .query((row, i) -> true).list();
        var tables = new ClaimTables(decisions);
        Set<String> news = new LinkedHashSet<>();
        for (DueLine line : held(exception.id())) {
            Set<String> known = known(line.id());
            var check = new LineCheck(tables, line.record());
            check.circumstances();
            check.against(certificate, highCostMonths.before(List.of(new HighCostMonths.Stay(line, certificate.personId()))).getOrDefault(line.id(), 0));
            if (paidAlready(exception.id(), line, certificate)) {
                check.find(Finding.DUPLICATE);
            }
            check.found().stream().filter(Judged::held).filter(judged -> !known.contains(judged.finding().name()))
                .forEach(judged -> news.add(messages.text("claims.code." + judged.code())));
        }
        return news;
    }

    private Set<String> known(UUID line) {
        return new HashSet<>(database.sql("select finding from komado.claim_finding where line_id = ?").param(line).query(String.class).list());
    }

    /** Whether the treatment is paid already, or somebody has decided that another line for it is to be. */
    private boolean paidAlready(UUID exception, DueLine line, CertificateInForce certificate) {
        var record = line.record();
        return database.sql("""
                select exists (select from komado.claim_line other left join komado.claim_exception decided on decided.id = other.exception_id
                    where other.id <> :id and other.service_month = :service and other.institution_code = :institution and other.in_out = :inOut
                      and other.receipt_kind = :kind and other.claim_kind <> 4 and other.reversed_by is null
                      and (other.person_id = :person and other.state = 'PAYABLE'
                           or other.state = 'HELD' and decided.id <> :exception and decided.state = 'DECIDED' and decided.outcome = 'PAY'
                              and coalesce(decided.corrected_recipient_number, decided.recipient_number) = :number))""")
            .param("id", line.id()).param("service", record.service().atDay(1)).param("institution", record.institutionCode())
            .param("inOut", record.inOut()).param("kind", record.receiptKind()).param("person", certificate.personId())
            .param("exception", exception).param("number", certificate.recipientNumber()).query(Boolean.class).single();
    }
}
