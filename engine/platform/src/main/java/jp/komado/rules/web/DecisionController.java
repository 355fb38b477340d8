package jp.komado.rules.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.problem.Problem;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decision tables as managers and analysts read them. */
@RestController
@RequestMapping("/api/decisions")
@Tag(name = "decisions")
class DecisionController {

    private final Decisions decisions;
    private final Rights rights;

    DecisionController(Decisions decisions, Rights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    @GetMapping
    @Operation(operationId = "listDecisions", summary = "All tables with their versions")
    List<DecisionResponse> list() {
        rights.demand(Right.DECISION_TABLE_READ);
        Map<String, List<DecisionVersion>> byName =
            decisions.versions().stream().collect(Collectors.groupingBy(DecisionVersion::name, LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream().map(DecisionResponse::of).toList();
    }

    @GetMapping(path = "/{name}/{versionTag}/model", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(operationId = "readDecisionModel", summary = "The DMN file of one version")
    ResponseEntity<String> model(@PathVariable String name, @PathVariable String versionTag) {
        rights.demand(Right.DECISION_TABLE_READ);
        var xml = decisions.model(name, versionTag).orElseThrow(() -> Problem.notFound("rules.problem.no-version"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/xml;charset=UTF-8")).body(xml);
    }
}
