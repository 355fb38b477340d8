package jp.komado.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    private static final String FILES = "classpath*:decisions/*/*/*.examples.csv";
    private static final Pattern PLACE = Pattern.compile(".*/(\\d{4}-\\d{2}-\\d{2})[^/]*/([a-z-]+)\\.examples\\.csv");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String INPUT = "in:";

    /**
     * One case.
     *
     * @param effectiveFrom from when the version decides, of which it is a case
     * @param inputs as the file writes them, by input; an absent one is empty
     */
    public record NamedCase(String decision, LocalDate effectiveFrom, String name, Map<String, String> inputs) {
    }

    /** The first case of each decision's newest version, by decision. */
    public Collection<NamedCase> newest() {
        Map<String, NamedCase> newest = new TreeMap<>();
        for (Resource file : files()) {
            var first = first(file);
            newest.merge(first.decision(), first, (one, other) -> one.effectiveFrom().isAfter(other.effectiveFrom()) ? one : other);
        }
        return newest.values();
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NamedCase first(Resource file) {
        try (var parser = CSVParser.parse(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8), FORMAT)) {
            var place = PLACE.matcher(file.getURL().getPath());
            if (!place.matches()) {
                throw new IllegalStateException(file.getFilename() + " does not lie in the folder of a version");
            }
            return named(place.group(2), LocalDate.parse(place.group(1)), parser.iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NamedCase named(String decision, LocalDate effectiveFrom, CSVRecord row) {
        Map<String, String> inputs = new LinkedHashMap<>();
        row.toMap().forEach((column, value) -> {
            if (column.startsWith(INPUT)) {
                inputs.put(column.substring(INPUT.length()), value);
            }
        });
        return new NamedCase(decision, effectiveFrom, row.get("name"), inputs);
    }
}
