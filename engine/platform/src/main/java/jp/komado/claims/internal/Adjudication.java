package jp.komado.claims.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.claims.internal.ClaimTables.Judged;
import jp.komado.issuance.CertificateInForce;
import jp.komado.issuance.CertificatesInForce;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate database;
    private final Clock clock;

    Adjudication(CertificatesInForce certificates, JdbcTemplate database, Clock clock) {
        this.certificates = certificates;
        this.database = database;
        this.clock = clock;
    }

    /** Checks a chunk for a claim month, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(UUID month, ClaimTables tables, List<? extends DueLine> lines) {
        List<CheckedLine> checked = judge(tables, lines, new Surroundings(lines));
        List<CheckedLine> payable = checked.stream().filter(line -> !line.held()).toList();
        write(month, checked);
        writeFindings(checked);
        recordShares(payable);
        recordReversals(payable);
    }

    private List<CheckedLine> judge(ClaimTables tables, List<? extends DueLine> lines, Surroundings around) {
        List<Candidate> candidates = new ArrayList<>();
        Map<CapMonths.Key, Integer> caps = new HashMap<>();
        for (DueLine line : lines) {
            var candidate = new Candidate(line, new LineCheck(tables, line.record()));
            candidate.certificate = candidate.check.certificate(around.certificates.get(line.record().recipientNumber())).orElse(null);
            candidates.add(candidate);
            if (candidate.certificate != null) {
                caps.put(candidate.key(), candidate.certificate.capYen());
            }
        }
        var ledgers = CapMonths.lock(database, caps);
        return candidates.stream().map(candidate -> judge(candidate, around, ledgers)).toList();
    }

    private CheckedLine judge(Candidate candidate, Surroundings around, CapMonths ledgers) {
        var line = candidate.line.record();
        UUID reverses = null;
        if (candidate.line.reversal()) {
            reverses = around.takeBack(candidate);
        } else {
            candidate.check.circumstances();
            if (around.repeated.contains(candidate.line.id())) {
                candidate.check.find(Finding.DUPLICATE);
            }
            if (candidate.certificate != null) {
                candidate.check.against(candidate.certificate);
            }
        }
        if (!candidate.check.held() && candidate.certificate != null && !ledgers.take(candidate.key(), line.patientShareYen())) {
            candidate.check.find(Finding.MONTH_SUM_ABOVE_CAP, line.patientShareYen());
        }
        return candidate.checked(reverses);
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

        private CheckedLine checked(UUID reverses) {
            var found = check.found();
            var code = found.isEmpty() ? check.nothingFound() : found.get(0).code();
            return certificate == null ? new CheckedLine(line, check.held(), code, found, null, null, reverses)
                : new CheckedLine(line, check.held(), code, found, certificate.personId(), certificate.certificateId(), reverses);
        }
    }

    /** What has to be known beside a chunk's lines, each with one query. */
    private final class Surroundings {

        private final Map<String, List<CertificateInForce>> certificates;
        private final Set<UUID> repeated;
        private final Map<String, Original> originals;

        private Surroundings(List<? extends DueLine> lines) {
            certificates = Adjudication.this.certificates.byRecipientNumbers(
                lines.stream().map(line -> line.record().recipientNumber()).collect(Collectors.toSet()));
            repeated = repeated(lines);
            originals = originals(lines.stream().filter(DueLine::reversal).toList());
        }

        /** The line that this one takes back, unless something about it is wrong. */
        private UUID takeBack(Candidate reversal) {
            var line = reversal.line.record();
            var original = originals.get(line.payer() + " " + line.originalRecord());
            if (original == null || !original.recipientNumber.equals(line.recipientNumber())) {
                reversal.check.find(Finding.ORIGINAL_UNKNOWN);
                return null;
            }
            if (!original.isOppositeOf(line)) {
                reversal.check.find(Finding.ORIGINAL_DIFFERS);
                return null;
            }
            if (reversal.check.held()) {
                return null;
            }
            originals.remove(line.payer() + " " + line.originalRecord());
            return original.id;
        }

        /** Lines with an earlier one for the same patient, month, institution, in- or outpatient and kind that was not returned or taken back. */
        private Set<UUID> repeated(List<? extends DueLine> lines) {
            return new HashSet<>(database.queryForList("""
                    select line.id from komado.claim_line line
                    where line.id = any(?::uuid[]) and line.claim_kind <> 4 and exists (
                        select from komado.claim_line earlier
                        where earlier.recipient_number = line.recipient_number and earlier.service_month = line.service_month
                          and earlier.institution_code = line.institution_code and earlier.in_out = line.in_out
                          and earlier.receipt_kind = line.receipt_kind and earlier.seq < line.seq and earlier.claim_kind <> 4
                          and earlier.state <> 'RETURNED' and earlier.reversed_by is null)""",
                UUID.class, (Object) lines.stream().map(DueLine::id).toArray(UUID[]::new)));
        }

        private Map<String, Original> originals(List<? extends DueLine> reversals) {
            if (reversals.isEmpty()) {
                return Map.of();
            }
            Map<String, Original> found = new HashMap<>();
            database.query("""
                    select line.id, line.payer, line.record_number, line.recipient_number, line.public_points, line.patient_share_yen,
                           line.public_amount_yen, line.meal_public_yen
                    from komado.claim_line line
                    join unnest(?::int[], ?::text[]) as wanted (payer, record_number)
                      on line.payer = wanted.payer and line.record_number = wanted.record_number
                    where line.state = 'PAYABLE' and line.reversed_by is null and line.claim_kind <> 4""",
                row -> {
                    found.put(row.getInt(2) + " " + row.getString(3), new Original(row.getObject(1, UUID.class), row.getString(4), row.getLong(5),
                        row.getLong(6), row.getLong(7), row.getLong(8)));
                },
                reversals.stream().map(line -> line.record().payer()).toArray(Integer[]::new),
                reversals.stream().map(line -> line.record().originalRecord()).toArray(String[]::new));
            return found;
        }
    }

    private record Original(UUID id, String recipientNumber, long points, long shareYen, long publicYen, long mealPublicYen) {

        boolean isOppositeOf(ClaimRecord line) {
            return line.publicPoints() == -points && line.patientShareYen() == -shareYen && line.publicAmountYen() == -publicYen
                && line.mealPublicYen() == -mealPublicYen;
        }
    }
}
