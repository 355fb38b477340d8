package jp.komado.documents.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.DocumentNotAccepted;
import jp.komado.documents.DocumentNotAccepted.Reason;
import jp.komado.documents.DocumentTooLarge;
import jp.komado.documents.DocumentUnknown;
import jp.komado.documents.Documents;
import jp.komado.documents.StoredDocument;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Documents with their metadata in the database and their content in {@link ContentStore}. */
@Service
@Transactional
class EncryptedDocuments implements Documents {

    /** Who stores when nobody is signed in: a job of the engine. */
    private static final String SYSTEM = "system";

    private final DocumentRecordRepository records;
    private final ContentStore contents;
    private final CurrentUsers users;
    private final Clock clock;

    EncryptedDocuments(DocumentRecordRepository records, ContentStore contents, CurrentUsers users, Clock clock) {
        this.records = records;
        this.contents = contents;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public UUID store(UUID caseId, UUID personId, DocumentKind kind, String fileName, String mediaType, InputStream content) {
        UUID id = UUID.randomUUID();
        String name = cleaned(fileName);
        byte[] head = read(content);
        ContentFormat format = format(head, mediaType, name);
        afterRollback(id);
        var measured = new Measured(format == ContentFormat.PDF);
        byte[] wrappedKey = contents.write(id, encrypting -> measured.copy(head, content, encrypting));
        StoredDocument stored = new StoredDocument(id, caseId, personId, kind, name, format.mediaType(), measured.size, measured.digest(),
                measured.pages(), clock.instant().truncatedTo(ChronoUnit.MICROS), users.find().map(CurrentUser::id).orElse(SYSTEM));
        records.saveAndFlush(new DocumentRecord(stored, wrappedKey));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public StoredDocument info(UUID id) {
        return readable(id).info();
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream open(UUID id) {
        return contents.open(id, readable(id).wrappedKey());
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoredDocument> ofCase(UUID caseId) {
        return records.findByCaseIdAndErasedAtIsNullOrderByStoredAtAscIdAsc(caseId).stream().map(DocumentRecord::info).toList();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void erase(UUID id) {
        erase(readable(id));
    }

    void erase(DocumentRecord document) {
        document.erase(clock.instant());
        // The key is gone with the commit; the file is only rubbish then, and must stay if the commit fails.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                contents.delete(document.id());
            }
        });
    }

    private DocumentRecord readable(UUID id) {
        return records.findById(id).filter(document -> !document.isErased()).orElseThrow(DocumentUnknown::new);
    }

    private void afterRollback(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    contents.delete(id);
                }
            }
        });
    }

    private static ContentFormat format(byte[] head, String mediaType, String fileName) {
        if (head.length == 0) {
            throw new DocumentNotAccepted(Reason.EMPTY);
        }
        ContentFormat format = ContentFormat.of(head).orElseThrow(() -> new DocumentNotAccepted(Reason.UNKNOWN_FORMAT));
        if (!format.agreesWith(mediaType, fileName)) {
            throw new DocumentNotAccepted(Reason.DISGUISED);
        }
        return format;
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(ContentFormat.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of what a browser may send as a path, without control characters, and not longer than a file system takes. */
    private static String cleaned(String fileName) {
        String name = fileName == null ? "" : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        name = name.replaceAll("\\p{Cntrl}", "").strip();
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    /** Copies a content while it is measured. PDFs are kept in memory as well, since counting pages needs the whole. */
    private static final class Measured {

        private final MessageDigest digest = sha256();
        private final ByteArrayOutputStream whole;
        private long size;

        private Measured(boolean keep) {
            this.whole = keep ? new ByteArrayOutputStream() : null;
        }

        void copy(byte[] head, InputStream rest, OutputStream target) throws IOException {
            OutputStream digesting = new DigestOutputStream(target, digest);
            write(head, head.length, digesting);
            byte[] buffer = new byte[64 * 1024];
            for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
                write(buffer, read, digesting);
            }
            digesting.flush();
        }

        private void write(byte[] bytes, int length, OutputStream target) throws IOException {
            size += length;
            if (size > MAX_SIZE) {
                throw new DocumentTooLarge();
            }
            target.write(bytes, 0, length);
            if (whole != null) {
                whole.write(bytes, 0, length);
            }
        }

        String digest() {
            return HexFormat.of().formatHex(digest.digest());
        }

        Integer pages() {
            if (whole == null) {
                return null;
            }
            try (var pdf = Loader.loadPDF(whole.toByteArray())) {
                if (pdf.getNumberOfPages() == 0) {
                    throw new DocumentNotAccepted(Reason.UNREADABLE);
                }
                return pdf.getNumberOfPages();
            } catch (IOException e) {
                throw new DocumentNotAccepted(Reason.UNREADABLE);
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
