package jp.komado.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The named cases that come with the shipped tables ({@code NAME/VERSION/DECISION.examples.csv}). */
@Component
public class NamedCases {

    private static final String FILES = "classpath*:decisions/%s/%s/*.examples.csv";
    private static final Pattern PLACE = Pattern.compile(".*/(\\d{4}-\\d{2}-\\d{2})([^/]*)/([a-z-]+)\\.examples\\.csv");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String INPUT = "in:";

    /**
     * One case.
     *
     * @param versionTag of which version it is a case
     * @param effectiveFrom from when that version decides
     * @param given as the file writes it, by input; an absent one is empty
     */
    public record NamedCase(String decision, String versionTag, LocalDate effectiveFrom, String name, Map<String, String> given) {

        /** The values that a decision reads, in their kinds; what is absent is left out. */
        public Map<String, Object> inputs(List<DecisionInput> wanted) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            for (DecisionInput input : wanted) {
                var text = given.getOrDefault(input.name(), "");
                if (!text.isEmpty()) {
                    inputs.put(input.name(), value(input.kind(), text));
                }
            }
            return inputs;
        }

        private static Object value(DecisionInput.Kind kind, String text) {
            return switch (kind) {
                case NUMBER -> new BigDecimal(text);
                case NUMBERS -> Arrays.stream(text.split("\\|")).map(BigDecimal::new).toList();
                case BOOLEAN -> Boolean.valueOf(text);
                default -> text;
            };
        }
    }

    /** The first case of each decision's newest version, by decision. */
    public Collection<NamedCase> newest() {
        Map<String, NamedCase> newest = new TreeMap<>();
        for (Resource file : files("*", "*")) {
            newest.merge(read(file).get(0).decision(), read(file).get(0), (one, other) -> one.versionTag().compareTo(other.versionTag()) > 0 ? one : other);
        }
        return newest.values();
    }

    /** All cases of a shipped version of a decision file; none where the version did not come with a release. */
    public List<NamedCase> of(String file, String versionTag) {
        return Arrays.stream(files(file, versionTag)).map(NamedCases::read).flatMap(List::stream).toList();
    }

    private static Resource[] files(String name, String versionTag) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES.formatted(name, versionTag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCase> read(Resource file) {
        try (var parser = CSVParser.parse(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8), FORMAT)) {
            var place = PLACE.matcher(file.getURL().getPath());
            if (!place.matches()) {
                throw new IllegalStateException(file.getFilename() + " does not lie in the folder of a version");
            }
            return parser.stream()
                .map(row -> named(place.group(3), place.group(1) + place.group(2), LocalDate.parse(place.group(1)), row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NamedCase named(String decision, String versionTag, LocalDate effectiveFrom, CSVRecord row) {
        Map<String, String> given = new LinkedHashMap<>();
        row.toMap().forEach((column, value) -> {
            if (column.startsWith(INPUT)) {
                given.put(column.substring(INPUT.length()), value);
            }
        });
        return new NamedCase(decision, versionTag, effectiveFrom, row.get("name"), given);
    }
}
