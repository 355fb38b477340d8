package jp.komado.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.springframework.lang.Nullable;

/** A seal, and the arithmetic of seals in Java: a second opinion on what the database's function did. */
record Block(
        long number,
        long first,
        long last,
        long count,
        byte[] entriesHash,
        byte[] previousHash,
        byte[] hash,
        Instant sealedAt) {

    /** What the first block is chained to. */
    static byte[] origin() {
        return sha256().digest();
    }

    static byte[] digest(Entry entry) {
        StringBuilder text = new StringBuilder();
        Instant at = entry.at();
        field(text, Long.toString(entry.id()));
        field(text, Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000));
        field(text, entry.userId());
        field(text, entry.action());
        field(text, entry.right());
        field(text, entry.what());
        field(text, entry.purpose());
        field(text, entry.caseId() == null ? null : entry.caseId().toString());
        field(text, String.join(",", entry.personKeys().stream().map(Object::toString).toList()));
        field(text, entry.outcome());
        field(text, entry.detail());
        return sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The hash that this block ought to have. */
    byte[] expectedHash() {
        StringBuilder text = new StringBuilder();
        field(text, Long.toString(number));
        field(text, Long.toString(first));
        field(text, Long.toString(last));
        field(text, Long.toString(count));
        field(text, Long.toString(sealedAt.toEpochMilli()));
        MessageDigest digest = sha256();
        digest.update(previousHash);
        digest.update(entriesHash);
        return digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void field(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
        }
    }
}
