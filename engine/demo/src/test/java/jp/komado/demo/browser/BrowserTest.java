package jp.komado.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.komado.KomadoApplication;
import jp.komado.demo.CertificateHolders;
import jp.komado.demo.DemoApplication;
import jp.komado.demo.RenewingChildren;
import jp.komado.demo.outside.Counterparts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Runs the browser tests of {@code tasklist-ui/e2e} against a platform with a database of its own; each becomes a test here, and what
 * they print as certificates is read.
 */
class BrowserTest {

    private static final long LIMIT_MINUTES = 45;
    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** Families whose papers were told of in the fiscal year 2021: their time in the cabinet is over, and so are three years in a box. */
    private static final List<String> OLD_CERTIFICATES = List.of("7000011", "7000029", "7000037");
    /** A child whose certificate ends in three months: due to be written to. */
    private static final List<RenewingChildren.Child> DUE = List.of(new RenewingChildren.Child("7200017", "若葉", "ワカバ"));
    private static final int MONTHS_LEFT = 3;
    /** Children who went to hospital: insured with employees, and with a municipality. Their cap is so low that one visit reaches it. */
    private static final List<String> CLAIMED_AT_FUND = List.of("7100019", "7100027", "7100035", "7100043");
    private static final List<String> CLAIMED_AT_FEDERATION = List.of("7100050", "7100068");
    /** Children whose families paid at the window. */
    private static final List<String> REFUNDED = List.of("7100076", "7100084", "7100092");
    private static final int LOW_CAP_YEN = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path directory;

    @TestFactory
    Stream<DynamicTest> the_people_of_the_prefecture_work_in_the_browser() throws Exception {
        // given
        var chromium = chromium();
        if (chromium.isEmpty()) {
            System.err.println("### NO CHROMIUM FOUND: THE BROWSER TESTS ARE NOT RUN. Install chromium or set CHROMIUM_BIN. ###");
            assertThat(System.getenv("CI")).as("CI needs a Chromium").isNotEqualTo("true");
            Assumptions.abort("no Chromium");
        }
        var context = (ServletWebServerApplicationContext) DemoApplication.start(directory, "--server.port=0", "--komado.demo.load=false");
        try {
            CertificateHolders.putOnFile(directory, OLD_CERTIFICATES, LocalDate.of(2022, 2, 1));
            RenewingChildren.putOnFile(directory, DUE, YearMonth.now(KomadoApplication.JAPAN).plusMonths(MONTHS_LEFT).atEndOfMonth());
            var lately = LocalDate.now().minusMonths(2);
            CertificateHolders.putOnFile(directory, CLAIMED_AT_FUND, lately, LOW_CAP_YEN, "06130397");
            CertificateHolders.putOnFile(directory, CLAIMED_AT_FEDERATION, lately, LOW_CAP_YEN, "138016");
            CertificateHolders.putOnFile(directory, REFUNDED, lately);

            // when
            var results = directory.resolve("results.json");
            playwright(chromium.get(), context.getWebServer().getPort(), context.getBean(Counterparts.class).address(), results);

            // then
            return Stream.concat(tests(JSON.readTree(results.toFile())), certificates());
        } finally {
            context.close();
        }
    }

    private static void playwright(Path chromium, int port, String outside, Path results) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("npx", "playwright", "test", "--reporter=list,json").directory(userInterface().toFile());
        builder.environment().put("BASE_URL", "http://localhost:" + port);
        builder.environment().put("COUNTERPARTS_URL", outside);
        builder.environment().put("CHROMIUM_BIN", chromium.toString());
        builder.environment().put("PLAYWRIGHT_JSON_OUTPUT_NAME", results.toString());
        builder.environment().put("CERTIFICATES", directory.resolve("certificates").toString());
        var process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertThat(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).as("browser tests end in time").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        assertThat(results).as("Playwright wrote its results").exists();
    }

    private static Stream<DynamicTest> tests(JsonNode report) {
        var tests = new ArrayList<DynamicTest>();
        report.path("errors").forEach(error -> tests.add(DynamicTest.dynamicTest("Playwright itself", () -> {
            throw new AssertionError(error.path("message").asText());
        })));
        report.path("suites").forEach(suite -> collect(suite, suite.path("title").asText(), tests));
        assertThat(tests).as("browser tests").isNotEmpty();
        return tests.stream();
    }

    private static void collect(JsonNode suite, String path, List<DynamicTest> tests) {
        suite.path("suites").forEach(inner -> collect(inner, path + " › " + inner.path("title").asText(), tests));
        for (var spec : suite.path("specs")) {
            tests.add(DynamicTest.dynamicTest(path + " › " + spec.path("title").asText(), () -> {
                if (!spec.path("ok").asBoolean()) {
                    throw new AssertionError(plain(spec.findValuesAsText("message")));
                }
            }));
        }
    }

    private static String plain(List<String> messages) {
        return String.join("\n", messages).replaceAll("\u001B\\[[0-9;]*m", "");
    }

    /** The text of each certificate that a test has left, with the lines which that test expects in it. */
    private static Stream<DynamicTest> certificates() throws IOException {
        var folder = directory.resolve("certificates");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).toList().stream()
                .map(pdf -> DynamicTest.dynamicTest("the text of " + pdf.getFileName(), () -> {
                    var expected = Files.readAllLines(Path.of(pdf.toString().replace(".pdf", ".expected.txt")));
                    assertThat(text(pdf)).contains(expected.toArray(String[]::new));
                }));
        }
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]+", "");
        }
    }

    private static Path userInterface() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("tasklist-ui"))) {
            here = here.getParent();
        }
        return here.resolve("tasklist-ui");
    }

    private static Optional<Path> chromium() {
        var given = System.getenv("CHROMIUM_BIN");
        return Stream.concat(Stream.ofNullable(given), CHROMIUM.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
