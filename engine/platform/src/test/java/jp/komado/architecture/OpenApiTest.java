package jp.komado.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The committed description of the API is what the platform serves; the browser side's types are generated from it. After a wanted
 * change run this test with {@code -Dkomado.openapi.update=true} and commit the file.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.json");

    @LocalServerPort
    private int port;

    @Test
    void the_committed_description_is_what_the_platform_serves() throws IOException, InterruptedException {
        String served = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/openapi")).build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body()
                + "\n";

        if (Boolean.getBoolean("komado.openapi.update")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(COMMITTED).as("run with -Dkomado.openapi.update=true after a wanted change").hasContent(served);
    }
}
