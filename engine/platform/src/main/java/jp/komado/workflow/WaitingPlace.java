package jp.komado.workflow;

/**
 * A place of a model at which instances wait for something from outside: an answer, a file, a date.
 *
 * @param instances how many wait there now
 */
public record WaitingPlace(ProcessElement element, int instances) {
}
