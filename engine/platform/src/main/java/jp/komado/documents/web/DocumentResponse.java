package jp.komado.documents.web;

import java.time.Instant;
import java.util.UUID;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.StoredDocument;
import org.springframework.lang.Nullable;

/** A document in a case's list. */
record DocumentResponse(UUID id, DocumentKind kind, String fileName, String mediaType, long size, Instant storedAt,
                        @Nullable Integer pages) {

    static DocumentResponse of(StoredDocument document) {
        return new DocumentResponse(document.id(), document.kind(), document.fileName(), document.mediaType(), document.size(),
                document.storedAt(), document.pages());
    }
}
