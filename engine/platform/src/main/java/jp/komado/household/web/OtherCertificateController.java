package jp.komado.household.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.household.OtherCertificate;
import jp.komado.household.OtherCertificates;
import jp.komado.problem.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** ⑩ Certificates of other schemes in a case's household. */
@RestController
@Tag(name = "household")
class OtherCertificateController {

    private final OtherCertificates certificates;

    OtherCertificateController(OtherCertificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/api/cases/{caseId}/other-certificates")
    @Operation(operationId = "listOtherCertificates", summary = "⑩ Certificates of other schemes with which the case shares its household's burden")
    OtherCertificatesResponse list(@PathVariable UUID caseId) {
        return new OtherCertificatesResponse(certificates.of(caseId));
    }

    @PostMapping("/api/cases/{caseId}/other-certificates")
    @Operation(operationId = "recordOtherCertificate", summary = "⑩ Record a certificate that the family showed",
        description = "The caps of the household follow by themselves. A printed cap counts only where the tier cannot be read, and never if it says "
            + "that it is a share.")
    ResponseEntity<OtherCertificate> record(@PathVariable UUID caseId, @Valid @RequestBody OtherCertificateRequest request) {
        var recorded = certificates.record(caseId, new OtherCertificates.Shown(request.personId(), request.validFrom(), request.validTo(), request.tier(),
            request.ventilator(), request.longTerm(), request.printedCapYen(), request.apportioned(),
            request.recipientNumber(), request.authority()));
        return ResponseEntity.created(URI.create("/api/cases/" + caseId + "/other-certificates/" + recorded.id())).eTag(String.valueOf(recorded.version()))
            .body(recorded);
    }

    @PostMapping("/api/cases/{caseId}/other-certificates/{id}/end")
    @Operation(operationId = "endOtherCertificate", summary = "⑩ It ends on another day than was printed")
    ResponseEntity<OtherCertificate> end(
            @PathVariable UUID caseId, @PathVariable UUID id, @Valid @RequestBody EndRequest request,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        var ended = certificates.end(caseId, id, IfMatch.version(ifMatch), request.lastDay());
        return ResponseEntity.ok().eTag(String.valueOf(ended.version())).body(ended);
    }

    record OtherCertificatesResponse(List<OtherCertificate> items) {
    }

    record OtherCertificateRequest(
        @NotNull UUID personId, @NotNull LocalDate validFrom, @NotNull LocalDate validTo, @Nullable OtherCertificate.Tier tier, boolean ventilator,
        boolean longTerm, @Nullable @PositiveOrZero Integer printedCapYen, boolean apportioned,
        @Nullable @Pattern(regexp = "[0-9]{7}") String recipientNumber, @Nullable @Size(max = 100) String authority) {
    }

    record EndRequest(@NotNull LocalDate lastDay) {
    }
}
