package jp.komado.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import jp.komado.identity.InquiryFile;
import jp.komado.identity.IdentityInquiryView;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the resident register was asked in a case. */
@RestController
class IdentityInquiryController {

    private final InquiryFile file;

    IdentityInquiryController(InquiryFile file) {
        this.file = file;
    }

    @Operation(operationId = "listIdentityInquiries", summary = "Inquiries to the resident register about the people of a case")
    @GetMapping("/api/cases/{id}/inquiries/identity")
    ResponseEntity<IdentityInquiriesResponse> list(@PathVariable UUID id) {
        var inquired = file.of(id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new IdentityInquiriesResponse(inquired.items(), inquired.chases()));
    }

    record IdentityInquiriesResponse(List<IdentityInquiryView> items, List<IdentityInquiryView.IdentityChase> chases) {
    }
}
