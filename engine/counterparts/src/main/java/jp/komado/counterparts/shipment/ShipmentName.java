package jp.komado.counterparts.shipment;

import java.util.regex.Pattern;
import jp.komado.counterparts.seal.RefusedFileException;

/** How files are called: {@code 2026J00012.identity-confirmation.p7m}, its answers {@code ….01.p7m} and on. */
public record ShipmentName(String number, String kind) {

    private static final Pattern REQUEST = Pattern.compile("([A-Z0-9]{1,20})\\.([a-z][a-z0-9-]{0,39})\\.p7m");

    /** @throws RefusedFileException if the name says neither shipment nor kind */
    public static ShipmentName of(String fileName) throws RefusedFileException {
        var parts = REQUEST.matcher(fileName);
        if (!parts.matches()) {
            throw new RefusedFileException("ファイル名が規則に合いません");
        }
        return new ShipmentName(parts.group(1), parts.group(2));
    }

    /** The name of the n-th file that answers this shipment. */
    public String answer(int part) {
        return "%s.%s.%02d.p7m".formatted(number, kind, part);
    }
}
