package jp.komado.counterparts.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.komado.counterparts.book.Book;
import jp.komado.counterparts.book.Book.Answer;
import jp.komado.counterparts.book.Book.Due;
import jp.komado.counterparts.fault.Fault;
import jp.komado.counterparts.fault.Script;
import jp.komado.counterparts.fault.Scripts;
import jp.komado.counterparts.seal.PartnerKeys;
import jp.komado.counterparts.seal.Seal;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.counterparts.shipment.ShipmentName;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes files of the answers that are due and puts them into the folders. A file is sealed and kept in the transaction that puts the
 * answers into it, so that after a kill the very same file is written again.
 */
public class SendingDesk {

    private static final String GARBAGE = "ｺﾜﾚﾀ ﾚｺｰﾄﾞ;;;";
    private static final int HALF = 2;

    private final Book book;
    private final Scripts scripts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public SendingDesk(Book book, Scripts scripts, TransactionTemplate transactions, Clock clock) {
        this.book = book;
        this.scripts = scripts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Seals what is due on all channels and writes what waits to be written. */
    public void send(List<Channel> channels) {
        while (Boolean.TRUE.equals(transactions.execute(status -> sealNext(channels)))) {
            // one shipment after the other
        }
        var now = clock.instant();
        for (var file : book.waiting(now)) {
            channel(channels, file.channel()).answers().put(file.fileName(), file.sealed());
            transactions.executeWithoutResult(status -> book.written(file.id(), now));
        }
    }

    private boolean sealNext(List<Channel> channels) {
        var now = clock.instant();
        var due = book.due(now);
        due.ifPresent(shipment -> seal(channel(channels, shipment.channel()).keys(), shipment, now));
        return due.isPresent();
    }

    private void seal(PartnerKeys keys, Due shipment, Instant now) {
        var answers = book.dueAnswers(shipment.shipmentId(), now);
        var part = book.nextPart(shipment.shipmentId());
        var rule = scripts.current().forFile(shipment.kind(), shipment.number(), part);
        var fault = rule.map(Script.Rule::fault).orElse(null);
        var later = now.plusSeconds(rule.map(Script.Rule::seconds).orElse(0));
        var lines = answers.stream().flatMap(answer -> answer.lines().stream()).toList();
        var right = content(shipment, lines);
        if (fault != null && fault.spoilsTheFile()) {
            file(shipment, part, lines.size(), fault.name(), now, spoilt(keys, shipment, lines, fault));
            book.putInto(file(shipment, part + 1, lines.size(), null, later, new Seal(keys).close(right.bytes())), answers);
        } else if (fault == Fault.FOREIGN_NUMBER) {
            var sealed = new Seal(keys).close(content(shipment, withForeign(shipment, answers)).bytes());
            book.putInto(file(shipment, part, lines.size() + 1, fault.name(), now, sealed), answers);
        } else {
            var sealed = new Seal(keys).close(right.bytes());
            book.putInto(file(shipment, part, lines.size(), null, now, sealed), answers);
            if (fault == Fault.DUPLICATE_FILE) {
                file(shipment, part + 1, lines.size(), fault.name(), later, sealed);
            }
        }
    }

    private long file(Due shipment, int part, int records, String fault, Instant due, byte[] sealed) {
        return book.file(shipment.shipmentId(), part, new ShipmentName(shipment.number(), shipment.kind()).answer(part), records, fault, due, sealed);
    }

    private ShipmentFile content(Due shipment, List<String> lines) {
        return new ShipmentFile(shipment.number(), shipment.kind(), dated(shipment), lines);
    }

    /** Answers keep the calendar of who asked: as many days after the date of the shipment as have passed since it came. */
    private LocalDate dated(Due shipment) {
        return shipment.dated().plusDays(ChronoUnit.DAYS.between(LocalDate.ofInstant(shipment.receivedAt(), clock.getZone()), LocalDate.now(clock)));
    }

    private byte[] spoilt(PartnerKeys keys, Due shipment, List<String> lines, Fault fault) {
        return switch (fault) {
            case GARBAGE_LINE -> {
                var withGarbage = new ArrayList<>(lines);
                withGarbage.add(lines.size() / HALF, GARBAGE);
                yield new Seal(keys).close(content(shipment, withGarbage).bytes());
            }
            case TRUNCATED_FILE -> {
                var sealed = new Seal(keys).close(content(shipment, lines).bytes());
                yield Arrays.copyOf(sealed, sealed.length / HALF);
            }
            case WRONG_KEY -> new Seal(keys.sealedForAStranger()).close(content(shipment, lines).bytes());
            case WRONG_SIGNER -> new Seal(keys.signedByAStranger()).close(content(shipment, lines).bytes());
            default -> throw new IllegalArgumentException(fault + " does not spoil a file");
        };
    }

    /** The first answer once more, under a number that this shipment did not ask. */
    private List<String> withForeign(Due shipment, List<Answer> answers) {
        var found = new ArrayList<String>();
        answers.forEach(answer -> found.addAll(answer.lines()));
        var line = answers.get(0).lines().get(0);
        var comma = line.indexOf(',');
        found.add(("%0" + comma + "d").formatted(book.numberOfAnother(shipment.shipmentId())) + line.substring(comma));
        return found;
    }

    private static Channel channel(List<Channel> channels, String name) {
        return channels.stream().filter(channel -> channel.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalStateException("no channel " + name));
    }
}
