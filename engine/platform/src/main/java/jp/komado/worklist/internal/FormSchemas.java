package jp.komado.worklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The JSON Schemas of the forms, as they lie beside the models. */
@Component
public class FormSchemas {

    /** What our schemas say beyond the standard; nothing of it validates. */
    private static final List<String> HOUSE_KEYWORDS = List.of("x-title-en", "x-hint", "x-hint-en");

    private final Map<String, Optional<FormSchema>> schemas = new ConcurrentHashMap<>();
    private final ObjectMapper json;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig configuration =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).pathType(PathType.JSON_POINTER).build();

    FormSchemas(ObjectMapper json) {
        this.json = json;
        JsonMetaSchema standard = JsonMetaSchema.getV202012();
        JsonMetaSchema house = JsonMetaSchema.builder(standard)
                .keywords(HOUSE_KEYWORDS.stream().map(NonValidationKeyword::new).toList())
                .build();
        this.factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(house).defaultMetaSchemaIri(house.getIri()));
    }

    /** The schema of a form; empty where a task has no form of ours. */
    public Optional<FormSchema> find(String formKey) {
        return formKey == null ? Optional.empty() : schemas.computeIfAbsent(formKey, this::read);
    }

    private Optional<FormSchema> read(String formKey) {
        ClassPathResource resource = new ClassPathResource("forms/" + formKey + ".schema.json");
        if (!resource.exists()) {
            return Optional.empty();
        }
        try (InputStream in = resource.getInputStream()) {
            JsonNode document = json.readTree(in);
            return Optional.of(new FormSchema(document, factory.getSchema(document, configuration)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy without what a form leaves empty: nulls and empty texts count as not given. */
    static JsonNode withoutEmpty(JsonNode node) {
        if (node.isObject()) {
            var copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> {
                if (!isEmpty(field.getValue())) {
                    copy.set(field.getKey(), withoutEmpty(field.getValue()));
                }
            });
            return copy;
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(withoutEmpty(element)));
            return copy;
        }
        return node;
    }

    /** A copy without the named properties, at any depth. */
    static JsonNode without(JsonNode node, String... names) {
        JsonNode copy = node.deepCopy();
        Stream.of(names).forEach(name -> remove(copy, name));
        return copy;
    }

    private static void remove(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            object.remove(name);
        }
        node.forEach(child -> remove(child, name));
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || (value.isTextual() && value.textValue().isBlank());
    }
}
