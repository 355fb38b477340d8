package jp.komado.intake;

import java.util.UUID;

/** A case that was opened. */
public record Reception(UUID id, String applicationNumber) {
}
