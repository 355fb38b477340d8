package jp.komado.claims.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.problem.Messages;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.EpisodeLabels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Months and exceptions on the rows of the work list. */
@Component
class ClaimEpisodes implements EpisodeLabels {

    static final String MONTH = "CLAIM_MONTH";
    static final String EXCEPTION = "CLAIM_EXCEPTION";

    private final Persons persons;
    private final Messages messages;
    private final JdbcClient database;

    ClaimEpisodes(Persons persons, Messages messages, JdbcClient database) {
        this.persons = persons;
        this.messages = messages;
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CaseLabel> labels(Collection<UUID> ids) {
        Map<UUID, CaseLabel> labels = new HashMap<>();
        if (ids.isEmpty()) {
            return labels;
        }
        UUID[] wanted = ids.toArray(UUID[]::new);
        database.sql("select id, billing_month from komado.claim_month where id = any(?::uuid[])").param(wanted)
            .query((row, i) -> label(row.getObject(1, UUID.class), row.getString(2).substring(0, 7), null, MONTH)).list()
            .forEach(label -> labels.put(label.caseId(), label));
        List<ClaimException> found = database.sql("select * from komado.claim_exception where id = any(?::uuid[])").param(wanted)
            .query((row, i) -> ClaimException.read(row)).list();
        Map<UUID, Person> people = persons.find(found.stream().map(ClaimException::personId).filter(Objects::nonNull).toList());
        found.forEach(one -> labels.put(one.id(), label(one.id(), one.number(), people.get(one.personId()), EXCEPTION)));
        return labels;
    }

    private CaseLabel label(UUID id, String number, @Nullable Person person, String kind) {
        return new CaseLabel(id, number, person == null ? null : person.fullName(), person == null ? null : person.logKey(), kind, INTERNAL, PREFECTURE,
            messages.text("claims.prefecture"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFacts> facts(UUID id) {
        return database.sql("""
                select 'CLAIM_MONTH' from komado.claim_month where id = :id union all select 'CLAIM_EXCEPTION' from komado.claim_exception where id = :id""")
            .param("id", id).query(String.class).optional().map(kind -> new CaseFacts(INTERNAL, kind, PREFECTURE, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> search(String text, @Nullable String municipalityCode, int limit) {
        if (!text.matches("[0-9-]{4,20}")) {
            return List.of();
        }
        return database.sql("""
                select id from (select id, opened_at from komado.claim_month where to_char(billing_month, 'YYYY-MM') = ?
                                union all select id, opened_at from komado.claim_exception where number like ? or recipient_number = ?) found
                order by opened_at desc limit ?""")
            .params(text, text + "%", text, limit).query(UUID.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> casesOf(UUID personId) {
        return Set.copyOf(database.sql("select id from komado.claim_exception where person_id = ?").param(personId).query(UUID.class).list());
    }
}
