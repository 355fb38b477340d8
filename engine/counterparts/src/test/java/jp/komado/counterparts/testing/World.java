package jp.komado.counterparts.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.komado.counterparts.CounterpartsApplication;
import jp.komado.counterparts.desk.Rounds;
import jp.komado.counterparts.seal.PartnerKeys;
import jp.komado.counterparts.seal.Seal;
import jp.komado.counterparts.shipment.ShipmentFile;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The counterparts on a database and folders of their own for each test, with a hand that plays the platform. */
public final class World implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    /** A file of answers as the platform finds it. */
    public record AnswerFile(String name, byte[] sealed) {
    }

    private final Keys platform = Keys.of("komado");
    private final Keys partner = Keys.of("partner");
    private final HttpClient client = HttpClient.newHttpClient();
    private Path directory;
    private String url;
    private ConfigurableApplicationContext context;

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        open();
    }

    /** A world of its own, beside the one of the test. */
    public World open() throws Exception {
        directory = Files.createTempDirectory("counterparts");
        url = database();
        platform.write(directory, "komado");
        partner.write(directory, "partner");
        Files.writeString(directory.resolve("population.jsonl"), People.LINES);
        start();
        return this;
    }

    private static synchronized String database() throws Exception {
        if (server == null) {
            server = EmbeddedPostgres.builder().start();
        }
        var name = "counterparts_" + DATABASES.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    public void start() {
        var arguments = new ArrayList<>(List.of("--server.port=0", "--komado.counterparts.poll=0s", "--spring.datasource.url=" + url,
            "--komado.counterparts.population=" + directory.resolve("population.jsonl")));
        for (var name : List.of("resident-register", "linkage", "payer-1", "payer-2", "bank", "custody-contractor")) {
            var prefix = "--komado.counterparts.channels." + name + ".";
            arguments.addAll(List.of(prefix + "requests=" + requests(name), prefix + "answers=" + answers(name),
                prefix + "key-store=" + directory.resolve("partner.p12"), prefix + "password=" + Keys.PASSWORD,
                prefix + "platform=" + directory.resolve("komado.crt")));
        }
        context = CounterpartsApplication.start(arguments.toArray(String[]::new));
    }

    public Path requests(String channel) {
        return directory.resolve(channel + "/requests");
    }

    public Path answers(String channel) {
        return directory.resolve(channel + "/answers");
    }

    /** The program ends and another begins on the same database and folders. */
    public void restart() {
        context.close();
        start();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void round() throws IOException {
        bean(Rounds.class).go();
    }

    /** The platform's end of the wire. */
    public Seal platformSeal() {
        return new Seal(new PartnerKeys(platform.privateKey(), platform.certificate(), partner.certificate()));
    }

    public byte[] sealed(String number, String kind, String... records) {
        return platformSeal().close(new ShipmentFile(number, kind, LocalDate.now(), List.of(records)).bytes());
    }

    public void put(String channel, String fileName, byte[] sealed) throws IOException {
        Files.write(requests(channel).resolve(fileName), sealed);
    }

    /** Sends a shipment and makes one round. */
    public void send(String channel, String number, String kind, String... records) throws IOException {
        put(channel, number + "." + kind + ".p7m", sealed(number, kind, records));
        round();
    }

    public List<AnswerFile> answerFiles(String channel) throws IOException {
        try (var files = Files.list(answers(channel))) {
            return files.filter(Files::isRegularFile).sorted(Comparator.comparing(Path::getFileName)).map(file -> {
                try {
                    return new AnswerFile(file.getFileName().toString(), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        }
    }

    /** The records of all answer files that the platform can open, in order. */
    public List<String> answered(String channel) throws Exception {
        var lines = new ArrayList<String>();
        for (var file : answerFiles(channel)) {
            lines.addAll(ShipmentFile.parse(platformSeal().open(file.sealed())).records());
        }
        return lines;
    }

    public void script(String json) throws Exception {
        if (post("/faults", "application/json", json.getBytes(StandardCharsets.UTF_8)).statusCode() != 200) {
            throw new IllegalArgumentException(json);
        }
    }

    public HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String type, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public URI uri(String path) {
        var port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://localhost:" + port + path);
    }

    /** Asks the database. */
    public String ask(String question) throws Exception {
        try (var connection = DriverManager.getConnection(url); var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Has a code made for somebody and returns the integrated number, empty if there is none. */
    public String code(String shipment, int number, String individualNumber) throws Exception {
        send("linkage", shipment, "code-acquisition", record("%015d".formatted(number), individualNumber, "カナ", "氏名", "19850402", 1, "20261123101500000"));
        var answered = answered("linkage");
        return answered.get(answered.size() - 1).split(",", -1)[1];
    }

    /** An inquiry about one item of somebody with a code. */
    public static String inquiry(int number, String integrated, String item, int year, String municipality) {
        return record("01", "%015d".formatted(number), integrated, "20261123101500000", "KATEI", "worker1", "1300010000000000", "0",
            "JM00000000000001", "JT00000000000001", "", "", municipality.isEmpty() ? "" : municipality + "0000000000", item, "1", "1", year + "0401",
            year + 1 + "0331");
    }

    public static String record(Object... fields) {
        return String.join(",", Arrays.stream(fields).map(String::valueOf).toList());
    }

    /** Keys, people and the folders of both channels. */
    public Path directory() {
        return directory;
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
