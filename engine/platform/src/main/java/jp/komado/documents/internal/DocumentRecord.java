package jp.komado.documents.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.komado.documents.DocumentHeld;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.DocumentUnknown;
import jp.komado.documents.StoredDocument;

/** A document's row. The key is part of it, so that whoever erases it destroys the content in every copy of the file. */
@Entity
@Table(name = "document")
class DocumentRecord {

    @Id
    private UUID id;
    private UUID caseId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private DocumentKind kind;
    private String fileName;
    private String mediaType;
    private long size;
    private String sha256;
    private Integer pages;
    private byte[] wrappedKey;
    private Instant storedAt;
    private String storedBy;
    private String holdReason;
    private Instant erasedAt;
    @Version
    private Long version;

    protected DocumentRecord() {
    }

    DocumentRecord(StoredDocument stored, byte[] wrappedKey) {
        this.id = stored.id();
        this.caseId = stored.caseId();
        this.personId = stored.personId();
        this.kind = stored.kind();
        this.fileName = stored.fileName();
        this.mediaType = stored.mediaType();
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.pages = stored.pages();
        this.storedAt = stored.storedAt();
        this.storedBy = stored.storedBy();
        this.wrappedKey = wrappedKey;
    }

    UUID id() {
        return id;
    }

    boolean isErased() {
        return wrappedKey == null;
    }

    byte[] wrappedKey() {
        if (isErased()) {
            throw new DocumentUnknown();
        }
        return wrappedKey;
    }

    StoredDocument info() {
        return new StoredDocument(id, caseId, personId, kind, fileName, mediaType, size, sha256, pages, storedAt, storedBy);
    }

    void hold(String reason) {
        holdReason = reason;
    }

    /** Destroys the key and what the name may tell; date, kind and digest stay as proof. */
    void erase(Instant now) {
        if (holdReason != null) {
            throw new DocumentHeld();
        }
        wrappedKey = null;
        fileName = "";
        erasedAt = now;
    }
}
