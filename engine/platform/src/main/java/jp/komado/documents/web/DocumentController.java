package jp.komado.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.DocumentNotAccepted;
import jp.komado.documents.DocumentScope;
import jp.komado.documents.DocumentScope.CaseScope;
import jp.komado.documents.Documents;
import jp.komado.documents.StoredDocument;
import jp.komado.problem.Problem;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploading, listing and showing documents; every look passes the gate, and ward staff see their municipality's cases only. */
@RestController
class DocumentController {

    private final Documents documents;
    private final DocumentScope scope;
    private final PersonalDataGate gate;
    private final CurrentUsers users;
    private final Rights rights;

    DocumentController(Documents documents, DocumentScope scope, PersonalDataGate gate, CurrentUsers users, Rights rights) {
        this.documents = documents;
        this.scope = scope;
        this.gate = gate;
        this.users = users;
        this.rights = rights;
    }

    @Operation(operationId = "addDocument", summary = "Adds a scan to a case: PDF, PNG, JPEG or TIFF of at most 20 MiB")
    @PostMapping(path = "/api/cases/{caseId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentResponse> add(@PathVariable UUID caseId, @RequestPart("file") MultipartFile file,
                                         @RequestParam("kind") DocumentKind kind) throws IOException {
        rights.demand(Right.DOCUMENT_ADD);
        Look look = look(Right.DOCUMENT_ADD, "document", caseId);
        if (!kind.handedIn()) {
            throw new DocumentNotAccepted(DocumentNotAccepted.Reason.NOT_HANDED_IN);
        }
        gate.change(look, kind.name());
        UUID id;
        try (var content = file.getInputStream()) {
            id = documents.store(caseId, null, kind, file.getOriginalFilename(), file.getContentType(), content);
        }
        return ResponseEntity.created(URI.create("/api/documents/" + id + "/content"))
                .cacheControl(CacheControl.noStore())
                .body(DocumentResponse.of(documents.info(id)));
    }

    @Operation(operationId = "listDocuments", summary = "The documents of a case, oldest first")
    @GetMapping("/api/cases/{caseId}/documents")
    List<DocumentResponse> list(@PathVariable UUID caseId) {
        return gate.show(look(Right.DOCUMENT_READ, "document-list", caseId),
                () -> documents.ofCase(caseId).stream().map(DocumentResponse::of).toList());
    }

    @Operation(operationId = "showDocument", summary = "The content of a document, to be shown in the browser")
    @GetMapping("/api/documents/{id}/content")
    ResponseEntity<Resource> content(@PathVariable UUID id) {
        rights.demand(Right.DOCUMENT_READ);
        StoredDocument document = documents.info(id);
        Resource content = gate.show(look(Right.DOCUMENT_READ, "document", document.caseId()), () -> new InputStreamResource(documents.open(id)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(document.fileName(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(content);
    }

    /** The look for the log; a case outside the user's municipality is refused there, and to the user as if it did not exist. */
    private Look look(Right right, String what, UUID caseId) {
        CaseScope caseScope = scope.of(caseId).orElseThrow(() -> Problem.notFound("documents.case-unknown"));
        List<UUID> people = caseScope.patientLogKey() == null ? List.of() : List.of(caseScope.patientLogKey());
        Look look = new Look(right, Purpose.CASE_WORK, what, caseId, people);
        if (!rights.inScope(users.require(), caseScope.municipalityCode())) {
            gate.refused(look);
            throw Problem.notFound("documents.case-unknown");
        }
        return look;
    }
}
