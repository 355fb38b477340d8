package jp.komado.linkage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import jp.komado.linkage.Information;
import jp.komado.linkage.Stage;
import jp.komado.linkage.internal.LinkageInquiries;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** ⑤ to ⑦' of a case, and inquiries that may not be asked. */
@RestController
@Tag(name = "linkage")
class LinkageController {

    private final LinkageInquiries inquiries;

    LinkageController(LinkageInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @GetMapping("/api/cases/{id}/inquiries/linkage")
    @Operation(operationId = "readLinkageInquiries", summary = "⑤–⑦' What was asked about the people of a case, and what came")
    ResponseEntity<LinkageInquiries.LinkageView> read(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(inquiries.of(id));
    }

    @DeleteMapping("/api/linkage-stops/{stage}/{information}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftLinkageStop", summary = "Lets inquiries be asked again that the permitted list lacked")
    void lift(@PathVariable Stage stage, @PathVariable Information information) {
        inquiries.lift(stage, information);
    }
}
