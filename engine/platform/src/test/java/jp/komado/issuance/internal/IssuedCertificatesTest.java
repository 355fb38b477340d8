package jp.komado.issuance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IssuedCertificatesTest {

    @Autowired
    private JdbcClient database;

    /** A claim month asks a hundred times; whoever read every certificate each time would take longer than for all the rest. */
    @Test
    @Transactional
    void certificates_of_many_numbers_are_found_without_reading_all() {
        // given
        database.sql("set local plan_cache_mode = force_generic_plan").update();
        database.sql("set local enable_seqscan = off").update();

        // when
        var plan = database.sql("explain (costs off) " + IssuedCertificates.QUERY).param(new String[] {"5000000"}).query(String.class).list().stream()
            .collect(Collectors.joining("\n"));

        // then
        assertThat(plan).contains("Index Cond: (recipient_number = ANY");
    }
}
