package jp.komado.counterparts.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.komado.counterparts.population.Population;
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
    /** Where each kind of record says under which number and when it was asked. */
    private static final Map<String, Set<Integer>> NUMBER_AND_MOMENT = Map.of(ResidentRegister.CONFIRMATION, Set.of(0, 7),
        ResidentRegister.LOOK_UP, Set.of(0, 7), CodeServer.KIND, Set.of(0, 6), InformationNetwork.INSIDE, Set.of(1, 3),
        InformationNetwork.OUTSIDE, Set.of(1, 3), "copy-registration", Set.of(0), "provision-answer", Set.of(0));

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

    /** What is asked about whom, whenever and under whatever number: a digest that names nobody. */
    public String question() {
        var left = NUMBER_AND_MOMENT.getOrDefault(kind, Set.of());
        var content = IntStream.range(0, fields.size()).filter(place -> !left.contains(place)).mapToObj(this::field).collect(Collectors.joining(","));
        return Population.digest((kind + "," + content).getBytes(StandardCharsets.UTF_8));
    }

    /** A field by its place, empty where the record is too short. */
    public String field(int index) {
        return index < fields.size() ? fields.get(index).strip() : "";
    }
}
