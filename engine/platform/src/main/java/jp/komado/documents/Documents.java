package jp.komado.documents;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * The store of scans and PDFs. It knows neither rights nor logs: who shows a document to a person passes the gate of {@code audit}
 * first, as the room's own web interface does.
 */
public interface Documents {

    /** The largest content taken, in bytes. */
    long MAX_SIZE = 20L * 1024 * 1024;

    /**
     * Encrypts and keeps a content. The file appears under its name only when it is complete, and vanishes if the surrounding
     * transaction rolls back.
     *
     * @param mediaType what the sender says the content is; it must agree with what the first bytes show
     * @throws DocumentTooLarge     if the content is longer than {@link #MAX_SIZE}
     * @throws DocumentNotAccepted  if it is empty, of a kind not accepted, or not what it says it is
     */
    UUID store(UUID caseId, @Nullable UUID personId, DocumentKind kind, String fileName, String mediaType, InputStream content);

    /** @throws DocumentUnknown if there is no such document, or it has been erased */
    StoredDocument info(UUID id);

    /**
     * The clear content, decrypted while it is read.
     *
     * @throws DocumentUnknown if there is no such document, or it has been erased
     */
    InputStream open(UUID id);

    /** The documents of a case that are still readable, oldest first. */
    List<StoredDocument> ofCase(UUID caseId);

    /** Destroys the key of a document, and with it its content; the row stays as a proof that it existed. */
    void erase(UUID id);
}
