package jp.komado.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** What a form means to the business: one bean for each form, in the room that owns its data. */
public interface TaskHandler {

    /** Key of the form, such as {@code check-documents}. */
    String formKey();

    /** What the form shows at first: any value that Jackson can write, null for an empty form. */
    Object prefill(UUID caseId);

    /**
     * Takes the filled-in form, which is valid by its schema, and stores what it says, in the transaction that moves the case on.
     *
     * @return the process variables that gateways and timers read, never personal data
     * @throws TaskDataInvalid if the data break a rule that the schema cannot say
     */
    Map<String, Object> complete(TaskContext context, JsonNode data);
}
