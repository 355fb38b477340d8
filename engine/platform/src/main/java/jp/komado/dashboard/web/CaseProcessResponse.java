package jp.komado.dashboard.web;

import java.time.Instant;
import java.util.List;

/** Where a case stands in the models. */
record CaseProcessResponse(List<InstanceResponse> instances) {

    /** One process of the case; passed elements each once. */
    record InstanceResponse(String processKey, String state, List<ActiveResponse> active, List<String> passed) {
    }

    /** An element at which the case stands. */
    record ActiveResponse(String elementId, Instant since, String kind) {
    }
}
