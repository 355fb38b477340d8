package jp.komado.exchange;

import java.io.BufferedReader;
import java.util.UUID;

/**
 * A file that a partner sent by itself.
 *
 * @param id of its arrival; the same however often it is tried
 * @param fileName as it was sealed, without the ending of the seal
 * @param lines its content, read once; malformed characters end the reading with an exception and the file is refused
 */
public record Delivery(UUID id, String fileName, BufferedReader lines) {
}
