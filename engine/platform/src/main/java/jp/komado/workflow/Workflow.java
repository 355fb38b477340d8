package jp.komado.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What rooms may ask of the processes. A case id is the business key of every instance that belongs to the case; variables are
 * primitives that a gateway reads, never personal data.
 */
public interface Workflow {

    /** Starts the process that waits for this start message. */
    void start(String message, UUID caseId, Map<String, Object> variables);

    /**
     * Hands a message to the instance of the case that waits for it.
     *
     * @throws NotWaiting when no instance of the case waits for this message
     */
    void correlate(String message, UUID caseId, Map<String, Object> variables);

    /** Whether an instance of the case waits for this message. */
    boolean isWaitingFor(String message, UUID caseId);

    /** Where the case stands and what it has passed, the newest instance last. */
    ProcessPosition position(UUID caseId);

    /** The newest deployed model of the process as BPMN XML, for the picture. */
    String processXml(String processKey);

    /** The user tasks of the newest deployed model, in the order of the file. */
    List<ProcessElement> userTasks(String processKey);

    /** All flow nodes of the newest deployed model, in the order of the file. */
    List<ProcessElement> elements(String processKey);

    /** The keys of all deployed processes. */
    List<String> processKeys();

    /** What the newest deployed model calls itself. */
    String processName(String processKey);

    /** Where instances of a process wait without a task for anybody, in the order of the newest model; only places where some do. */
    List<WaitingPlace> waitingPlaces(String processKey);

    /**
     * Runs the asynchronous continuations of the case that are due now, in this thread; timers are left alone.
     *
     * @return how many were run
     */
    int runJobs(UUID caseId);

    /** Runs the one waiting timer of the case at this element now, whatever its date. */
    void fireTimer(UUID caseId, String elementId);
}
