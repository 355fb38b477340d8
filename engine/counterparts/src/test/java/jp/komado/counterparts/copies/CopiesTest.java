package jp.komado.counterparts.copies;

import static jp.komado.counterparts.testing.World.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.counterparts.testing.People;
import jp.komado.counterparts.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑫ The intermediate server keeps what is registered, says who was told from it, and hands out everything it holds. */
class CopiesTest {

    private static final String LINKAGE = "linkage";
    private static final String KEY = "9999996001";
    private static final String CONTENT = "1,20261023,20270930,04_37_066,2500,IV,1,";
    private static final String NOTHING = ",,,,,,,";

    @RegisterExtension
    private final World world = new World();

    private String taro;

    @BeforeEach
    void taro_has_a_code() throws Exception {
        taro = world.code("2026L00001", 1, People.TARO);
    }

    @Test
    void a_record_is_kept_replaced_and_deleted_and_each_is_answered() throws Exception {
        register("2026L00002", 2, "U", taro, KEY, CONTENT + "0");
        register("2026L00003", 3, "U", taro, KEY, CONTENT.replace("2500", "5000") + "0");
        assertThat(world.get("/book").body()).contains("\"content\":\"1,20261023,20270930,04_37_066,5000,IV,1,0\"", "\"registrations\":2");

        register("2026L00004", 4, "D", taro, KEY, NOTHING);

        assertThat(answers()).containsExactly("000000000000002,REGISTERED", "000000000000003,REGISTERED", "000000000000004,DELETED");
        assertThat(world.ask("select count(*) from copy")).isEqualTo("0");
    }

    @Test
    void what_is_malformed_about_nobody_or_under_anothers_key_is_answered_with_its_error() throws Exception {
        var mother = world.code("2026L00009", 9, People.HANAKO);
        register("2026L00002", 2, "U", taro, KEY, CONTENT + "0");
        register("2026L00003", 3, "U", "999999999999999", "9999988001", CONTENT + "0");
        register("2026L00004", 4, "U", mother, KEY, CONTENT + "0");
        register("2026L00005", 5, "U", taro, KEY, CONTENT.replace("2500", "二千") + "0");
        register("2026L00006", 6, "X", taro, KEY, CONTENT + "0");
        register("2026L00007", 7, "D", taro, KEY, CONTENT + "0");

        assertThat(answers()).map(line -> line.substring(14)).containsExactly("2,REGISTERED", "3,NO_CODE", "4,OTHER_PERSON", "5,FORMAT_ERROR",
            "6,FORMAT_ERROR", "7,FORMAT_ERROR");
        assertThat(world.ask("select content from copy")).isEqualTo(CONTENT + "0");
    }

    @Test
    void after_a_registration_an_export_of_everything_leaves_once() throws Exception {
        register("2026L00002", 2, "U", taro, KEY, CONTENT + "0");
        world.round();
        world.round();

        assertThat(unasked("copy-export")).singleElement().satisfies(file ->
            assertThat(file.records()).containsExactly(taro + "," + KEY + "," + CONTENT + "0"));
    }

    @Test
    void who_asks_is_told_and_listed_unless_a_person_has_to_answer() throws Exception {
        register("2026L00002", 2, "U", taro, KEY, CONTENT + "1");
        world.round();
        ask("1");
        ask("T1");
        world.round();

        var lines = unasked("provision-list").stream().flatMap(file -> file.records().stream()).toList();
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("Q,").endsWith(",1,1400020000000000," + taro + "," + KEY));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(",T1,"));
        var reference = lines.stream().filter(line -> line.contains(",1,1400020000000000,")).findFirst().orElseThrow().split(",")[1];

        world.send(LINKAGE, "2026L00003", "provision-answer",
            record("%015d".formatted(31), reference, "Y", taro, KEY, CONTENT + "1"));
        world.send(LINKAGE, "2026L00004", "provision-answer", record("%015d".formatted(32), reference, "Y", taro, KEY, CONTENT + "1"));
        world.send(LINKAGE, "2026L00005", "provision-answer", record("%015d".formatted(33), "77777", "N", taro, KEY, NOTHING));

        assertThat(answers()).contains("000000000000031,DELIVERED", "000000000000032,UNKNOWN_REQUEST", "000000000000033,UNKNOWN_REQUEST");
    }

    @Test
    void nobody_asks_about_a_copy_that_is_not_there() throws Exception {
        var answer = world.post("/provisions?recipient=1&body=1400020000000000&key=" + KEY, "text/plain", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(world.post("/provisions?recipient=5&body=1400020000000000&key=" + KEY, "text/plain", new byte[0]).statusCode()).isEqualTo(400);
    }

    @Test
    void a_script_makes_records_fail_and_the_copy_is_not_kept_then() throws Exception {
        world.script("{\"on\":true,\"seed\":1,\"lateSeconds\":0,\"rules\":[{\"kind\":\"copy-registration\",\"share\":100,\"fault\":\"NETWORK_ERROR\"}]}");
        register("2026L00002", 2, "U", taro, KEY, CONTENT + "0");

        assertThat(answers()).containsExactly("000000000000002,TIMEOUT");
        assertThat(world.ask("select count(*) from copy")).isEqualTo("0");
    }

    @Test
    void a_file_that_was_being_written_when_the_program_was_killed_is_the_same_file_again() throws Exception {
        register("2026L00002", 2, "U", taro, KEY, CONTENT + "0");
        world.round();
        var before = world.answerFiles(LINKAGE).stream().filter(file -> file.name().startsWith("copy-export")).findFirst().orElseThrow();
        world.ask("with f as (update unasked_file set written_at = null, sealed = decode('" + HexFormat.of().formatHex(before.sealed())
            + "', 'hex') where kind = 'copy-export' returning 1) select count(*) from f");

        world.restart();
        world.round();

        assertThat(world.answerFiles(LINKAGE).stream().filter(file -> file.name().startsWith("copy-export"))).singleElement()
            .satisfies(after -> assertThat(after.sealed()).isEqualTo(before.sealed()));
    }

    @Test
    void the_page_shows_the_copies_and_lets_somebody_ask() throws Exception {
        register("2026L00002", 2, "U", taro, KEY, CONTENT + "0");

        assertThat(world.get("/").body()).contains("中間サーバーの副本", KEY, "副本を照会する");
    }

    private void register(String shipment, int number, String operation, String integrated, String key, String content) throws Exception {
        world.send(LINKAGE, shipment, "copy-registration", record("%015d".formatted(number), operation, integrated, key, content));
    }

    private void ask(String recipient) throws Exception {
        var answer = world.post("/provisions?recipient=" + recipient + "&body=1400020000000000&key=" + KEY, "text/plain", new byte[0]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The answers to registrations and provisions. */
    private List<String> answers() throws Exception {
        return world.answerFiles(LINKAGE).stream().filter(file -> file.name().matches("2026L\\d{5}\\.(copy|provision)-.*"))
            .flatMap(file -> open(file).records().stream()).toList();
    }

    private List<ShipmentFile> unasked(String kind) throws Exception {
        return world.answerFiles(LINKAGE).stream().filter(file -> file.name().startsWith(kind)).map(this::open).toList();
    }

    private ShipmentFile open(World.AnswerFile file) {
        try {
            return ShipmentFile.parse(world.platformSeal().open(file.sealed()));
        } catch (Exception e) {
            throw new AssertionError(file.name(), e);
        }
    }
}
