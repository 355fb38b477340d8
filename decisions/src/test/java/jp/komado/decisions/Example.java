package jp.komado.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A named case of an examples file: what goes in, and what has to come out. */
record Example(String name, Map<String, Object> inputs, Map<String, String> expected, String note) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    static List<Example> read(Path file, Map<String, String> types) {
        try (var parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            return parser.stream().map(row -> of(row, types)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example of(CSVRecord row, Map<String, String> types) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        row.toMap().forEach((column, value) -> {
            if (column.startsWith("in:")) {
                String variable = column.substring(3);
                inputs.put(variable, value(types.get(variable), value, variable));
            } else if (column.startsWith("out:")) {
                expected.put(column.substring(4), value);
            }
        });
        return new Example(row.get("name"), inputs, expected, row.get("note"));
    }

    private static Object value(String type, String text, String variable) {
        if (type == null) {
            throw new IllegalArgumentException("the file has no input data named " + variable);
        }
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "string" -> text;
            case "number" -> new BigDecimal(text);
            case "boolean" -> bool(text);
            default -> Arrays.stream(text.split("\\|")).map(BigDecimal::new).toList();
        };
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }
}
