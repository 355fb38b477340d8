package jp.komado.dossier;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the dossier answers for: the person, and the episodes in which the person is the patient. */
@Component
class DossierPersonalData implements PersonalData {

    private static final Set<String> TABLES = Set.of("komado.person", "komado.person_name", "komado.person_history", "komado.application_episode", "komado.household_member",
        "komado.board_reply", "komado.case_note", "komado.withdrawal", "komado.case_search",
        "komado.duplicate_suspicion", "komado.individual_number_sharer", "komado.timeline_entry");

    private final PersonRepository persons;
    private final ApplicationEpisodeRepository episodes;
    private final JdbcClient jdbc;
    private final Clock clock;

    DossierPersonalData(PersonRepository persons, ApplicationEpisodeRepository episodes, JdbcClient jdbc, Clock clock) {
        this.persons = persons;
        this.episodes = episodes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "dossier";
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        var person = find(personId);
        var result = new LinkedHashMap<String, Object>();
        result.put("person", person.details());
        result.put("otherNames", rows("select kind, family_name, given_name, family_kana, given_kana from komado.person_name where person_id = ?", personId));
        result.put("earlier", rows("select * from komado.person_history where person_id = ? order by seq", personId));
        result.put("applicationsAsPatient", rows("select * from komado.application_episode where patient_id = ?", personId));
        result.put("applicationsAsApplicant", rows("""
            select application_number, kind, status, received_on, application_date, relationship
            from komado.application_episode where applicant_id = ?""", personId));
        result.put("households", rows("""
            select e.application_number, m.relationship, m.insured
            from komado.household_member m join komado.application_episode e on e.id = m.case_id where m.person_id = ?""", personId));
        result.put("boardReplies", ofCases("select * from komado.board_reply", personId));
        result.put("notes", ofCases("select at, author_name, text from komado.case_note", personId));
        result.put("withdrawals", ofCases("select reason, requested_at from komado.withdrawal", personId));
        return result;
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        find(personId).hold(reason, clock.instant());
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        var person = find(personId);
        if (person.heldReason() != null) {
            throw Problem.conflict("dossier.problem.held");
        }
        var cases = episodes.findByPatientIdIn(Set.of(personId)).stream().map(ApplicationEpisode::id).toList();
        if (episodes.idsNaming(personId).stream().anyMatch(id -> !cases.contains(id))) {
            throw Problem.conflict("dossier.problem.named-elsewhere");
        }
        var rows = 0;
        for (var caseId : cases) {
            for (var table : new String[] {"household_member", "board_reply", "case_note", "withdrawal", "timeline_entry",
                "duplicate_suspicion", "individual_number_sharer"}) {
                rows += jdbc.sql("delete from komado." + table + " where case_id = ?").param(caseId).update();
            }
            rows += jdbc.sql("delete from komado.duplicate_suspicion where other_case_id = ?").param(caseId).update();
            rows += jdbc.sql("delete from komado.application_episode where id = ?").param(caseId).update();
        }
        rows += jdbc.sql("delete from komado.individual_number_sharer where person_id = ?").param(personId).update();
        rows += jdbc.sql("delete from komado.person_history where person_id = ?").param(personId).update();
        rows += jdbc.sql("delete from komado.person_name where person_id = ?").param(personId).update();
        return rows + jdbc.sql("delete from komado.person where id = ?").param(personId).update();
    }

    private Person find(UUID personId) {
        return persons.findById(personId).orElseThrow(() -> Problem.notFound("dossier.problem.no-person"));
    }

    private Object ofCases(String select, UUID patientId) {
        return rows(select + " where case_id in (select id from komado.application_episode where patient_id = ?)", patientId);
    }

    private Object rows(String sql, UUID personId) {
        return jdbc.sql(sql).param(personId).query().listOfRows();
    }
}
