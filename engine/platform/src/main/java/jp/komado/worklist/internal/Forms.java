package jp.komado.worklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskDataInvalid;
import jp.komado.worklist.TaskHandler;
import jp.komado.worklist.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Brings together a form's schema and what it means to the business. */
@Component
public class Forms {

    private final FormSchemas schemas;
    private final ObjectProvider<TaskHandler> handlers;
    private final ObjectMapper json;

    Forms(FormSchemas schemas, ObjectProvider<TaskHandler> handlers, ObjectMapper json) {
        this.schemas = schemas;
        this.handlers = handlers;
        this.json = json;
    }

    @Nullable
    public JsonNode schema(WorkItem item) {
        return schemas.find(item.formKey()).map(FormSchema::document).orElse(null);
    }

    /** What the form shows at first, an empty object for an empty form. */
    public JsonNode prefill(WorkItem item) {
        Object data = handler(item).prefill(item.caseId());
        return data == null ? json.createObjectNode() : json.valueToTree(data);
    }

    /** Judges the data by the schema, then by the business, which stores them. */
    Map<String, Object> complete(WorkItem item, TaskContext context, @Nullable JsonNode data, Locale language) {
        if (data == null || !data.isObject()) {
            throw Problem.invalid("worklist.form-unusable");
        }
        JsonNode given = FormSchemas.withoutEmpty(data);
        List<FieldError> errors = schemas.find(item.formKey())
                .orElseThrow(() -> new IllegalStateException("no schema for form " + item.formKey()))
                .check(given, language);
        if (!errors.isEmpty()) {
            throw new TaskDataInvalid(errors);
        }
        return handler(item).complete(context, given);
    }

    private TaskHandler handler(WorkItem item) {
        Map<String, TaskHandler> byForm =
                handlers.stream().collect(Collectors.toMap(TaskHandler::formKey, Function.identity()));
        TaskHandler handler = byForm.get(item.formKey());
        if (handler == null) {
            throw new IllegalStateException("no room handles form " + item.formKey());
        }
        return handler;
    }
}
