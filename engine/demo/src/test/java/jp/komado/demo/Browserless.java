package jp.komado.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A person who works at the demo through its HTTP interface, as the browser does. */
public final class Browserless {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;

    /** An answer, whatever its status. */
    public record Answer(int status, JsonNode body, String etag) {

        public boolean ok() {
            return status >= SUCCESS && status < REDIRECT;
        }
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;

    private Browserless(String base) {
        this.base = base;
    }

    public static Browserless signedIn(int port, String user) {
        var person = new Browserless("http://localhost:" + port);
        person.get("/api/session");
        var form = "username=" + user + "&password=" + URLEncoder.encode(DemoUsers.PASSWORD, StandardCharsets.UTF_8);
        var answer = person.send(person.request("/api/session").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
        if (!answer.ok()) {
            throw new IllegalStateException(user + " cannot sign in: " + answer);
        }
        person.get("/api/session");
        return person;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    /** A change of something that was seen in a version. */
    public Answer post(String path, String etag, Object body) {
        return send(request(path).header("Content-Type", "application/json").header("If-Match", etag).POST(json(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30))
            .header("Accept", "application/json, application/problem+json").header("Accept-Language", "ja");
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst()
            .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.valueToTree(body).toString());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            var isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), isJson ? JSON.readTree(response.body()) : JSON.missingNode(),
                response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
