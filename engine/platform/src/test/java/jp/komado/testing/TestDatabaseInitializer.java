package jp.komado.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Gives every Spring context of the tests a database and a directory of its own, without an annotation on any test; but a program that a test
 * started to kill it is told where those of the one before are.
 */
public class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** System properties of such a program: a JDBC URL and a directory. */
    public static final String DATABASE = "komado.test.database";
    public static final String DIRECTORY = "komado.test.directory";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String known = System.getProperty(DATABASE);
        String url = known == null ? TestDatabase.copy() : known;
        Path files = known == null ? temporaryDirectory() : Path.of(System.getProperty(DIRECTORY));
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", TestDatabase.APPLICATION_ROLE);
        properties.put("spring.datasource.password", TestDatabase.PASSWORD);
        properties.put("spring.datasource.hikari.maximum-pool-size", 6);
        properties.put("spring.flyway.url", url);
        properties.put("spring.flyway.user", TestDatabase.OWNER);
        properties.put("spring.flyway.password", TestDatabase.OWNER);
        properties.put("camunda.bpm.job-execution.enabled", false);
        properties.put("komado.documents.directory", files.resolve("documents").toString());
        properties.put("komado.vault.directory", files.resolve("vault").toString());
        properties.put("komado.vault.create-keys", true);
        properties.put("komado.access.argon2-memory-kib", 64);
        properties.put("komado.access.argon2-iterations", 1);
        properties.put("komado.audit.head-file", files.resolve("audit-head").toString());
        properties.put("komado.exchange.poll", "PT0S");
        properties.put("komado.claims.poll", "PT0S");
        properties.put("komado.claims.chunk", "7");
        properties.put("komado.impact.poll", "PT0S");
        properties.put("komado.impact.chunk", "7");
        properties.put("komado.exchange.key-store", files.resolve("exchange.p12").toString());
        properties.put("komado.exchange.key-store-password", "for-tests");
        properties.put("komado.exchange.directory", files.resolve("exchange").toString());
        add(context.getEnvironment().getPropertySources(), new MapPropertySource("test database", properties));
    }

    /** Before everything but what a test class says of itself. */
    private static void add(MutablePropertySources sources, MapPropertySource ours) {
        if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, ours);
        } else {
            sources.addFirst(ours);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("komado-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
