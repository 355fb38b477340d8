package jp.komado.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.ExchangeWork;
import jp.komado.exchange.Shipments;
import jp.komado.exchange.Shipments.Confirmation;
import jp.komado.exchange.Shipments.Entry;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.seal.OwnKey;
import jp.komado.seal.Seal;
import jp.komado.seal.SealBroken;
import org.springframework.stereotype.Component;

/** The other end of the exchange in tests: real files with real seals, and the people on our side who let them leave. */
@Component
public class PartnerDesk {

    private static final Charset CP932 = Charset.forName("windows-31j");

    private final Shipments shipments;
    private final ExchangeWork work;
    private final ExchangeProperties properties;
    private final CurrentUsers users;

    PartnerDesk(Shipments shipments, ExchangeWork work, ExchangeProperties properties, CurrentUsers users) {
        this.shipments = shipments;
        this.work = work;
        this.properties = properties;
        this.users = users;
        prepareFoldersAndKeys();
    }

    /** A file of ours that the partner has taken: its records without head and trailer. */
    public record Taken(String shipment, String kind, List<String> records) {
    }

    /** Everything open on a channel leaves: prepared by worker1, approved by usage, permitted by security, sent; returns the numbers. */
    public List<String> shipEverything(String channel) {
        List<String> sent = new ArrayList<>();
        users.runAs("worker1", shipments::open).stream()
                .filter(open -> open.channel().equals(channel))
                .forEach(open -> sent.add(ship(open.kind(), open.medium())));
        work.run();
        return sent;
    }

    /**
     * The partner takes the files of a kind and answers each record by these lines, at once; then the answers are imported.
     *
     * @return the numbers of the shipments answered
     */
    public List<String> answerAll(String kind, Function<String, List<String>> answer) {
        List<String> answered = new ArrayList<>();
        for (Taken taken : take(kind)) {
            List<String> lines = taken.records().stream().flatMap(record -> answer.apply(record).stream()).toList();
            answer(taken, "01", lines);
            answered.add(taken.shipment());
        }
        work.run();
        return answered;
    }

    /** Both: what is open on the channel of a kind leaves and is answered. */
    public List<String> shipAndAnswer(String kind, Function<String, List<String>> answer) {
        users.runAs("worker1", shipments::open).stream()
                .filter(open -> open.kind().equals(kind))
                .forEach(open -> ship(open.kind(), open.medium()));
        work.run();
        return answerAll(kind, answer);
    }

    /** The partner takes all files of a kind out of the folder and opens them. */
    public List<Taken> take(String kind) {
        List<Taken> taken = new ArrayList<>();
        for (var channel : properties.channels().values()) {
            for (Path file : files(channel.outgoing(), "." + kind + ".p7m")) {
                String[] lines = open(read(file)).split("\r\n");
                taken.add(new Taken(lines[0].split(",")[1], kind, List.of(lines).subList(1, lines.length - 1)));
                delete(file);
            }
        }
        return taken;
    }

    /** The partner puts an answer file with these records into the folder; nothing is imported yet. */
    public void answer(Taken taken, String part, List<String> records) {
        String content = "H," + taken.shipment() + "," + taken.kind() + ",20261124," + records.size() + "\r\n"
                + String.join("", records.stream().map(line -> line + "\r\n").toList()) + "T," + records.size() + "\r\n";
        drop(taken.shipment() + "." + taken.kind() + "." + part + ".p7m", seal(content, TestKeys.PARTNER, TestKeys.OURS));
    }

    /** Puts any file into the folder of the channel that its name tells, or of linkage. */
    public void drop(String fileName, byte[] content) {
        String letter = fileName.length() > 4 ? fileName.substring(4, 5) : "";
        drop(properties.channels().entrySet().stream().filter(channel -> channel.getValue().letter().equals(letter)).map(Map.Entry::getKey)
                .findFirst().orElse("linkage"), fileName, content);
    }

    /** The partner of a channel sends a file by itself, sealed; nothing is imported yet. */
    public void deliver(String channel, String name, String content) {
        drop(channel, name + ".p7m", seal(content, TestKeys.PARTNER, TestKeys.OURS));
    }

    /** Puts any content, sealed by the partner, into the folder of a channel; each character is one byte. */
    public void drop(String channel, String name, String bytes) {
        var sealed = new ByteArrayOutputStream();
        try {
            Seal.seal(sealed, TestKeys.PARTNER, TestKeys.OURS.certificate(), clear -> clear.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        drop(channel, name + ".p7m", sealed.toByteArray());
    }

    /** The partner takes all files of a kind out of the folder and opens them, each as one text. */
    public List<String> takeWhole(String kind) {
        List<String> taken = new ArrayList<>();
        for (var channel : properties.channels().values()) {
            for (Path file : files(channel.outgoing(), "." + kind + ".p7m")) {
                taken.add(open(read(file)));
                delete(file);
            }
        }
        return taken;
    }

    /** Puts a file into the folder of a channel; nothing is imported yet. */
    public void drop(String channel, String fileName, byte[] content) {
        Path folder = properties.channel(channel).incoming();
        try {
            Path temporary = Files.write(folder.resolve("." + fileName + ".tmp"), content);
            Files.move(temporary, folder.resolve(fileName), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seals a content. */
    public byte[] seal(String content, OwnKey signer, OwnKey receiver) {
        var sealed = new ByteArrayOutputStream();
        try {
            Seal.seal(sealed, signer, receiver.certificate(), clear -> clear.write(content.getBytes(CP932)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return sealed.toByteArray();
    }

    /** Our side sends what was released and imports what arrived. */
    public void work() {
        work.run();
    }

    /** Closes the entry of a shipment in the usage register. */
    public void confirm(String number) {
        users.runAs("worker1", () -> shipments.confirm(number, new Confirmation("結果を確認した", true)));
    }

    private String ship(String kind, boolean medium) {
        String number = users.runAs("worker1", () -> shipments.prepare(new Entry(kind, "試験", "試験のための根拠", "試験の項目", 10_000)))
                .number();
        users.runAs("usage", () -> shipments.approve(number));
        if (medium) {
            users.runAs("security", () -> shipments.permit(number));
        }
        users.runAs("worker1", () -> shipments.send(number));
        return number;
    }

    private void prepareFoldersAndKeys() {
        TestKeys.keyStore(properties.keyStore(), TestKeys.OURS);
        properties.channels().values().forEach(channel -> {
            try {
                Files.createDirectories(channel.outgoing());
                Files.createDirectories(channel.incoming());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            TestKeys.certificate(channel.partnerCertificate(), TestKeys.PARTNER.certificate());
        });
    }

    private static String open(byte[] sealed) {
        try {
            return Seal.open(sealed, TestKeys.PARTNER, List.of(TestKeys.OURS.certificate()),
                    clear -> new String(clear.readAllBytes(), CP932));
        } catch (SealBroken | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
}
