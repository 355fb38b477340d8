package jp.komado.copies.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.komado.copies.Provision;
import jp.komado.copies.internal.Provisions;
import jp.komado.copies.internal.Provisions.CaseCopies;
import jp.komado.copies.internal.Provisions.ProvisionList;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** ⑫ Who was told from the copies. */
@RestController
@Tag(name = "copies")
class ProvisionController {

    private final Provisions provisions;

    ProvisionController(Provisions provisions) {
        this.provisions = provisions;
    }

    @GetMapping("/api/provisions")
    @Operation(operationId = "listProvisions", summary = "⑫ Provisions 1 to 6 and transfer 1, the newest first")
    ResponseEntity<ProvisionList> list(@RequestParam(required = false) @Nullable String recipient,
                                       @RequestParam(required = false) @Nullable Provision.State state,
                                       @RequestParam(defaultValue = "false") boolean problems,
                                       @RequestParam(required = false) @Nullable String cursor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(provisions.newest(recipient, state, problems, cursor));
    }

    @GetMapping("/api/cases/{id}/copies")
    @Operation(operationId = "readCopiesOfCase", summary = "⑫ What of a case's child is registered, and who was told")
    ResponseEntity<CaseCopies> ofCase(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(provisions.ofCase(id));
    }

    @PostMapping("/api/cases/{id}/provisions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerProvisionByLetter", summary = "⑫ Provision 5: an insurer is to be told by letter")
    ProvisionLetterResponse byLetter(@PathVariable UUID id, @Valid @RequestBody ProvisionLetterRequest request) {
        return new ProvisionLetterResponse(provisions.byLetter(id, request.insurer(), request.letterNumber(), request.note()));
    }

    record ProvisionLetterRequest(@NotBlank @Size(max = 100) String insurer, @NotBlank @Size(max = 60) String letterNumber,
                         @Nullable @Size(max = 1000) String note) {
    }

    record ProvisionLetterResponse(UUID id) {
    }
}
