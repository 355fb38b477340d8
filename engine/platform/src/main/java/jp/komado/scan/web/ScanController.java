package jp.komado.scan.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.komado.problem.Problem;
import jp.komado.scan.ScanTarget;
import jp.komado.scan.ScannedCodes;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The scan field of every page. What was scanned stands in no address. */
@RestController
class ScanController {

    private final List<ScannedCodes> rooms;

    ScanController(List<ScannedCodes> rooms) {
        this.rooms = rooms;
    }

    @Operation(operationId = "scan", summary = "What a scanned code opens for this user; 404 if nothing")
    @PostMapping("/api/scans")
    ScanTarget scan(@Valid @RequestBody ScanRequest request) {
        return rooms.stream().flatMap(room -> room.read(request.code()).stream()).findFirst()
            .orElseThrow(() -> Problem.notFound("scan.problem.unknown"));
    }

    record ScanRequest(@NotBlank @Size(max = 60) String code) {
    }
}
