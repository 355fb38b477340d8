package jp.komado.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.komado.KomadoApplication;
import jp.komado.demo.home.DataDirectory;
import jp.komado.demo.home.DemoDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the demo: {@code ./mvnw spring-boot:run} from the root, nothing installed before. */
public final class DemoApplication {

    private static final String DATA = "komado.data";

    private DemoApplication() {
    }

    public static void main(String[] arguments) {
        var directory = dataDirectory(arguments);
        System.setProperty(DATA, directory.toString());
        try {
            start(directory, arguments);
        } catch (IllegalStateException refused) {
            System.err.println("Komado does not start: " + refused.getMessage());
            System.exit(1);
        }
    }

    /** Starts database and platform on a directory; both end with the JVM. */
    public static ConfigurableApplicationContext start(Path directory, String... arguments) {
        var home = DataDirectory.open(directory);
        var database = DemoDatabase.start(home);
        // Runs when all Spring contexts are closed, so that nobody waits for connections to a server that is gone.
        SpringApplication.getShutdownHandlers().add(database::close);
        var application = new SpringApplication(KomadoApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> addBelowTheCommandLine(context.getEnvironment(), properties(home, database)));
        application.addInitializers(context -> ((GenericApplicationContext) context)
            .registerBean(DemoDatabase.class, () -> database, definition -> definition.setDestroyMethodName("")));
        return application.run(arguments);
    }

    /** Above the platform's own defaults, below what somebody typed. */
    private static void addBelowTheCommandLine(ConfigurableEnvironment environment, Map<String, Object> properties) {
        var source = new MapPropertySource("demo", properties);
        var sources = environment.getPropertySources();
        if (sources.contains(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME, source);
        } else {
            sources.addFirst(source);
        }
    }

    private static Map<String, Object> properties(DataDirectory home, DemoDatabase database) {
        var properties = new HashMap<>(database.properties());
        properties.put("server.port", "${KOMADO_PORT:8080}");
        // the demo sends and imports itself: not before its past is loaded, or answers of the past would come today
        properties.put("komado.exchange.poll", "PT0S");
        properties.put("komado.documents.directory", home.resolve("documents").toString());
        properties.put("komado.vault.directory", home.resolve("vault").toString());
        properties.put("komado.vault.create-keys", true);
        properties.put("komado.audit.head-file", home.resolve("audit-head").toString());
        return properties;
    }

    private static Path dataDirectory(String... arguments) {
        var prefix = "--" + DATA + "=";
        var given = Stream.of(arguments).filter(argument -> argument.startsWith(prefix)).map(argument -> argument.substring(prefix.length()))
            .findFirst();
        return Path.of(given.or(() -> Optional.ofNullable(System.getenv("KOMADO_DATA"))).orElse("data")).toAbsolutePath().normalize();
    }
}
