package jp.komado.impact.web;

import java.util.List;
import org.springframework.lang.Nullable;

/** A page of evaluations. */
record ImpactEvaluationListResponse(List<ImpactEvaluationResponse> items, @Nullable String nextCursor) {
}
