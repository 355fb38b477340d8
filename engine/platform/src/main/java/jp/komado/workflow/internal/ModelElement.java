package jp.komado.workflow.internal;

import jp.komado.workflow.ProcessElement;

/** A flow node with the property that only the work list needs: whose person may not do it too. */
record ModelElement(ProcessElement element, String differentFrom) {
}
