package jp.komado.insurer;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses under which insurers are written to. */
@Service
public class Insurers {

    private static final String SELECT = "select number, name, postal_code, address from komado.insurer";

    private final JdbcClient jdbc;
    private final Clock clock;

    Insurers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The insurer with this number, if its address is known. */
    @Transactional(readOnly = true)
    public Optional<Insurer> find(String number) {
        return jdbc.sql(SELECT + " where number = ?").param(number).query(Insurer.class).optional();
    }

    /** Those of the insurers whose address is known, by number. */
    @Transactional(readOnly = true)
    public Map<String, Insurer> find(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        List<Insurer> found = jdbc.sql(SELECT + " where number in (:numbers)").param("numbers", numbers).query(Insurer.class).list();
        return found.stream().collect(Collectors.toMap(Insurer::number, Function.identity()));
    }

    /** Notes where an insurer is written to, in place of what was known. */
    @Transactional
    public void put(Insurer insurer, String userId) {
        jdbc.sql("""
                insert into komado.insurer (number, name, postal_code, address, changed_at, changed_by)
                values (:number, :name, :postalCode, :address, :at, :by)
                on conflict (number) do update set name = excluded.name, postal_code = excluded.postal_code, address = excluded.address,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
            .param("number", insurer.number()).param("name", insurer.name()).param("postalCode", insurer.postalCode())
            .param("address", insurer.address()).param("at", Timestamp.from(clock.instant())).param("by", userId).update();
    }

    /** A body that insures, and where it is written to. */
    public record Insurer(String number, String name, String postalCode, String address) {
    }
}
