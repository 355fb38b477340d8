package jp.komado.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.komado.KomadoApplication;
import jp.komado.demo.home.DataDirectory;
import jp.komado.demo.home.DemoDatabase;
import jp.komado.demo.outside.Counterparts;
import jp.komado.demo.outside.KeyRing;
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

    /** Starts database, counterparts and platform on a directory; all end with the JVM. */
    public static ConfigurableApplicationContext start(Path directory, String... arguments) {
        KomadoApplication.liveInJapan();
        var home = DataDirectory.open(directory);
        Counterparts.stopLeftover(home);
        var database = DemoDatabase.start(home);
        var keys = KeyRing.of(home);
        var counterparts = Counterparts.start(home, database, keys);
        // Runs when all Spring contexts are closed, so that nobody waits for connections to a server that is gone.
        SpringApplication.getShutdownHandlers().add(() -> {
            counterparts.close();
            database.close();
        });
        var application = new SpringApplication(KomadoApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> addBelowTheCommandLine(context.getEnvironment(), properties(home, database, keys)));
        application.addInitializers(context -> register((GenericApplicationContext) context, database, counterparts));
        return application.run(arguments);
    }

    /** Both outlive the platform's context. */
    private static void register(GenericApplicationContext context, DemoDatabase database, Counterparts counterparts) {
        context.registerBean(DemoDatabase.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Counterparts.class, () -> counterparts, definition -> definition.setDestroyMethodName(""));
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

    private static Map<String, Object> properties(DataDirectory home, DemoDatabase database, KeyRing keys) {
        var properties = new HashMap<>(database.properties());
        properties.put("server.port", "${KOMADO_PORT:8080}");
        // the demo sends and imports itself: not before its past is loaded, or answers of the past would come today
        properties.put("komado.exchange.poll", "PT0S");
        properties.put("komado.claims.poll", "PT0S");
        properties.put("komado.documents.directory", home.resolve("documents").toString());
        properties.put("komado.vault.directory", home.resolve("vault").toString());
        properties.put("komado.vault.create-keys", true);
        properties.put("komado.audit.head-file", home.resolve("audit-head").toString());
        properties.put("komado.demo.population-file", Counterparts.populationFile(home).toString());
        properties.put("komado.exchange.key-store", keys.keyStore(KeyRing.PLATFORM).toString());
        properties.put("komado.exchange.key-store-password", keys.password());
        for (var channel : Counterparts.CHANNELS) {
            var prefix = "komado.exchange.channels." + channel + ".";
            properties.put(prefix + "outgoing", Counterparts.requests(home, channel).toString());
            properties.put(prefix + "incoming", Counterparts.answers(home, channel).toString());
            properties.put(prefix + "partner-certificate", keys.certificate(channel).toString());
        }
        return properties;
    }

    private static Path dataDirectory(String... arguments) {
        var prefix = "--" + DATA + "=";
        var given = Stream.of(arguments).filter(argument -> argument.startsWith(prefix)).map(argument -> argument.substring(prefix.length()))
            .findFirst();
        return Path.of(given.or(() -> Optional.ofNullable(System.getenv("KOMADO_DATA"))).orElse("data")).toAbsolutePath().normalize();
    }
}
