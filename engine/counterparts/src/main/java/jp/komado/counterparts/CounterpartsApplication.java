package jp.komado.counterparts;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.komado.counterparts.book.Book;
import jp.komado.counterparts.book.Ledger;
import jp.komado.counterparts.copies.Copies;
import jp.komado.counterparts.copies.CopyDesk;
import jp.komado.counterparts.copies.CopyServer;
import jp.komado.counterparts.custody.CertificateDesk;
import jp.komado.counterparts.custody.Contractor;
import jp.komado.counterparts.custody.Warehouse;
import jp.komado.counterparts.desk.Channel;
import jp.komado.counterparts.desk.Deliveries;
import jp.komado.counterparts.desk.Health;
import jp.komado.counterparts.desk.ReceivingDesk;
import jp.komado.counterparts.desk.Releases;
import jp.komado.counterparts.desk.Rounds;
import jp.komado.counterparts.desk.SendingDesk;
import jp.komado.counterparts.fault.Scripts;
import jp.komado.counterparts.insurer.Letters;
import jp.komado.counterparts.money.Bank;
import jp.komado.counterparts.money.MoneyBook;
import jp.komado.counterparts.money.MoneyRoutes;
import jp.komado.counterparts.money.PayingPayer;
import jp.komado.counterparts.office.CodeServer;
import jp.komado.counterparts.office.InformationNetwork;
import jp.komado.counterparts.office.Office;
import jp.komado.counterparts.office.ResidentRegister;
import jp.komado.counterparts.payer.PayerRoutes;
import jp.komado.counterparts.payer.Payers;
import jp.komado.counterparts.population.Population;
import jp.komado.counterparts.web.Routes;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Wires the program. It names the parts of Spring Boot that it needs, since it may run with somebody else's class path; and it is no
 * component itself, since somebody else may scan it.
 */
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, JacksonAutoConfiguration.class, DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class, ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class, WebMvcAutoConfiguration.class, MultipartAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class})
public class CounterpartsApplication {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /**
     * What the program has to be told.
     *
     * @param poll       time between two looks into the folders; zero if somebody else makes the rounds
     * @param population file of the people, one JSON document a line; may appear later
     * @param script     where the first script of delays and faults is found
     * @param parent     process without which this one has no reason to live
     * @param channels   the ways between the platform and the partners, by name
     */
    public record Settings(Duration poll, Path population, String script, Long parent, Map<String, Channel.Settings> channels) {

        public Settings {
            poll = poll == null ? Duration.ofMillis(200) : poll;
            script = script == null ? "classpath:faults.json" : script;
            channels = channels == null ? Map.of() : Map.copyOf(channels);
        }
    }

    public static void main(String[] arguments) {
        start(arguments);
    }

    /** Starts the program; its settings are read from {@code counterparts.yml} and the command line. */
    public static ConfigurableApplicationContext start(String... arguments) {
        var context = new SpringApplicationBuilder(CounterpartsApplication.class).properties("spring.config.name=counterparts")
            .bannerMode(Banner.Mode.OFF).logStartupInfo(false).run(arguments);
        Optional.ofNullable(context.getBean(Settings.class).parent()).ifPresent(parent -> endWith(parent, context));
        return context;
    }

    private static void endWith(long parent, ConfigurableApplicationContext context) {
        ProcessHandle.of(parent).ifPresentOrElse(process -> process.onExit().thenRun(() -> System.exit(SpringApplication.exit(context))),
            () -> System.exit(SpringApplication.exit(context)));
    }

    @Bean
    Settings settings(Environment environment) {
        return Binder.get(environment).bindOrCreate("komado.counterparts", Settings.class);
    }

    @Bean
    Clock clock() {
        return Clock.system(JAPAN);
    }

    @Bean
    Book book(JdbcTemplate jdbc) {
        return new Book(jdbc);
    }

    @Bean
    Population population(JdbcTemplate jdbc, TransactionTemplate transactions, ObjectMapper json, Clock clock) {
        return new Population(jdbc, transactions, json, clock);
    }

    @Bean
    Scripts scripts(JdbcTemplate jdbc, ObjectMapper json, Clock clock, Settings settings, ResourceLoader resources) {
        return new Scripts(jdbc, json, clock, resources.getResource(settings.script()));
    }

    @Bean
    Copies copies(JdbcTemplate jdbc, Clock clock) {
        return new Copies(jdbc, clock);
    }

    @Bean
    CopyDesk copyDesk(JdbcTemplate jdbc, Copies copies, Population population, TransactionTemplate transactions, Clock clock) {
        return new CopyDesk(jdbc, copies, population, transactions, clock);
    }

    @Bean
    Warehouse warehouse(JdbcTemplate jdbc, Clock clock) {
        return new Warehouse(jdbc, clock);
    }

    @Bean
    CertificateDesk certificateDesk(List<Channel> channels, Warehouse warehouse, TransactionTemplate transactions, Settings settings) {
        return new CertificateDesk(channels, warehouse, transactions, settings.poll());
    }

    @Bean
    RouterFunction<ServerResponse> custodyRoutes(CertificateDesk certificates) {
        return certificates.routes();
    }

    @Bean
    MoneyBook moneyBook(JdbcTemplate jdbc, Clock clock) {
        return new MoneyBook(jdbc, clock);
    }

    @Bean
    RouterFunction<ServerResponse> moneyRoutes(MoneyBook book) {
        return new MoneyRoutes(book).all();
    }

    @Bean
    List<Channel> channels(Settings settings, Population population, Copies copies, Warehouse warehouse, MoneyBook money, Clock clock) {
        var offices = Map.<String, List<Office>>of(
            "resident-register", List.of(new ResidentRegister(population)),
            "linkage", List.of(new CodeServer(population), new InformationNetwork(population), new CopyServer(population, copies)),
            "payer-1", List.of(new PayingPayer(1, money)),
            "payer-2", List.of(new PayingPayer(2, money)),
            "bank", List.of(new Bank(money, clock)),
            CertificateDesk.CHANNEL, List.of(new Contractor(warehouse)));
        return settings.channels().entrySet().stream()
            .map(entry -> new Channel(entry.getKey(), entry.getValue(), offices.getOrDefault(entry.getKey(), List.of()))).toList();
    }

    @Bean
    ReceivingDesk receivingDesk(Book book, Scripts scripts, TransactionTemplate transactions, Clock clock) {
        return new ReceivingDesk(book, scripts, transactions, clock);
    }

    @Bean
    SendingDesk sendingDesk(Book book, Scripts scripts, TransactionTemplate transactions, Clock clock) {
        return new SendingDesk(book, scripts, transactions, clock);
    }

    @Bean
    Rounds rounds(List<Channel> channels, ReceivingDesk receiving, SendingDesk sending, CopyDesk copies, Population population, Settings settings) {
        return new Rounds(channels, receiving, sending, copies, population, settings.population(), settings.poll());
    }

    @Bean
    Letters letters(JdbcTemplate jdbc, Population population, Scripts scripts, TransactionTemplate transactions, Clock clock) {
        return new Letters(jdbc, population, scripts, transactions, clock);
    }

    @Bean
    RouterFunction<ServerResponse> payerRoutes(List<Channel> channels, ObjectMapper json) {
        return new PayerRoutes(new Payers(new Deliveries(channels), json)).all();
    }

    @Bean
    RouterFunction<ServerResponse> routes(JdbcTemplate jdbc, Book book, List<Channel> channels, Letters letters, Scripts scripts,
                                          Population population, TransactionTemplate transactions, Clock clock, Copies copies, CopyDesk copyDesk) {
        var ledger = new Ledger(jdbc, copies);
        return new Routes(ledger, scripts, new Releases(book, letters, transactions, clock), new Health(channels, ledger, population, clock),
            population, letters, copyDesk).all();
    }
}
