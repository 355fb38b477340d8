package jp.komado.insurer.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import jp.komado.insurer.InquiryDossier;
import jp.komado.insurer.ReplyDesk;
import jp.komado.insurer.ReplyView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** ⑧ Replies of insurers on their way from 医療助成課 to 家庭支援課, and what the dossier shows of them. */
@RestController
class InsurerReplyController {

    private final ReplyDesk desk;
    private final InquiryDossier dossier;

    InsurerReplyController(ReplyDesk desk, InquiryDossier dossier) {
        this.desk = desk;
        this.dossier = dossier;
    }

    @Operation(operationId = "listInsurerReplies", summary = "⑧ The receipt register of insurers' replies, with the age of each")
    @GetMapping("/api/insurer-replies")
    InsurerReplyListResponse list(@RequestParam(defaultValue = "ALL") ReplyView.Wanted place) {
        return new InsurerReplyListResponse(desk.list(place));
    }

    @Operation(operationId = "receiveInsurerReply", summary = "⑧ Write a reply into the receipt register")
    @PostMapping("/api/insurer-replies")
    ResponseEntity<ReplyView> receive(@Valid @RequestBody ReceiveReplyRequest request) {
        var note = request.note() == null || request.note().isBlank() ? null : request.note().strip();
        var reply = desk.receive(request.code(), request.receivedOn(), request.pages(), note);
        return ResponseEntity.created(URI.create("/api/insurer-replies/" + reply.id())).body(reply);
    }

    @Operation(operationId = "scanInsurerReply", summary = "⑧ Keep the scan of a reply: PDF, PNG, JPEG or TIFF of at most 20 MiB")
    @PostMapping(path = "/api/insurer-replies/{id}/scan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void scan(@PathVariable UUID id, @RequestPart("file") MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            desk.scan(id, file.getOriginalFilename(), file.getContentType(), content);
        }
    }

    @Operation(operationId = "handOverInsurerReplies", summary = "⑧ Send replies to 家庭支援課 with one slip (庁内送付簿)")
    @PostMapping("/api/insurer-hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    HandOverRepliesResponse handOver(@Valid @RequestBody HandOverRepliesRequest request) {
        return new HandOverRepliesResponse(desk.handOver(request.replyIds()));
    }

    @Operation(operationId = "tickInsurerReplies", summary = "⑧ Tick replies of a slip as found or missing, each by itself")
    @PostMapping("/api/insurer-hand-overs/{id}/receipt")
    TickedRepliesResponse tick(@PathVariable UUID id, @Valid @RequestBody TickRepliesRequest request) {
        var found = new LinkedHashMap<UUID, Boolean>();
        request.items().forEach(item -> found.put(item.replyId(), item.outcome() == ReplyTickOutcome.RECEIVED));
        return new TickedRepliesResponse(desk.tick(id, found));
    }

    @Operation(operationId = "readInsurerInquiries", summary = "⑧ The inquiry to the insurer as the dossier shows it")
    @GetMapping("/api/cases/{caseId}/inquiries/insurer")
    InquiryDossier.InsurerInquiryView ofCase(@PathVariable UUID caseId) {
        return dossier.of(caseId);
    }

    record InsurerReplyListResponse(List<ReplyView> items) {
    }

    record ReceiveReplyRequest(@NotNull @Size(max = 40) String code, @NotNull LocalDate receivedOn, @NotNull @Min(1) @Max(99) Integer pages,
                          @Nullable @Size(max = 400) String note) {
    }

    record HandOverRepliesRequest(@NotEmpty @Size(max = 200) List<@NotNull UUID> replyIds) {
    }

    record HandOverRepliesResponse(String number) {
    }

    record TickRepliesRequest(@NotEmpty @Size(max = 200) List<@Valid ReplyTick> items) {
    }

    record ReplyTick(@NotNull UUID replyId, @NotNull ReplyTickOutcome outcome) {
    }

    record TickedRepliesResponse(List<ReplyDesk.TickedReply> items) {
    }

    enum ReplyTickOutcome { RECEIVED, MISSING }
}
