package jp.komado;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KomadoApplicationTest {

    @Autowired
    private DataSource dataSource;

    @Test
    void starts_on_a_real_database_as_the_application_role_with_the_engine_in_its_own_schema() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);

        assertThat(jdbc.queryForObject("select current_user", String.class)).isEqualTo("komado_app");
        assertThat(jdbc.queryForObject(
                        "select count(*) from information_schema.tables where table_schema = 'camunda'", Integer.class))
                .isEqualTo(49);
        assertThat(jdbc.queryForObject(
                        "select count(*) from information_schema.tables where table_schema = 'komado' and table_name like 'act\\_%'",
                        Integer.class))
                .isZero();
    }
}
