package jp.komado.impact.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.DeidentifiedCase;
import jp.komado.cap.DeidentifiedCase.Decided;
import jp.komado.cap.DeidentifiedCase.Member;
import jp.komado.cap.DeidentifiedCase.Tax;
import jp.komado.cap.DeidentifiedCases;
import jp.komado.cap.TaxStatus;
import jp.komado.dossier.InsuranceKind;
import jp.komado.rules.Decisions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A store full of families that never were, always the same ones for a seed; one in a hundred can no longer be computed. */
@Component
public class SyntheticStore {

    private static final int AT_ONCE = 5_000;
    private static final YearMonth FIRST = YearMonth.of(2025, 12);

    private final DeidentifiedStore store;
    private final DeidentifiedCases caps;
    private final Decisions decisions;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SyntheticStore(DeidentifiedStore store, DeidentifiedCases caps, Decisions decisions, JdbcTemplate database, TransactionTemplate transactions,
                   Clock clock) {
        this.store = store;
        this.caps = caps;
        this.decisions = decisions;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Fills a fresh store in place of what is there. */
    public void fill(int cases, long seed) {
        var chance = new Random(seed);
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        database.update("delete from komado.impact_generation");
        database.update("insert into komado.impact_generation (id, state, begun_at, ready_at, cases) values (?, 'READY', ?, ?, ?)", id, now, now,
            cases);
        for (int done = 0; done < cases; done += AT_ONCE) {
            List<DeidentifiedCase> part = new ArrayList<>();
            for (int i = done; i < Math.min(cases, done + AT_ONCE); i++) {
                part.add(family(chance));
            }
            transactions.executeWithoutResult(status -> store.add("komado.impact_case", id, part));
        }
        database.execute("analyze komado.impact_case");
    }

    private DeidentifiedCase family(Random chance) {
        var assisted = chance.nextInt(33) == 0;
        var kind = assisted ? InsuranceKind.PUBLIC_ASSISTANCE : chance.nextInt(100) < 60 ? InsuranceKind.EMPLOYEE
            : chance.nextInt(10) == 0 ? InsuranceKind.NHI_ASSOCIATION : InsuranceKind.NHI;
        var month = FIRST.plusMonths(chance.nextInt(12));
        var exempt = chance.nextInt(8) == 0;
        boolean fatherInsures = chance.nextInt(4) > 0;
        List<Member> members = new ArrayList<>();
        members.add(new Member(true, false, false, true, chance.nextInt(20), List.of(tax(month, true, false, chance))));
        members.add(new Member(false, true, kind == InsuranceKind.EMPLOYEE && !fatherInsures, kind != InsuranceKind.EMPLOYEE || !fatherInsures,
            25 + chance.nextInt(25), List.of(tax(month, exempt, true, chance))));
        if (fatherInsures || chance.nextBoolean()) {
            members.add(new Member(false, false, kind == InsuranceKind.EMPLOYEE && fatherInsures, true, 25 + chance.nextInt(30),
                chance.nextInt(100) == 0 ? List.of() : List.of(tax(month, exempt, false, chance))));
        }
        for (int siblings = chance.nextInt(3); siblings > 0; siblings--) {
            members.add(new Member(false, false, false, true, chance.nextInt(15), List.of()));
        }
        var one = new DeidentifiedCase(month, kind, kind == InsuranceKind.EMPLOYEE, chance.nextInt(7) == 0, chance.nextInt(50) == 0,
            chance.nextInt(100) == 0,
            assisted, false, members, new Decided(5_000, "IV"));
        try {
            var cap = caps.compute(one, decisions);
            return new DeidentifiedCase(one.applicationMonth(), kind, one.insuredPersonKnown(), one.severe(), one.lifeSupport(), one.hemophilia(),
                assisted,
                false, members, new Decided(cap.monthlyCapYen(), cap.tier()));
        } catch (CapNotComputable missing) {
            return one;
        }
    }

    /** Levies as incomes are: many small ones, few large ones. */
    private static Tax tax(YearMonth month, boolean exempt, boolean applicant, Random chance) {
        int year = month.getMonthValue() < 7 ? month.getYear() - 1 : month.getYear();
        return exempt ? new Tax(year, TaxStatus.EXEMPT, 0, 0, applicant ? (long) chance.nextInt(1_600_000) : null, applicant ? 0L : null,
            applicant ? 0L : null, 0, 0, false)
            : new Tax(year, TaxStatus.TAXED, (long) Math.exp(11.2 + chance.nextGaussian()) / 100 * 100, 5_000, applicant ? 3_000_000L : null, null,
                null,
                chance.nextInt(4) == 0 ? chance.nextInt(500) * 100L : 0, 0, chance.nextInt(200) == 0);
    }
}
