package jp.komado.demo.walk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.demo.population.SyntheticApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which of the invented applications a case is; a case of somebody who works beside the loader is none of them. */
@Repository
class Cast {

    private final JdbcTemplate jdbc;
    private volatile Map<Integer, SyntheticApplication> applications = Map.of();

    Cast(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void play(List<SyntheticApplication> all) {
        applications = all.stream().collect(Collectors.toMap(SyntheticApplication::index, Function.identity()));
    }

    Optional<SyntheticApplication> ofCase(UUID caseId) {
        return first("select index from demo.walk where case_id = ?", caseId);
    }

    Optional<SyntheticApplication> ofNumber(String applicationNumber) {
        return first("select index from demo.walk w join komado.application_episode e on e.id = w.case_id where e.application_number = ?",
            applicationNumber);
    }

    private Optional<SyntheticApplication> first(String sql, Object key) {
        return jdbc.queryForList(sql, Integer.class, key).stream().findFirst().map(applications::get);
    }
}
