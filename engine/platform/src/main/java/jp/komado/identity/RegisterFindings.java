package jp.komado.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the resident register said last about somebody. */
@Service
public class RegisterFindings {

    private final JdbcClient jdbc;

    RegisterFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest answer about a person; empty if nobody ever asked. */
    @Transactional(readOnly = true)
    public Optional<RegisterResult> latest(UUID personId) {
        return jdbc.sql("""
                select result from komado.identity_inquiry where person_id = ? and state = 'ANSWERED'
                order by answered_on desc nulls last, placed_at desc limit 1""")
            .param(personId).query(String.class).optional().map(RegisterResult::valueOf);
    }
}
