package jp.komado.problem.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;

/** JSON pointers (RFC 6901) from the paths of Jackson and of bean validation, and our codes from their names. */
final class Pointers {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required", "NotBlank", "required", "NotEmpty", "required", "Pattern", "format", "Size", "length",
            "Min", "range", "Max", "range", "typeMismatch", "format", "Positive", "range");

    private Pointers() {
    }

    /** <code>household[0].name</code> becomes <code>/household/0/name</code>. */
    static String ofPath(String path) {
        StringBuilder pointer = new StringBuilder();
        for (String part : path.replace("[", ".").replace("]", "").split("\\.")) {
            pointer.append('/').append(escape(part));
        }
        return pointer.toString();
    }

    static String of(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    static String escape(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }

    static String codeOf(@Nullable String constraint) {
        return constraint == null ? "invalid" : CODES.getOrDefault(constraint, "invalid");
    }
}
