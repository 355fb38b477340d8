package jp.komado.claims.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.claims.internal.CheckedLine.Original;
import jp.komado.claims.internal.ClaimTables.Judged;
import jp.komado.issuance.CertificateInForce;
import jp.komado.issuance.CertificatesInForce;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * ⑭ Checks lines by the thousand in the order in which they were received: certificates, equal lines, originals and cap ledgers of a chunk
 * are read at once, results written at once. What is held has no effect on the cap ledger.
 */
@Component
class Adjudication {

    private final CertificatesInForce certificates;
    private final HighCostMonths highCostMonths;
    private final JdbcTemplate database;
    private final Clock clock;

    Adjudication(CertificatesInForce certificates, HighCostMonths highCostMonths, JdbcTemplate database, Clock clock) {
        this.certificates = certificates;
        this.highCostMonths = highCostMonths;
        this.database = database;
        this.clock = clock;
    }

    /** Checks a chunk for a claim month, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(UUID month, ClaimTables tables, List<? extends DueLine> lines) {
        List<CheckedLine> checked = judge(tables, lines, new Surroundings(month, lines));
        List<CheckedLine> payable = checked.stream().filter(line -> !line.held()).toList();
        recordReversals(payable);
        write(month, checked);
        writeFindings(checked);
        recordShares(payable);
    }

    private List<CheckedLine> judge(ClaimTables tables, List<? extends DueLine> lines, Surroundings around) {
        List<Candidate> candidates = new ArrayList<>();
        Map<CapMonths.Key, Integer> caps = new HashMap<>();
        for (DueLine line : lines) {
            var candidate = new Candidate(line, new LineCheck(tables, line.record()));
            candidates.add(candidate);
            if (!line.reversal()) {
                candidate.certificate = candidate.check.certificate(around.certificates.get(line.record().recipientNumber())).orElse(null);
            }
            if (candidate.certificate != null) {
                caps.put(candidate.key(), candidate.certificate.capYen());
            }
        }
        around.highCost = highCostMonths.before(candidates.stream().filter(candidate -> candidate.certificate != null)
            .map(candidate -> new HighCostMonths.Stay(candidate.line, candidate.certificate.personId())).toList());
        var ledgers = CapMonths.lock(database, caps);
        CapMonths.lock(database, around.originals.values().stream().map(original -> new CapMonths.Key(original.personId(), original.line().service()))
            .toList());
        return candidates.stream().map(candidate -> candidate.line.reversal() ? takeBack(candidate, around) : judge(candidate, around, ledgers)).toList();
    }

    private static CheckedLine judge(Candidate candidate, Surroundings around, CapMonths ledgers) {
        var line = candidate.line.record();
        candidate.check.circumstances();
        if (around.repeated.contains(candidate.line.id())) {
            candidate.check.find(Finding.DUPLICATE);
        }
        if (candidate.certificate != null) {
            candidate.check.against(candidate.certificate, around.highCost.getOrDefault(candidate.line.id(), 0));
            if (!candidate.check.held() && !around.treatments.add(Treatment.of(candidate.certificate.personId(), line))) {
                candidate.check.find(Finding.DUPLICATE);
            }
            if (!candidate.check.held() && !ledgers.take(candidate.key(), line.patientShareYen())) {
                candidate.check.find(Finding.MONTH_SUM_ABOVE_CAP, line.patientShareYen());
            }
        }
        return candidate.checked(null);
    }

    /** Whose treatment is taken back, and under which certificate, the line says that is taken back. */
    private static CheckedLine takeBack(Candidate reversal, Surroundings around) {
        var line = reversal.line.record();
        var key = line.payer() + " " + line.originalRecord();
        var original = around.originals.get(key);
        if (original == null || !original.line().recipientNumber().equals(line.recipientNumber())) {
            reversal.check.find(Finding.ORIGINAL_UNKNOWN);
            return reversal.checked(null);
        }
        if (!original.isOppositeOf(line)) {
            reversal.check.find(Finding.ORIGINAL_DIFFERS);
            return reversal.checked(null);
        }
        around.originals.remove(key);
        return reversal.checked(original);
    }

    private void write(UUID month, List<CheckedLine> checked) {
        int written = database.update("""
                update komado.claim_line line set state = result.state, result_code = result.code, person_id = result.person_id,
                       certificate_id = result.certificate_id, insurer_amount_yen = result.insurer_yen, reverses = result.reverses,
                       settled_month_id = case when result.state = 'PAYABLE' then ? end
                from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[])
                     as result (id, state, code, person_id, certificate_id, insurer_yen, reverses)
                where line.id = result.id and line.state = 'RECEIVED'""", month, ids(checked),
            checked.stream().map(line -> line.held() ? "HELD" : "PAYABLE").toArray(String[]::new),
            checked.stream().map(CheckedLine::code).toArray(String[]::new), checked.stream().map(CheckedLine::personId).toArray(UUID[]::new),
            checked.stream().map(CheckedLine::certificateId).toArray(UUID[]::new), checked.stream().map(CheckedLine::insurerYen).toArray(Long[]::new),
            checked.stream().map(CheckedLine::reverses).toArray(UUID[]::new));
        if (written != checked.size()) {
            throw new IllegalStateException("lines were checked by somebody else meanwhile");
        }
    }

    private void writeFindings(List<CheckedLine> checked) {
        List<UUID> lines = new ArrayList<>();
        List<Judged> found = new ArrayList<>();
        checked.forEach(line -> line.found().forEach(judged -> {
            lines.add(line.id());
            found.add(judged);
        }));
        if (found.isEmpty()) {
            return;
        }
        database.update("""
                insert into komado.claim_finding (line_id, finding, code, held, suggestion, measure)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::bigint[])
                on conflict (line_id, finding) do nothing""", lines.toArray(UUID[]::new),
            found.stream().map(judged -> judged.finding().name()).toArray(String[]::new), found.stream().map(Judged::code).toArray(String[]::new),
            found.stream().map(Judged::held).toArray(Boolean[]::new), found.stream().map(Judged::suggestion).toArray(String[]::new),
            found.stream().map(Judged::measure).toArray(Long[]::new));
    }

    private void recordShares(List<CheckedLine> payable) {
        if (!payable.isEmpty()) {
            CapMonths.record(database, payable, Timestamp.from(clock.instant()));
        }
    }

    private void recordReversals(List<CheckedLine> payable) {
        List<CheckedLine> reversals = payable.stream().filter(line -> line.reverses() != null).toList();
        if (!reversals.isEmpty()) {
            database.update("""
                    update komado.claim_line line set reversed_by = reversal.id from unnest(?::uuid[], ?::uuid[]) as reversal (id, original)
                    where line.id = reversal.original""", ids(reversals), reversals.stream().map(CheckedLine::reverses).toArray(UUID[]::new));
        }
    }

    private static UUID[] ids(List<CheckedLine> lines) {
        return lines.stream().map(CheckedLine::id).toArray(UUID[]::new);
    }

    private static final class Candidate {

        private final DueLine line;
        private final LineCheck check;
        private CertificateInForce certificate;

        private Candidate(DueLine line, LineCheck check) {
            this.line = line;
            this.check = check;
        }

        private CapMonths.Key key() {
            return new CapMonths.Key(certificate.personId(), line.record().service());
        }

        private CheckedLine checked(@Nullable Original original) {
            var found = check.found();
            var code = found.isEmpty() ? check.nothingFound() : found.get(0).code();
            if (original != null) {
                return new CheckedLine(line, check.held(), code, found, original.personId(), original.certificateId(), original);
            }
            return certificate == null ? new CheckedLine(line, check.held(), code, found, null, null, null)
                : new CheckedLine(line, check.held(), code, found, certificate.personId(), certificate.certificateId(), null);
        }
    }

    /** What is paid once for a child. */
    private record Treatment(UUID personId, YearMonth service, String institution, int inOut, String receiptKind) {

        static Treatment of(UUID personId, ClaimRecord line) {
            return new Treatment(personId, line.service(), line.institutionCode(), line.inOut(), line.receiptKind());
        }
    }

    /** What has to be known beside a chunk's lines, each with one query. */
    private final class Surroundings {

        private final Map<String, List<CertificateInForce>> certificates;
        private final Set<UUID> repeated;
        private final Map<String, Original> originals;
        private final Set<Treatment> treatments = new HashSet<>();
        private Map<UUID, Integer> highCost = Map.of();

        private Surroundings(UUID month, List<? extends DueLine> lines) {
            certificates = Adjudication.this.certificates.byRecipientNumbers(
                lines.stream().map(line -> line.record().recipientNumber()).collect(Collectors.toSet()));
            repeated = repeated(lines.stream().filter(line -> !line.reversal()).toList());
            originals = originals(month, lines.stream().filter(DueLine::reversal).toList());
        }

        /**
         * Lines with an earlier one for the same patient, month, institution, in- or outpatient and kind that was not returned or taken back,
         * or with any such one that is paid, be it under another number that was put right.
         */
        private Set<UUID> repeated(List<? extends DueLine> lines) {
            return new HashSet<>(database.queryForList("""
                    select line.id from unnest(?::uuid[], ?::uuid[]) as due (id, person_id) join komado.claim_line line on line.id = due.id
                    where exists (
                        select from komado.claim_line other
                        where other.recipient_number = line.recipient_number and other.service_month = line.service_month
                          and other.institution_code = line.institution_code and other.in_out = line.in_out
                          and other.receipt_kind = line.receipt_kind and other.seq < line.seq and other.claim_kind <> 4
                          and other.state <> 'RETURNED' and other.reversed_by is null)
                      or exists (
                        select from komado.claim_line paid
                        where paid.person_id = due.person_id and paid.service_month = line.service_month
                          and paid.institution_code = line.institution_code and paid.in_out = line.in_out
                          and paid.receipt_kind = line.receipt_kind and paid.claim_kind <> 4
                          and paid.state = 'PAYABLE' and paid.reversed_by is null)""",
                UUID.class, lines.stream().map(DueLine::id).toArray(UUID[]::new), lines.stream().map(this::person).toArray(UUID[]::new)));
        }

        @Nullable
        private UUID person(DueLine line) {
            var ofNumber = certificates.get(line.record().recipientNumber());
            return ofNumber == null || ofNumber.isEmpty() ? null : ofNumber.get(0).personId();
        }

        /** Lines that were settled in an earlier month: what is not paid yet cannot be taken back. */
        private Map<String, Original> originals(UUID month, List<? extends DueLine> reversals) {
            if (reversals.isEmpty()) {
                return Map.of();
            }
            Map<String, Original> found = new HashMap<>();
            database.query("select " + DueLine.COLUMNS + """
                    , line.person_id, line.certificate_id, entry.share_yen as ledger_share_yen, entry.total_cost_yen as ledger_cost_yen
                    from unnest(?::int[], ?::text[]) as wanted (payer, record_number)
                    join komado.claim_line line on line.payer = wanted.payer and line.record_number = wanted.record_number
                    join komado.claim_month month on month.id = line.claim_month_id
                    join komado.cap_ledger_entry entry on entry.line_id = line.id
                    where line.state = 'PAYABLE' and line.reversed_by is null and line.claim_kind <> 4
                      and line.settled_month_id <> ?""",
                row -> {
                    var line = DueLine.read(row).record();
                    found.put(line.payer() + " " + line.recordNumber(), new Original(row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class), row.getObject("certificate_id", UUID.class), line,
                        row.getLong("ledger_share_yen"), row.getLong("ledger_cost_yen")));
                },
                reversals.stream().map(line -> line.record().payer()).toArray(Integer[]::new),
                reversals.stream().map(line -> line.record().originalRecord()).toArray(String[]::new), month);
            return found;
        }
    }
}
