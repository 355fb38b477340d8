package jp.komado.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The forms' schemas against samples: each {@code NAME.samples.json} holds one valid form and changes to it, which must stay valid or
 * break exactly the rule that they name.
 */
class FormSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIGURATION =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).pathType(PathType.JSON_POINTER).build();
    private static final Path SAMPLES = Path.of("src/test/resources/forms");

    @Test
    void every_user_task_has_a_form_and_every_form_a_user_task() throws IOException {
        Set<String> used = Model.all().stream()
                .flatMap(model -> model.all(UserTask.class).stream())
                .map(UserTask::getCamundaFormKey)
                .collect(Collectors.toSet());

        assertThat(forms()).containsExactlyInAnyOrderElementsOf(used);
    }

    @TestFactory
    Stream<DynamicTest> is_a_valid_schema_by_its_own_standard() throws IOException {
        JsonSchema standard = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), CONFIGURATION);
        return forms().stream().map(form -> DynamicTest.dynamicTest(form, () -> {
            JsonNode schema = schema(form);
            assertThat(standard.validate(schema)).isEmpty();
            assertThat(schema.path("$schema").asText()).isEqualTo(SchemaId.V202012);
            assertThat(schema.path("$id").asText()).isEqualTo("https://komado.jp/forms/" + form + ".schema.json");
        }));
    }

    @TestFactory
    Stream<DynamicTest> names_every_field_in_both_languages_and_takes_no_other() throws IOException {
        return forms().stream().map(form -> DynamicTest.dynamicTest(form, () -> described(schema(form), "")));
    }

    @TestFactory
    Stream<DynamicTest> accepts_and_refuses_what_the_samples_say() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String form : forms()) {
            JsonSchema schema = FACTORY.getSchema(schema(form), CONFIGURATION);
            JsonNode samples = JSON.readTree(SAMPLES.resolve(form + ".samples.json").toFile());
            assertThat(samples.path("invalid").size()).as("invalid samples of %s", form).isPositive();
            tests.add(DynamicTest.dynamicTest(form + ": the whole form", () -> assertThat(schema.validate(samples.get("base"))).isEmpty()));
            samples.path("valid").forEach(sample -> tests.add(DynamicTest.dynamicTest(form + ": " + sample.get("name").asText(),
                    () -> assertThat(schema.validate(changed(samples.get("base"), sample))).isEmpty())));
            samples.path("invalid").forEach(sample -> tests.add(DynamicTest.dynamicTest(form + ": " + sample.get("name").asText(),
                    () -> assertThat(schema.validate(changed(samples.get("base"), sample)))
                            .as("rules broken")
                            .extracting(FormSchemasTest::broken)
                            .contains(sample.get("at").asText() + " " + sample.get("because").asText()))));
        }
        return tests.stream();
    }

    private static String broken(ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        return (message.getProperty() == null ? at : at + "/" + message.getProperty()) + " " + message.getType();
    }

    /** Objects refuse unknown fields, fields have titles, patterns say in words what they want. */
    private static void described(JsonNode schema, String at) {
        assertThat(schema.path("title").asText()).as("Japanese title of %s", at).isNotBlank();
        assertThat(schema.path("x-title-en").asText()).as("English title of %s", at).isNotBlank();
        if (schema.has("pattern")) {
            assertThat(schema.path("x-hint").asText()).as("hint of %s", at).isNotBlank();
            assertThat(schema.path("x-hint-en").asText()).as("English hint of %s", at).isNotBlank();
        }
        if (schema.path("type").asText().equals("object")) {
            assertThat(schema.path("additionalProperties").asText()).as("additionalProperties of %s", at).isEqualTo("false");
            schema.path("properties").properties().forEach(field -> described(field.getValue(), at + "/" + field.getKey()));
        }
        if (schema.path("type").asText().equals("array")) {
            described(schema.path("items"), at + "/*");
        }
        schema.path("$defs").properties().forEach(definition -> described(definition.getValue(), at + "/$defs/" + definition.getKey()));
    }

    private static JsonNode changed(JsonNode base, JsonNode sample) {
        JsonNode changed = base.deepCopy();
        sample.path("remove").forEach(pointer -> {
            if (parent(changed, pointer.asText()) instanceof ObjectNode object) {
                object.remove(last(pointer.asText()));
            }
        });
        sample.path("set").properties().forEach(change -> {
            JsonNode parent = parent(changed, change.getKey());
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(last(change.getKey())), change.getValue());
            } else {
                ((ObjectNode) parent).set(last(change.getKey()), change.getValue());
            }
        });
        return changed;
    }

    private static JsonNode parent(JsonNode node, String pointer) {
        return node.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static JsonNode schema(String form) throws IOException {
        return JSON.readTree(Model.FORMS.resolve(form + ".schema.json").toFile());
    }

    private static List<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Model.FORMS)) {
            return files.sorted()
                    .map(file -> file.getFileName().toString().replace(".schema.json", ""))
                    .toList();
        }
    }
}
