package jp.komado.board;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the board was told of a child, and what it and its reviewers said. */
@Component
class BoardPersonalData implements PersonalData {

    private static final String CASES = "(select id from komado.application_episode where patient_id = ?)";

    private final JdbcClient jdbc;

    BoardPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "board";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.board_matter", "komado.board_opinion");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return Map.of(
            "consultations", jdbc.sql("""
                select e.application_number, m.round, b.number as meeting, b.consultation_number, b.consulted_on, b.reply_number, b.replied_on,
                       m.age, m.sex, m.disease_name, m.secretariat_view, m.course, m.doubts, m.verdict, m.reason, m.severe, m.life_support,
                       m.validity_note, m.question, m.answer
                from komado.board_matter m join komado.application_episode e on e.id = m.case_id
                left join komado.board_meeting b on b.id = m.meeting_id
                where e.patient_id = ? order by m.queued_at""").param(personId).query().listOfRows(),
            "opinions", jdbc.sql("""
                select o.verdict, o.severe, o.life_support, o.reason, o.given_at
                from komado.board_opinion o join komado.board_matter m on m.id = o.matter_id where m.case_id in\s""" + CASES + " order by o.given_at")
                .param(personId).query().listOfRows());
    }

    @Override
    public void hold(UUID personId, String reason) {
        // the person's row carries the hold, and erasure asks the dossier first
    }

    /** The agenda's items stay, as numbers that mean nothing any more, so that its totals still meet. */
    @Override
    @Transactional
    public int erase(UUID personId) {
        return jdbc.sql("delete from komado.board_opinion where matter_id in (select id from komado.board_matter where case_id in " + CASES + ")")
                .param(personId).update()
            + jdbc.sql("delete from komado.board_matter where case_id in " + CASES).param(personId).update();
    }
}
