package jp.komado.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import jp.komado.intake.PaperApplication;
import jp.komado.intake.PortalApplication;
import jp.komado.intake.Reception;
import jp.komado.intake.Receptions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Applications come in: at a counter or out of an exchange bag. */
@RestController
class ReceptionController {

    private final Receptions receptions;

    ReceptionController(Receptions receptions) {
        this.receptions = receptions;
    }

    @Operation(operationId = "receiveAtCounter", summary = "① Receive an application at the counter of the user's municipality")
    @PostMapping("/api/cases")
    ResponseEntity<Reception> receive(@RequestBody PortalApplication application) {
        return created(receptions.receiveAtCounter(application));
    }

    @Operation(operationId = "openFromBag", summary = "② Take an application out of an exchange bag")
    @PostMapping("/api/cases/paper")
    ResponseEntity<Reception> openFromBag(@RequestBody PaperApplication application) {
        return created(receptions.openFromBag(application));
    }

    private static ResponseEntity<Reception> created(Reception reception) {
        return ResponseEntity.created(URI.create("/api/cases/" + reception.id())).body(reception);
    }
}
