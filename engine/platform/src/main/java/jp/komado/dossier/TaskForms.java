package jp.komado.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.komado.worklist.TaskDataInvalid;

/** Reads a task's form, which its schema has already checked, into a record. */
public final class TaskForms {

    private TaskForms() {
    }

    /** The form as a record; what does not fit is refused with its place, never with its value. */
    public static <T> T read(ObjectMapper json, JsonNode data, Class<T> form) {
        try {
            return json.treeToValue(data, form);
        } catch (JsonProcessingException e) {
            throw new TaskDataInvalid(new FieldErrors().add(pointer(e), "format").all());
        }
    }

    /** Where reading failed; the exception's own text could hold a value. */
    private static String pointer(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping) {
            var path = new StringBuilder();
            mapping.getPath().forEach(step -> path.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
            return path.toString();
        }
        return "";
    }
}
