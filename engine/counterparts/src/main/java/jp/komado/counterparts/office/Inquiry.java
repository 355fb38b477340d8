package jp.komado.counterparts.office;

import java.util.List;
import java.util.Set;
import jp.komado.counterparts.seal.RefusedFileException;

/**
 * One record of a shipment.
 *
 * @param number the inquiry number
 * @param fields all fields, the number included
 */
public record Inquiry(long number, String kind, List<String> fields) {

    /** Records of the intermediate server begin with the kind of numbering; the number stands second. */
    private static final Set<String> NUMBER_SECOND = Set.of(InformationNetwork.INSIDE, InformationNetwork.OUTSIDE);
    private static final long HIGHEST = 99_999_999;

    public Inquiry {
        fields = List.copyOf(fields);
    }

    /** @throws RefusedFileException if the record carries no inquiry number where its kind has it */
    public static Inquiry parse(String kind, String record) throws RefusedFileException {
        var fields = List.of(record.split(",", -1));
        var place = NUMBER_SECOND.contains(kind) ? 1 : 0;
        var number = fields.size() > place ? fields.get(place) : "";
        if (!number.matches("[0-9]{8}|[0-9]{15}") || Long.parseLong(number) < 1 || Long.parseLong(number) > HIGHEST) {
            throw new RefusedFileException("照会番号が読めないレコードがあります");
        }
        return new Inquiry(Long.parseLong(number), kind, fields);
    }

    /** A field by its place, empty where the record is too short. */
    public String field(int index) {
        return index < fields.size() ? fields.get(index).strip() : "";
    }
}
