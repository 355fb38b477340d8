package jp.komado.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import jp.komado.intake.PaperApplication;
import jp.komado.intake.PortalApplication;
import jp.komado.intake.Reception;
import jp.komado.intake.Receptions;
import jp.komado.intake.RenewalForm;
import jp.komado.intake.Renewals;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Applications come in: at a counter or out of an exchange bag. */
@RestController
class ReceptionController {

    private final Receptions receptions;
    private final Renewals renewals;

    ReceptionController(Receptions receptions, Renewals renewals) {
        this.receptions = receptions;
        this.renewals = renewals;
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

    /** By POST, since a recipient's number belongs into no address. */
    @Operation(operationId = "lookUpRenewal", summary = "⑯ What an application of renewal begins with, by recipient number or notice code")
    @PostMapping("/api/cases/renewal-form")
    ResponseEntity<RenewalForm> renewalForm(@Valid @RequestBody RenewalLookUpRequest request) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(renewals.lookUp(request.number(), request.receivedOn()));
    }

    record RenewalLookUpRequest(@NotBlank @Size(max = 20) String number, @Nullable LocalDate receivedOn) {
    }

    private static ResponseEntity<Reception> created(Reception reception) {
        return ResponseEntity.created(URI.create("/api/cases/" + reception.id())).body(reception);
    }
}
