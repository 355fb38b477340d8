package jp.komado.demo.walk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.komado.demo.outside.Counterparts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** ⑧ The post between the prefecture and the insurers: letters go out as they were printed, and the clerk reads the sheets that come back. */
@Component
class Post implements ReplySheets {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 200;
    private static final int OK = 200;
    private static final Pattern CATEGORY = Pattern.compile("所得区分　(\\S+)");

    private final Counterparts counterparts;
    private final HttpClient client = HttpClient.newHttpClient();

    Post(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    /** Hands over printed letters. Whoever has them already, since a kill came between, does not answer twice. */
    void deliver(byte[] letters) {
        var taken = send("insurers/letters", letters);
        if (taken.map(HttpResponse::statusCode).filter(status -> status == OK).isEmpty()) {
            LOG.warn("The insurers do not take letters now");
        }
    }

    @Override
    public Optional<String> category(String letterNumber) {
        send("insurers/replies", null);
        return send("insurers/replies?code=" + letterNumber, null).filter(sheet -> sheet.statusCode() == OK).map(sheet -> read(sheet.body()))
            .map(CATEGORY::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private static String read(byte[] sheet) {
        try (var document = Loader.loadPDF(sheet)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            return "";
        }
    }

    /** Asks until somebody answers, since the other program may just be starting again; empty when nobody does for long. */
    private Optional<HttpResponse<byte[]>> send(String path, byte[] content) {
        var limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            var request = HttpRequest.newBuilder(URI.create(counterparts.address() + path)).timeout(ANSWER);
            try {
                return Optional.of(client.send(content == null ? request.build()
                    : request.header("Content-Type", "application/pdf").POST(BodyPublishers.ofByteArray(content)).build(), BodyHandlers.ofByteArray()));
            } catch (IOException notThere) {
                pause();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted at the post", e);
    }
}
