package jp.komado.cap.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.cap.CapAssessment;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers for the tax facts and assessments of a person. */
@Component
class CapPersonalData implements PersonalData {

    private final TaxFactStore taxFacts;
    private final AssistanceFactStore assistance;
    private final CapAssessmentStore assessments;
    private final TierChoices choices;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CapPersonalData(TaxFactStore taxFacts, AssistanceFactStore assistance, CapAssessmentStore assessments, TierChoices choices,
                    JdbcTemplate jdbc, Clock clock) {
        this.taxFacts = taxFacts;
        this.assistance = assistance;
        this.assessments = assessments;
        this.choices = choices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "cap";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.tax_fact", "komado.assistance_fact", "komado.cap_assessment", "komado.cap_hold", "komado.cap_tier_choice");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("taxFacts", taxFacts.ofPerson(personId));
        data.put("assistanceFacts", assistance.ofPerson(personId));
        data.put("capAssessments", assessments.naming(personId).stream().map(assessment -> ofPerson(assessment, personId)).toList());
        data.put("choicesOfHighestTier", choices.ofPatient(personId));
        return data;
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        jdbc.update("""
            insert into komado.cap_hold (person_id, reason, held_at) values (?, ?, ?)
            on conflict (person_id) do update set reason = excluded.reason, held_at = excluded.held_at""",
            personId, reason, Timestamp.from(clock.instant()));
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        var held = jdbc.queryForObject("select exists (select 1 from komado.cap_hold where person_id = ?)", Boolean.class, personId);
        if (Boolean.TRUE.equals(held)) {
            throw Problem.conflict("cap.problem.held");
        }
        return taxFacts.eraseOfPerson(personId) + assistance.eraseOfPerson(personId) + assessments.eraseOfPatient(personId)
            + assessments.eraseOfMember(personId) + choices.eraseOfPatient(personId);
    }

    /** What is about this person, without the lines of the others. */
    private static Map<String, Object> ofPerson(CapAssessment assessment, UUID personId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("caseId", assessment.caseId());
        data.put("computedAt", assessment.computedAt());
        data.put("monthlyCapYen", assessment.monthlyCapYen());
        data.put("tier", assessment.tier());
        data.put("household", assessment.household().stream().filter(line -> line.personId().equals(personId)).toList());
        return data;
    }
}
