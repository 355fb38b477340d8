package jp.komado.demo.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The counterparts of a demo as somebody beside them meets them: over HTTP, and with kill -9. */
final class OtherOffices {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUCCESS = 200;
    private static final int SECONDS_TO_DIE = 30;

    private final Path directory;
    private final HttpClient client = HttpClient.newHttpClient();

    OtherOffices(Path demo) {
        this.directory = demo.resolve("counterparts");
    }

    /** What they say that they were asked and have answered. */
    JsonNode book() throws IOException, InterruptedException {
        return JSON.readTree(send(HttpRequest.newBuilder(address("book")).build()));
    }

    /** Whether all has been said that will be said without a telephone call. */
    boolean areQuiet() throws IOException, InterruptedException {
        return JSON.readTree(send(HttpRequest.newBuilder(address("health")).build())).path("due").asInt() == 0;
    }

    /** The telephone: what would come late or never comes now. */
    void release() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(address("answers/release")).POST(BodyPublishers.noBody()).build());
    }

    /** kill -9, after which a living demo starts them again; false if they do not run at the moment. */
    boolean kill() throws Exception {
        var pid = Long.parseLong(Files.readString(directory.resolve("pid")).trim());
        var process = ProcessHandle.of(pid).filter(one -> one.info().commandLine().orElse("").contains(directory.toString()));
        if (process.isEmpty() || !process.get().destroyForcibly()) {
            return false;
        }
        process.get().onExit().get(SECONDS_TO_DIE, TimeUnit.SECONDS);
        return true;
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != SUCCESS) {
            throw new IOException(request.uri() + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** Written anew at each start. */
    private URI address(String path) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(directory.resolve("counterparts.properties"))) {
            settings.load(file);
        }
        return URI.create("http://localhost:" + settings.getProperty("server.port") + "/" + path);
    }
}
