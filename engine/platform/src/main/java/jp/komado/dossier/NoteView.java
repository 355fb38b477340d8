package jp.komado.dossier;

import java.time.Instant;
import java.util.UUID;

/** A note of the staff on a case. */
public record NoteView(UUID id, Instant at, String authorName, String text) {
}
