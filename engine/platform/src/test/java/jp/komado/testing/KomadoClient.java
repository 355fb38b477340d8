package jp.komado.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A browser without a window: cookies, the CSRF token as a header, JSON in and out, over a real port.
 *
 * <pre>
 * KomadoClient worker = KomadoClient.signedIn(port, "worker1");
 * Answer answer = worker.post("/api/cases", Map.of("kind", "NEW"));
 * </pre>
 */
public final class KomadoClient {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String language = "ja";

    private KomadoClient(String base) {
        this.base = base;
    }

    /** A visitor who has not signed in. */
    public static KomadoClient visitor(int port) {
        return new KomadoClient("http://localhost:" + port);
    }

    /** One of the {@link TestUsers}, signed in. */
    public static KomadoClient signedIn(int port, String userId) {
        KomadoClient client = visitor(port);
        Answer answer = client.signIn(userId, TestUsers.PASSWORD);
        if (answer.status() != 204) {
            throw new IllegalStateException("sign-in of " + userId + " answered " + answer.status() + " " + answer.body());
        }
        return client;
    }

    /** The same client asking for another language. */
    public KomadoClient speaking(String newLanguage) {
        this.language = newLanguage;
        return this;
    }

    public Answer signIn(String userId, String password) {
        get("/api/session");
        String form = "username=" + encode(userId) + "&password=" + encode(password);
        return send(request("/api/session")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public Answer signOut() {
        return post("/api/session/logout", null);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    public Answer post(String path, Object body, String ifMatch) {
        return send(request(path).header("Content-Type", "application/json").header("If-Match", ifMatch).POST(json(body)));
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    public Answer put(String path, Object body, String ifMatch) {
        return send(request(path).header("Content-Type", "application/json").header("If-Match", ifMatch).PUT(json(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer delete(String path, String ifMatch) {
        return send(request(path).header("If-Match", ifMatch).DELETE());
    }

    /** Posts a file as multipart form data, with further text fields as pairs of name and value. */
    public Answer upload(String path, String fileName, String mediaType, byte[] content, String... fields) {
        String boundary = "komado-boundary";
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(fields[i])
                    .append("\"\r\n\r\n").append(fields[i + 1]).append("\r\n");
        }
        head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName).append("\"\r\nContent-Type: ").append(mediaType).append("\r\n\r\n");
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(body));
    }

    /** A request with language and CSRF token, for whatever has no method here. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language);
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Value of a cookie that this client holds. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static BodyPublisher json(Object body) {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String etag() {
            return header("ETag");
        }
    }
}
