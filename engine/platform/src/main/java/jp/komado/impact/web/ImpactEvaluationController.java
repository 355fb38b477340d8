package jp.komado.impact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.ImpactEvaluations;
import jp.komado.impact.ImpactResult;
import jp.komado.impact.internal.EvaluationReports;
import jp.komado.problem.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a version of a table would mean for everybody. */
@RestController
@Tag(name = "impact")
class ImpactEvaluationController {

    private static final String PATH = "/api/impact-evaluations";

    private final ImpactEvaluations evaluations;
    private final EvaluationReports reports;
    private final Messages messages;

    ImpactEvaluationController(ImpactEvaluations evaluations, EvaluationReports reports, Messages messages) {
        this.evaluations = evaluations;
        this.reports = reports;
        this.messages = messages;
    }

    @PostMapping(PATH)
    @Operation(operationId = "requestImpactEvaluation", summary = "Ask what versions of the table of the cap would mean for everybody",
        description = "Computed by itself over the de-identified store, one evaluation after the other; the store is filled first where it is "
            + "missing or old. Read the evaluation to see how far it is.",
        requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE, examples = {
            @ExampleObject(name = "a draft", value = "{\"versionIds\": [\"5f0c3c1e-8d0b-4a57-9c36-2f6f0f1f7a11\"]}"),
            @ExampleObject(name = "a draft, as if everybody applied in July 2027",
                value = "{\"versionIds\": [\"5f0c3c1e-8d0b-4a57-9c36-2f6f0f1f7a11\"], \"applicationMonth\": \"2027-07\"}"),
            @ExampleObject(name = "what is in force, to see what it does not reproduce", value = "{\"versionIds\": []}")})))
    ResponseEntity<ImpactEvaluationResponse> request(@Valid @RequestBody ImpactEvaluationRequest request) {
        var evaluation = evaluations.request(request.versionIds(), request.applicationMonth());
        return ResponseEntity.created(URI.create(PATH + "/" + evaluation.id())).body(response(evaluation, false));
    }

    @GetMapping(PATH)
    @Operation(operationId = "listImpactEvaluations", summary = "The evaluations, the newest first, without what they found")
    ImpactEvaluationListResponse list(@RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{1,18}") String cursor,
                                      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var page = evaluations.page(cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor), limit);
        return new ImpactEvaluationListResponse(page.stream().map(evaluation -> response(evaluation, false)).toList(),
            page.size() < limit ? null : String.valueOf(page.get(limit - 1).seq()));
    }

    @GetMapping(PATH + "/{id}")
    @Operation(operationId = "readImpactEvaluation", summary = "How far an evaluation is, and what it found",
        description = "The result is there once the state is DONE; each look at it is logged. Its counts are not suppressed: what leaves the "
            + "office is the export.")
    ResponseEntity<ImpactEvaluationResponse> read(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(response(evaluations.find(id), true));
    }

    @GetMapping(path = PATH + "/{id}/export", produces = {"text/csv", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(operationId = "exportImpactEvaluation", summary = "What it found as CSV (UTF-8 with byte order mark), small counts hidden")
    ResponseEntity<byte[]> export(@PathVariable UUID id) {
        var name = ContentDisposition.attachment().filename(messages.text("impact.export.file") + ".csv", StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION, name).body(evaluations.export(id));
    }

    private ImpactEvaluationResponse response(ImpactEvaluation evaluation, boolean withResult) {
        var result = withResult ? evaluations.result(evaluation) : Optional.<ImpactResult>empty();
        return ImpactEvaluationResponse.of(evaluation, result.orElse(null), reports::reason,
            evaluation.failure() == null ? null : messages.text("impact.failure." + evaluation.failure()));
    }
}
