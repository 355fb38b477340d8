package jp.komado.documents;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What is known about a stored document without opening it.
 *
 * @param size   length of the clear content in bytes
 * @param sha256 digest of the clear content, hexadecimal
 * @param pages  number of pages, for PDFs only
 */
public record StoredDocument(UUID id, UUID caseId, @Nullable UUID personId, DocumentKind kind, String fileName, String mediaType,
                             long size, String sha256, @Nullable Integer pages, Instant storedAt, String storedBy) {
}
