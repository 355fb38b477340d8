package jp.komado.workflow;

/**
 * A flow node of a deployed model.
 *
 * @param kind the BPMN element's name, such as userTask
 * @param name its label, null where it has none
 * @param step the step of the handbook it does (① … ⑰), null where it does none
 * @param formKey the form of a user task, null elsewhere
 */
public record ProcessElement(String processKey, String elementId, String kind, String name, String step, String formKey) {
}
