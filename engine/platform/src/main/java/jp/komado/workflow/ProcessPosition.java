package jp.komado.workflow;

import java.time.Instant;
import java.util.List;

/** Where a case stands in the models: one entry for each process instance of the case, the oldest first. */
public record ProcessPosition(List<Instance> instances) {

    /**
     * @param processKey id of the process, which is also its file's name
     * @param state ACTIVE, COMPLETED or TERMINATED
     * @param active where it stands now
     * @param passed ids of the elements that were left in the regular way, each once
     */
    public record Instance(String processKey, String state, List<Active> active, List<String> passed) {
    }

    /** One element at which the case stands, since when, and of which kind (userTask, callActivity, serviceTask …). */
    public record Active(String elementId, Instant since, String kind) {
    }
}
