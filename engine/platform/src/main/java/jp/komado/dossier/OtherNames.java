package jp.komado.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.text.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Former names, aliases and names in Latin letters of the people on file. */
@Service
public class OtherNames {

    private final JdbcClient jdbc;

    OtherNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The other names of these people, by person; who has none is missing. */
    @Transactional(readOnly = true)
    public Map<UUID, List<OtherName>> of(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select person_id, kind, family_name, given_name, family_kana, given_kana from komado.person_name
                where person_id = any(?) order by person_id, kind, name_search""")
            .param(personIds.toArray(UUID[]::new))
            .query((row, i) -> Map.entry(row.getObject(1, UUID.class), new OtherName(OtherName.Kind.valueOf(row.getString(2)), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6))))
            .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Adds what a paper states. Names that were known before stay: somebody has borne them. */
    @Transactional
    public void add(UUID personId, List<OtherName> names) {
        names.stream().map(OtherName::tidied).forEach(name -> jdbc.sql("""
                insert into komado.person_name (person_id, kind, family_name, given_name, family_kana, given_kana, name_search, given_name_search,
                                                kana_search, given_kana_search)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (person_id, kind, name_search) do update set family_kana = excluded.family_kana, given_kana = excluded.given_kana,
                    kana_search = excluded.kana_search, given_kana_search = excluded.given_kana_search""")
            .params(personId, name.kind().name(), name.familyName(), name.givenName(), name.familyKana(), name.givenKana(), name.nameSearch(),
                SearchText.normalize(name.givenName()), name.kanaSearch(), SearchText.normalize(name.givenKana())).update());
    }
}
