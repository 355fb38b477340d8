package jp.komado.counterparts.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody whom the outside world knows. */
public class Population {

    private static final long NUMBER_SPACE = 100_000_000_000_000L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final ObjectMapper json;
    private final Clock clock;

    public Population(JdbcTemplate jdbc, TransactionTemplate transactions, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** Whether nobody is known; then nobody can be answered. */
    public boolean isEmpty() {
        return jdbc.queryForObject("select not exists (select from person)", Boolean.class);
    }

    public int size() {
        return jdbc.queryForObject("select count(*) from person", Integer.class);
    }

    /**
     * Takes over a whole population file, one JSON document a line; the same file again changes nothing.
     *
     * @return how many people it brought, 0 if it was known
     */
    public int load(byte[] file) {
        var digest = digest(file);
        if (!jdbc.queryForList("select 1 from population where digest = ?", digest).isEmpty()) {
            return 0;
        }
        return transactions.execute(status -> {
            var people = add(new String(file, StandardCharsets.UTF_8));
            jdbc.update("insert into population (digest, people, loaded_at) values (?, ?, ?) on conflict (only_row) do update"
                + " set digest = excluded.digest, people = excluded.people, loaded_at = excluded.loaded_at", digest, people,
                Timestamp.from(clock.instant()));
            return people;
        });
    }

    /**
     * Adds or replaces people, one JSON document a line.
     *
     * @throws IllegalArgumentException if a line is not a person; nobody is added then
     */
    public int add(String lines) {
        var people = lines.lines().filter(line -> !line.isBlank()).map(this::read).toList();
        transactions.executeWithoutResult(status -> people.forEach(this::put));
        return people.size();
    }

    private void put(Person person) {
        jdbc.update("""
            insert into person (individual_number, previous_number, name_key, kana_key, birth, integrated_number, document)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (individual_number) do update set previous_number = excluded.previous_number, name_key = excluded.name_key,
              kana_key = excluded.kana_key, birth = excluded.birth, document = excluded.document""",
            person.number(), person.previousNumber(), Words.key(person.name()), Words.key(person.kana()), person.birth(),
            integratedNumber(person.number()), write(person));
    }

    public Optional<Person> byNumber(String number) {
        return first("individual_number = ?", number);
    }

    public Optional<Person> byPreviousNumber(String number) {
        return first("previous_number = ?", number);
    }

    public Optional<Person> byIntegratedNumber(String number) {
        return first("integrated_number = ? and known", number);
    }

    /** People of that name, or failing that of that kana, born on that day. */
    public List<Person> byName(String name, String kana, LocalDate birth) {
        var found = find("name_key = ? and birth = ?", Words.key(name), birth);
        return found.isEmpty() ? find("kana_key = ? and birth = ?", Words.key(kana), birth) : found;
    }

    /** People whose names stand in a text (as the letters to insurers have them), whatever else stands there. */
    public List<Person> namedIn(String text) {
        return find("position(name_key in ?) > 0", Words.key(text));
    }

    /** The number under which the linkage server knows a person from now on; empty if it had been given before. */
    public boolean makeKnown(Person person) {
        return jdbc.update("update person set known = true where individual_number = ? and not known", person.number()) == 1;
    }

    public String integratedNumber(Person person) {
        return integratedNumber(person.number());
    }

    /** Fifteen digits that cannot be turned back into the individual number. */
    private static String integratedNumber(String number) {
        var digest = HexFormat.of().parseHex(digest(("integrated " + number).getBytes(StandardCharsets.US_ASCII)));
        var value = new BigInteger(1, digest).mod(BigInteger.valueOf(NUMBER_SPACE)).longValueExact();
        return "9%014d".formatted(value);
    }

    private Optional<Person> first(String condition, Object... values) {
        return find(condition, values).stream().findFirst();
    }

    private List<Person> find(String condition, Object... values) {
        return jdbc.query("select document from person where " + condition + " order by individual_number", this::row, values);
    }

    private Person row(ResultSet row, int index) throws SQLException {
        return read(row.getString(1));
    }

    private Person read(String document) {
        try {
            return json.readValue(document, Person.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no person: " + e.getOriginalMessage(), e);
        }
    }

    private String write(Person person) {
        try {
            return json.writeValueAsString(person);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 in hexadecimal digits. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
