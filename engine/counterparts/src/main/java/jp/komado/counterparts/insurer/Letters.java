package jp.komado.counterparts.insurer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.komado.counterparts.fault.Fault;
import jp.komado.counterparts.fault.Script;
import jp.komado.counterparts.fault.Scripts;
import jp.komado.counterparts.population.Person;
import jp.komado.counterparts.population.Person.Habit;
import jp.komado.counterparts.population.Population;
import jp.komado.counterparts.population.Words;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The insurers' post rooms: letters come in, replies are fetched. */
public class Letters {

    /** What insurers answer about somebody whom they do not insure. */
    public static final String NOBODY = "該当者なし";

    private static final String KIND = "insurer-letter";
    private static final List<String> CATEGORIES = List.of("ア", "イ", "ウ", "エ", "オ");

    /** A letter that has been answered. */
    public record Replied(String code, String category) {
    }

    private final JdbcTemplate jdbc;
    private final Population population;
    private final Scripts scripts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Letters(JdbcTemplate jdbc, Population population, Scripts scripts, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.population = population;
        this.scripts = scripts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes letters in; one whose number has come before is a reminder and makes the insurer answer. */
    public void receive(List<ScannedLetter> letters) {
        var script = scripts.current();
        var now = clock.instant();
        transactions.executeWithoutResult(status -> letters.forEach(letter -> receive(letter, script, now)));
    }

    private void receive(ScannedLetter letter, Script script, Instant now) {
        var person = population.namedIn(letter.text()).stream().filter(named -> isInsuredAs(named, letter))
            .max(Comparator.comparing(Person::birth)).orElse(null);
        var fault = script.forRecord(KIND, person == null ? letter.code() : person.number(), 1).orElse(null);
        var silent = person != null && person.has(Habit.NO_INSURER_REPLY) || fault != null && fault.fault() == Fault.NO_ANSWER;
        var due = now.plus(person != null && person.has(Habit.LATE_ANSWER) ? script.late() : script.delay(KIND));
        if (fault != null && fault.fault() == Fault.DELAY) {
            due = due.plusSeconds(fault.seconds());
        }
        jdbc.update("""
            insert into letter (code, person, category, state, received_at, due_at) values (?, ?, ?, ?, ?, ?)
            on conflict (code) do update set times = letter.times + 1,
              state = case when letter.state = 'SILENT' then 'OPEN' else letter.state end,
              due_at = case when letter.state = 'SILENT' then ? else letter.due_at end""",
            letter.code(), person == null ? null : person.number(), category(person), silent ? "SILENT" : "OPEN", Timestamp.from(now),
            silent ? null : Timestamp.from(due), Timestamp.from(now));
    }

    /** Of those named in a letter and insured under the number that stands in it, the youngest is meant: the other is who insures. */
    private static boolean isInsuredAs(Person person, ScannedLetter letter) {
        var insurance = person.insurance();
        return insurance != null && insurance.lostOn() == null && insurance.number() != null
            && Words.key(letter.text()).contains(Words.key(insurance.number()));
    }

    private static String category(Person person) {
        if (person == null || person.insurance().category() == null) {
            return NOBODY;
        }
        var usual = CATEGORIES.indexOf(person.insurance().category());
        return person.has(Habit.OTHER_CATEGORY) ? CATEGORIES.get((usual + 1) % CATEGORIES.size()) : person.insurance().category();
    }

    /** Replies that nobody has fetched yet; they count as fetched from now on. */
    public List<Replied> collect() {
        var now = Timestamp.from(clock.instant());
        return jdbc.query("update letter set state = 'COLLECTED', collected_at = ? where state = 'OPEN' and due_at <= ? returning code, category",
            (row, n) -> new Replied(row.getString(1), row.getString(2)), now, now).stream()
            .sorted(Comparator.comparing(Replied::code)).toList();
    }

    /** A reply that has been fetched before, once more. */
    public List<Replied> again(String code) {
        return jdbc.query("select code, category from letter where code = ? and state = 'COLLECTED'",
            (row, n) -> new Replied(row.getString(1), row.getString(2)), code);
    }

    /** Somebody telephones: what is not answered yet is answered now. */
    public int release() {
        var now = Timestamp.from(clock.instant());
        return jdbc.update("update letter set state = 'OPEN', due_at = ? where state = 'SILENT' or state = 'OPEN' and due_at > ?", now, now);
    }
}
