package jp.komado.cap.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxFacts;
import jp.komado.cap.TaxStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code tax_fact}: appended, so that an explanation's origin can always be found again. */
@Component
class TaxFactStore implements TaxFacts {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    TaxFactStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(UUID caseId, UUID personId, TaxFact fact) {
        var known = of(caseId).getOrDefault(personId, List.of()).stream().filter(other -> other.fiscalYear() == fact.fiscalYear()).findFirst();
        if (known.filter(fact::equals).isPresent()) {
            return;
        }
        jdbc.update("""
            insert into komado.tax_fact (id, case_id, person_id, fiscal_year, status, income_levy, per_capita_levy, total_income,
                                         pension_income, other_benefits, housing_loan_credit, donation_credit, designated_city, origin,
                                         origin_date, inquiry_number, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            UUID.randomUUID(), caseId, personId, fact.fiscalYear(), fact.status().name(), fact.incomeLevy(), fact.perCapitaLevy(),
            fact.totalIncome(), fact.pensionIncome(), fact.otherBenefits(), fact.housingLoanCredit(), fact.donationCredit(),
            fact.designatedCity(), fact.origin().name(), Date.valueOf(fact.originDate()), fact.inquiryNumber(),
            Timestamp.from(clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<TaxFact>> of(UUID caseId) {
        Map<UUID, List<TaxFact>> facts = new LinkedHashMap<>();
        jdbc.query("select * from komado.tax_fact where case_id = ? order by seq desc", row -> {
            facts.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new ArrayList<>()).add(fact(row));
        }, caseId);
        return facts;
    }

    /** The same of many cases at once. */
    Map<UUID, Map<UUID, List<TaxFact>>> of(Collection<UUID> caseIds) {
        Map<UUID, Map<UUID, List<TaxFact>>> facts = new HashMap<>();
        jdbc.query("select * from komado.tax_fact where case_id = any(?) order by seq desc", (RowCallbackHandler) row -> facts
            .computeIfAbsent(row.getObject("case_id", UUID.class), id -> new LinkedHashMap<>())
            .computeIfAbsent(row.getObject("person_id", UUID.class), person -> new ArrayList<>()).add(fact(row)),
            (Object) caseIds.toArray(UUID[]::new));
        return facts;
    }

    List<TaxFact> ofPerson(UUID personId) {
        return jdbc.query("select * from komado.tax_fact where person_id = ? order by seq", (row, number) -> fact(row), personId);
    }

    int eraseOfPerson(UUID personId) {
        return jdbc.update("delete from komado.tax_fact where person_id = ?", personId);
    }

    private static TaxFact fact(ResultSet row) throws SQLException {
        return new TaxFact(row.getInt("fiscal_year"), TaxStatus.valueOf(row.getString("status")), row.getLong("income_levy"),
            row.getLong("per_capita_levy"), row.getObject("total_income", Long.class), row.getObject("pension_income", Long.class),
            row.getObject("other_benefits", Long.class), row.getLong("housing_loan_credit"), row.getLong("donation_credit"),
            row.getBoolean("designated_city"), Origin.valueOf(row.getString("origin")), row.getDate("origin_date").toLocalDate(),
            row.getObject("inquiry_number", Long.class));
    }
}
