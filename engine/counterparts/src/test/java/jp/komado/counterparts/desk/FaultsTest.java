package jp.komado.counterparts.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import jp.komado.counterparts.seal.RefusedFileException;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.counterparts.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on purpose, and that it comes right in the end. */
class FaultsTest {

    private static final String REGISTER = "resident-register";
    private static final String LINKAGE = "linkage";
    private static final String KIND = "identity-confirmation";

    @RegisterExtension
    private final World world = new World();

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATED_FILE", "WRONG_KEY", "WRONG_SIGNER"})
    void a_spoilt_file_does_not_open_and_the_right_one_follows(String fault) throws Exception {
        // given
        world.script(always(fault));

        // when
        world.send(REGISTER, "2026J00001", KIND, ShipmentsTest.hanakos(1, 4).toArray(String[]::new));
        world.round();

        // then
        var files = world.answerFiles(REGISTER);
        assertThat(files).hasSize(2);
        assertThatThrownBy(() -> world.platformSeal().open(files.get(0).sealed())).isInstanceOf(RefusedFileException.class);
        assertThat(ShipmentFile.parse(world.platformSeal().open(files.get(1).sealed())).records()).hasSize(4);
        assertThat(world.ask("select count(*) from inquiry where state = 'ANSWERED'")).isEqualTo("4");
    }

    @Test
    void a_line_of_garbage_spoils_a_file_that_opens() throws Exception {
        // given
        world.script(always("GARBAGE_LINE"));

        // when
        world.send(REGISTER, "2026J00001", KIND, ShipmentsTest.hanakos(1, 2).toArray(String[]::new));
        world.round();

        // then
        assertThat(world.answered(REGISTER)).hasSize(5).anyMatch(line -> line.startsWith("ｺﾜﾚﾀ"));
    }

    @Test
    void a_file_that_comes_twice_is_the_same_byte_for_byte() throws Exception {
        // given
        world.script(always("DUPLICATE_FILE"));

        // when
        world.send(REGISTER, "2026J00001", KIND, ShipmentsTest.hanakos(1, 2).toArray(String[]::new));
        world.round();

        // then
        var files = world.answerFiles(REGISTER);
        assertThat(files).hasSize(2);
        assertThat(files.get(0).sealed()).isEqualTo(files.get(1).sealed());
    }

    @Test
    void a_foreign_number_belongs_to_an_earlier_shipment() throws Exception {
        // given
        world.send(REGISTER, "2026J00001", KIND, ShipmentsTest.hanakos(1, 2).toArray(String[]::new));
        world.script(always("FOREIGN_NUMBER"));

        // when
        world.send(REGISTER, "2026J00002", KIND, ShipmentsTest.hanakos(3, 4).toArray(String[]::new));

        // then
        assertThat(world.answered(REGISTER)).map(line -> line.substring(0, 8)).containsExactly("00000001", "00000002", "00000003", "00000004", "00000002");
    }

    @Test
    void what_is_delayed_comes_later_and_what_is_not_answered_when_asked_for() throws Exception {
        // given
        world.script("{\"on\":true,\"seed\":1,\"lateSeconds\":0,\"rules\":[{\"kind\":\"*\",\"share\":50,\"fault\":\"DELAY\",\"seconds\":3600},"
            + "{\"kind\":\"*\",\"share\":50,\"fault\":\"NO_ANSWER\"}]}");

        // when
        world.send(REGISTER, "2026J00001", KIND, ShipmentsTest.hanakos(1, 20).toArray(String[]::new));

        // then
        assertThat(world.answerFiles(REGISTER)).isEmpty();
        assertThat(world.ask("select count(*) filter (where state = 'OPEN') > 0 and count(*) filter (where state = 'SILENT') > 0 from inquiry")).isEqualTo("t");

        // when
        world.post("/answers/release", "application/json", new byte[0]);
        world.script("{\"on\":false,\"seed\":1,\"lateSeconds\":0}");
        world.round();

        // then
        assertThat(world.answered(REGISTER)).hasSize(20);
    }

    @Test
    void who_was_killed_and_asks_the_same_under_other_numbers_at_another_moment_meets_the_same_faults() throws Exception {
        // given
        var script = "{\"on\":true,\"seed\":1,\"lateSeconds\":0,\"rules\":[{\"kind\":\"*\",\"share\":50,\"fault\":\"NO_ANSWER\"}]}";
        world.script(script);
        world.send(LINKAGE, "2026L00001", "code-acquisition", codes(1, 40, 0, "20261123101500000"));
        try (var again = new World().open()) {
            again.script(script);

            // when
            again.send(LINKAGE, "2026L00007", "code-acquisition", codes(21, 40, 500, "20261124093000000"));
            again.send(LINKAGE, "2026L00008", "code-acquisition", codes(1, 20, 700, "20261124094500000"));

            // then
            var unanswered = "select string_agg(question, ' ' order by question) from inquiry where state = 'SILENT'";
            assertThat(again.ask(unanswered)).contains(" ").isEqualTo(world.ask(unanswered));
            assertThat(again.ask("select count(*) between 5 and 35 from inquiry where state = 'SILENT'")).isEqualTo("t");
        }
    }

    /** Questions about people of the numbers from … to, each under its number and some more. */
    private static String[] codes(int from, int to, int more, String moment) {
        return IntStream.rangeClosed(from, to)
            .mapToObj(n -> World.record("%015d".formatted(n + more), "%012d".formatted(n), "ミナミ", "南", "20180506", 2, moment)).toArray(String[]::new);
    }

    @Test
    void a_network_that_does_not_work_says_so_and_knows_nobody_afterwards() throws Exception {
        // given
        world.script(always("NETWORK_ERROR"));
        var record = "000000000000001,123456789018,ミナミ　ハナコ,南　花子,20180506,2,20261123101500000";

        // when
        world.send(LINKAGE, "2026L00001", "code-acquisition", record);
        world.send(LINKAGE, "2026L00002", "outside-inquiry", "01,000000000000002,,,,,,,,,,,,,,,,");
        world.script("{\"on\":false,\"seed\":1,\"lateSeconds\":0}");
        world.send(LINKAGE, "2026L00003", "code-acquisition", record.replace("000000000000001,", "000000000000003,"));

        // then
        assertThat(world.answered(LINKAGE).subList(0, 2)).containsExactly("000000000000001,,NETWORK_ERROR", "000000000000002,,09,02,TIMEOUT,");
        assertThat(world.answered(LINKAGE).get(2)).endsWith(",OBTAINED");
    }

    @Test
    void a_script_that_makes_no_sense_is_refused_and_the_old_one_holds() throws Exception {
        // given
        var before = world.get("/faults").body();

        // when, then
        for (var bad : new String[] {"{", "{\"rules\":[{\"kind\":\"*\",\"share\":101,\"fault\":\"DELAY\"}]}",
            "{\"rules\":[{\"kind\":\"tea\",\"share\":1,\"fault\":\"DELAY\"}]}", "{\"rules\":[{\"kind\":\"*\",\"share\":1,\"fault\":\"EARTHQUAKE\"}]}",
            "{\"rules\":[{\"kind\":\"identity-confirmation\",\"share\":1,\"fault\":\"NETWORK_ERROR\"}]}",
            "{\"rules\":[{\"kind\":\"*\",\"share\":60,\"fault\":\"DELAY\"},{\"kind\":\"*\",\"share\":60,\"fault\":\"NO_ANSWER\"}]}",
            "{\"lateSeconds\":-1}"}) {
            assertThat(world.post("/faults", "application/json", bad.getBytes(StandardCharsets.UTF_8)).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(world.get("/faults").body()).isEqualTo(before);
    }

    private static String always(String fault) {
        return "{\"on\":true,\"seed\":1,\"lateSeconds\":0,\"rules\":[{\"kind\":\"*\",\"share\":100,\"fault\":\"" + fault + "\"}]}";
    }
}
