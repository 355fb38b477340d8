package jp.komado.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A security officer reads words in the access log, never codes: whatever rooms say is looked at has a name in both languages. */
class AuditWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/jp/komado");
    private static final Path LOCALES = Path.of("../../tasklist-ui/src/locales");
    private static final Pattern LOOKED_AT = Pattern.compile(
            "(?:\\b[lL]ook(?:\\.at)?|\\bshow)\\((?:[^;\"()*]|\\R|\\([^()\"]*\\))*?\"([a-z]+(?:-[a-z]+)*)\"|String WHAT = \"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everythingThatIsLookedAtHasAName(String language) throws IOException {
        var words = new ObjectMapper().readTree(LOCALES.resolve(language).resolve("audit.json").toFile()).get("what");

        var codes = lookedAt();

        assertThat(codes).contains("dossier", "shipment", "insurer-letters", "cap");
        assertThat(codes).isSubsetOf(StreamSupport.stream(((Iterable<String>) words::fieldNames).spliterator(), false).toList());
    }

    private static TreeSet<String> lookedAt() throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(SOURCES)) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                LOOKED_AT.matcher(Files.readString(source)).results()
                        .forEach(found -> codes.add(found.group(1) == null ? found.group(2) : found.group(1)));
            }
        }
        return codes;
    }
}
