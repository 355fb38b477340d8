package jp.komado.worklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.komado.problem.FieldError;

/** One form's schema: judges data and words what is wrong for the person at the keyboard, by the titles of the fields. */
public class FormSchema {

    private final JsonNode document;
    private final JsonSchema schema;

    FormSchema(JsonNode document, JsonSchema schema) {
        this.document = document;
        this.schema = schema;
    }

    /** The schema itself, for the browser. */
    public JsonNode document() {
        return document;
    }

    /** What is wrong with the data, one error for each field. */
    public List<FieldError> check(JsonNode data, Locale language) {
        Map<String, FieldError> errors = new LinkedHashMap<>();
        for (ValidationMessage message : schema.validate(data)) {
            FieldError error = error(message, language);
            errors.putIfAbsent(error.pointer(), error);
        }
        return List.copyOf(errors.values());
    }

    private FieldError error(ValidationMessage message, Locale language) {
        String at = message.getInstanceLocation().toString();
        return switch (message.getType()) {
            case "required" -> named(at + "/" + message.getProperty(), "required", language);
            case "additionalProperties" -> named(at + "/" + message.getProperty(), "unknown", language);
            case "false" -> named(at, "not-here", language);
            case "pattern" -> pattern(at, language);
            case "format" -> named(at, "format", language);
            case "enum" -> named(at, "choice", language);
            case "const" -> named(at, "confirm", language);
            case "minLength" -> named(at, "required", language);
            case "maxLength" -> limited(at, "max-length", message, language);
            case "minimum" -> limited(at, "minimum", message, language);
            case "maximum" -> limited(at, "maximum", message, language);
            case "minItems" -> named(at, "required", language);
            case "maxItems" -> limited(at, "max-items", message, language);
            case "uniqueItems" -> named(at, "unique", language);
            default -> named(at, "invalid", language);
        };
    }

    private FieldError named(String pointer, String code, Locale language) {
        return FieldError.of(pointer, "worklist.field." + code, title(pointer, language));
    }

    private FieldError limited(String pointer, String code, ValidationMessage message, Locale language) {
        Object limit = message.getArguments().length > 0 ? message.getArguments()[0] : "";
        return FieldError.of(pointer, "worklist.field." + code, title(pointer, language), limit.toString());
    }

    private FieldError pattern(String pointer, Locale language) {
        String hint = text(field(pointer), isJapanese(language) ? "x-hint" : "x-hint-en");
        return hint == null
                ? named(pointer, "format", language)
                : FieldError.of(pointer, "worklist.field.pattern", title(pointer, language), hint);
    }

    /** The title of the field at a pointer into the data, in the language; the bare pointer where the schema names none. */
    String title(String pointer, Locale language) {
        JsonNode field = field(pointer);
        String title = text(field, isJapanese(language) ? "title" : "x-title-en");
        return title == null ? pointer : title;
    }

    private JsonNode field(String pointer) {
        JsonNode at = document;
        for (String part : pointer.split("/")) {
            if (part.isEmpty()) {
                continue;
            }
            at = resolve(at);
            at = at.path("type").asText().equals("array") ? at.path("items") : at.path("properties").path(part);
        }
        return at;
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    private static boolean isJapanese(Locale language) {
        return Locale.JAPANESE.getLanguage().equals(language.getLanguage());
    }
}
