package jp.komado.counterparts.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.komado.counterparts.book.Book;
import jp.komado.counterparts.fault.Fault;
import jp.komado.counterparts.fault.Script;
import jp.komado.counterparts.fault.Scripts;
import jp.komado.counterparts.office.Inquiry;
import jp.komado.counterparts.office.Office;
import jp.komado.counterparts.office.Reply;
import jp.komado.counterparts.population.Population;
import jp.komado.counterparts.seal.RefusedFileException;
import jp.komado.counterparts.seal.Seal;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.counterparts.shipment.ShipmentName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes shipments out of the folders, writes every record into the book, and plans what will be answered. */
public class ReceivingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivingDesk.class);

    private final Book book;
    private final Scripts scripts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public ReceivingDesk(Book book, Scripts scripts, TransactionTemplate transactions, Clock clock) {
        this.book = book;
        this.scripts = scripts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Works off what lies in the channel's folder. */
    public void receive(Channel channel) {
        if (!channel.isReady()) {
            return;
        }
        for (var file : channel.requests().leftovers()) {
            // killed between writing into the book and throwing the file away, or before it wrote anything
            var sealed = read(file);
            if (!book.hasNoted(file.getFileName().toString(), Population.digest(sealed))) {
                take(channel, file.getFileName().toString(), sealed);
            }
            delete(file);
        }
        for (var file : channel.requests().claim()) {
            take(channel, file.getFileName().toString(), read(file));
            delete(file);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Channel channel, String fileName, byte[] sealed) {
        var digest = Population.digest(sealed);
        var now = clock.instant();
        ShipmentName name = null;
        try {
            name = ShipmentName.of(fileName);
            var office = office(channel, name);
            if (book.knows(name.number(), name.kind())) {
                book.notTaken(channel.name(), fileName, digest, name, true, "同じ番号の送付をすでに受け取っています", now);
                return;
            }
            var content = office.read(name, new Seal(channel.keys()).open(sealed));
            if (!content.number().equals(name.number()) || !content.kind().equals(name.kind())) {
                throw new RefusedFileException("ファイル名とヘッダが一致しません");
            }
            var inquiries = new ArrayList<Inquiry>();
            for (var record : content.records()) {
                inquiries.add(Inquiry.parse(content.kind(), record));
            }
            accept(channel, fileName, digest, content, inquiries, office, now);
        } catch (RefusedFileException refused) {
            LOG.warn("{} on {} is refused: {}", fileName, channel.name(), refused.getMessage());
            book.notTaken(channel.name(), fileName, digest, name, false, refused.getMessage(), now);
        }
    }

    private void accept(Channel channel, String fileName, String digest, ShipmentFile content, List<Inquiry> inquiries, Office office,
                        Instant now) {
        var script = scripts.current();
        transactions.executeWithoutResult(status -> {
            var shipment = book.accepted(channel.name(), fileName, digest, content, now);
            for (var inquiry : inquiries) {
                if (book.asked(inquiry.number(), inquiry.kind(), inquiry.question(), shipment, now)) {
                    plan(script, office, inquiry, now);
                }
            }
        });
    }

    private void plan(Script script, Office office, Inquiry inquiry, Instant now) {
        var rule = script.forRecord(inquiry.kind(), inquiry.question(), book.timesAsked(inquiry.question()));
        var fault = rule.map(Script.Rule::fault).orElse(null);
        var reply = fault == Fault.NETWORK_ERROR ? office.outOfOrder(inquiry) : office.answer(inquiry);
        var silent = fault == Fault.NO_ANSWER || reply.parts().stream().allMatch(part -> part.when() == Reply.When.NEVER);
        book.understood(inquiry.number(), reply.person(), fault == null ? null : fault.name(), silent);
        for (var part : reply.parts()) {
            var due = silent || part.when() == Reply.When.NEVER ? null
                : now.plus(part.when() == Reply.When.LATE ? script.late() : script.delay(inquiry.kind()));
            var later = fault == Fault.DELAY && due != null ? due.plusSeconds(rule.get().seconds()) : due;
            book.planned(inquiry.number(), part, later);
        }
    }

    private static Office office(Channel channel, ShipmentName name) throws RefusedFileException {
        var office = channel.office(name.kind());
        if (office == null) {
            throw new RefusedFileException("この窓口では扱わない種別です");
        }
        return office;
    }
}
