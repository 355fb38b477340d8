package jp.komado.counterparts.copies;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.komado.counterparts.desk.Channel;
import jp.komado.counterparts.population.Population;
import jp.komado.counterparts.seal.Seal;
import jp.komado.counterparts.shipment.ShipmentFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * ⑫ Sends what nobody asked for: when a registration is answered, some bodies ask about the new copies, the list of who was told leaves,
 * and an export of everything that is held. A file is sealed and kept in the transaction that lists its content, so that after a kill the
 * very same file is written again.
 */
public class CopyDesk {

    private static final String CHANNEL = "linkage";
    private static final String EXPORT = "copy-export";
    private static final String LIST = "provision-list";
    private static final String TRANSFER = "T1";
    private static final String WELFARE_OFFICE = "1300010000000031";
    private static final String[] BODIES = {"1400020000000000", "", "2300020000000000", "2700080000000000"};
    private static final int ASKED_OF_TEN = 4;
    private static final int TRANSFERRED_OF_TEN = 1;
    private static final int TEN = 10;

    private final JdbcTemplate jdbc;
    private final Copies copies;
    private final Population population;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public CopyDesk(JdbcTemplate jdbc, Copies copies, Population population, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.population = population;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One round: makes the files that are due and writes what waits to be written. */
    public void send(List<Channel> channels) {
        channels.stream().filter(channel -> channel.name().equals(CHANNEL) && channel.isReady()).findFirst().ifPresent(channel -> {
            transactions.executeWithoutResult(status -> today().ifPresent(day -> make(channel, day)));
            for (var file : waiting()) {
                channel.put(file.name(), file.sealed());
                transactions.executeWithoutResult(status -> jdbc.update("update unasked_file set written_at = ?, sealed = null where id = ?",
                    Timestamp.from(clock.instant()), file.id()));
            }
        });
    }

    /** Somebody asks about a record now; false if there is no copy under this key. */
    public boolean ask(String recipient, String body, String key) {
        return Boolean.TRUE.equals(transactions.execute(status -> copies.all().stream().filter(copy -> copy.recordKey().equals(key)).findFirst()
            .map(copy -> {
                copies.ask(recipient, body, copy, copy.answerOff() || recipient.equals(TRANSFER));
                return true;
            }).orElse(false)));
    }

    private void make(Channel channel, LocalDate day) {
        if (exportIsDue()) {
            copies.untold().forEach(this::tell);
            file(channel, EXPORT, day, copies.all().stream().map(copy -> String.join(",", copy.integratedNumber(), copy.recordKey(), copy.content()))
                .toList());
        }
        var requests = copies.unlisted();
        if (!requests.isEmpty()) {
            var moment = day.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000000";
            file(channel, LIST, day, requests.stream().map(request -> String.join(",", request.byPerson() ? "Q" : "A",
                String.valueOf(request.reference()), moment, request.recipient(), request.body(), request.integratedNumber(),
                request.recordKey())).toList());
            requests.forEach(request -> copies.listed(request.reference()));
        }
    }

    /** The same copies interest the same bodies, whenever they are registered. */
    private void tell(Copies.Copy copy) {
        var dice = new SplittableRandom(copy.integratedNumber().hashCode() * 1_000_003L);
        int thrown = dice.nextInt(TEN);
        if (thrown < TRANSFERRED_OF_TEN) {
            copies.ask(TRANSFER, WELFARE_OFFICE, copy, true);
        } else if (thrown < ASKED_OF_TEN) {
            int recipient = dice.nextInt(BODIES.length);
            var body = BODIES[recipient].isEmpty() ? municipalityOf(copy) : BODIES[recipient];
            copies.ask(String.valueOf(recipient + 1), body, copy, copy.answerOff());
        }
        copies.told(copy.recordKey());
    }

    private String municipalityOf(Copies.Copy copy) {
        return population.byIntegratedNumber(copy.integratedNumber()).map(person -> person.municipality() + "0000000000").orElse(WELFARE_OFFICE);
    }

    private void file(Channel channel, String kind, LocalDate day, List<String> lines) {
        var dated = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        int part = 1 + jdbc.queryForObject("select count(*) from unasked_file where kind = ? and dated = ?", Integer.class, kind, day);
        var number = dated.substring(0, 4) + "L" + "%05d".formatted(1 + jdbc.queryForObject("select count(*) from unasked_file", Integer.class));
        var content = new ShipmentFile(number, kind, day, new ArrayList<>(lines));
        jdbc.update("insert into unasked_file (channel, kind, dated, records, file_name, sealed) values (?, ?, ?, ?, ?, ?)", CHANNEL, kind, day,
            lines.size(), "%s.%s.%02d.p7m".formatted(kind, dated, part), new Seal(channel.keys()).close(content.bytes()));
    }

    /** Everything of the registrations is answered that will be by itself, and something of it since the last export. */
    private boolean exportIsDue() {
        return jdbc.queryForObject("""
            select exists (select from inquiry where kind = ? and answered_at > coalesce(
                    (select max(coalesce(written_at, 'infinity')) from unasked_file where kind = ?), '-infinity'))
              and not exists (select from inquiry where kind = ? and state = 'OPEN')""", Boolean.class, CopyServer.REGISTRATION, EXPORT,
            CopyServer.REGISTRATION);
    }

    /** Our calendar is that of who writes to us: as many days after the newest shipment's date as have passed since it came. */
    private Optional<LocalDate> today() {
        return jdbc.query("select dated, received_at from shipment where kind = ? and state = 'ACCEPTED' order by id desc limit 1",
            (row, n) -> row.getObject(1, LocalDate.class).plusDays(ChronoUnit.DAYS.between(
                LocalDate.ofInstant(row.getTimestamp(2).toInstant(), clock.getZone()), LocalDate.now(clock))), CopyServer.REGISTRATION)
            .stream().findFirst();
    }

    private List<WaitingFile> waiting() {
        return jdbc.query("select id, file_name, sealed from unasked_file where written_at is null order by id",
            (row, n) -> new WaitingFile(row.getLong(1), row.getString(2), row.getBytes(3)));
    }

    private record WaitingFile(long id, String name, byte[] sealed) {
    }
}
