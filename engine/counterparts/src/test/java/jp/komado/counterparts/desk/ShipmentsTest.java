package jp.komado.counterparts.desk;

import static jp.komado.counterparts.testing.World.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import jp.komado.counterparts.seal.PartnerKeys;
import jp.komado.counterparts.seal.Seal;
import jp.komado.counterparts.testing.Keys;
import jp.komado.counterparts.testing.People;
import jp.komado.counterparts.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is taken over, what is refused, what is noted, and what a kill leaves behind. */
class ShipmentsTest {

    private static final String REGISTER = "resident-register";
    private static final String KIND = "identity-confirmation";
    private static final String STATES = "select string_agg(state, ' ' order by id) from shipment";

    @RegisterExtension
    private final World world = new World();

    @Test
    void a_shipment_that_comes_again_is_noted_and_answered_once() throws Exception {
        // given
        world.send(REGISTER, "2026J00001", KIND, hanako(1));

        // when
        world.send(REGISTER, "2026J00001", KIND, hanako(1));

        // then
        assertThat(world.ask(STATES)).isEqualTo("ACCEPTED REPEATED");
        assertThat(world.answerFiles(REGISTER)).hasSize(1);
        assertThat(world.ask("select count(*) from repeated_inquiry")).isEqualTo("0");
    }

    @Test
    void an_inquiry_that_comes_in_a_second_shipment_is_noted_as_asked_again_and_not_answered_again() throws Exception {
        // given
        world.send(REGISTER, "2026J00001", KIND, hanako(1));

        // when
        world.send(REGISTER, "2026J00002", KIND, hanako(1), hanako(2));

        // then
        assertThat(world.answered(REGISTER)).map(line -> line.substring(0, 8)).containsExactly("00000001", "00000002");
        assertThat(world.get("/book").body()).contains("\"askedAgain\":1").contains("\"number\":1,\"kind\":\"" + KIND + "\"").contains("\"asked\":2");
    }

    @Test
    void files_that_are_damaged_foreign_or_wrongly_named_are_refused_and_noted_with_the_reason() throws Exception {
        // given
        var stranger = Keys.of("stranger");
        var good = world.sealed("2026J00001", KIND, hanako(1));

        // when
        world.put(REGISTER, "2026J00001." + KIND + ".p7m", Arrays.copyOf(good, good.length / 2));
        world.put(REGISTER, "2026J00002." + KIND + ".p7m", good);
        world.put(REGISTER, "2026J00003." + KIND + ".p7m",
            new Seal(new PartnerKeys(stranger.privateKey(), stranger.certificate(), stranger.certificate())).close(new byte[1]));
        world.put(REGISTER, "2026J00004.outside-inquiry.p7m", good);
        world.put(REGISTER, "what.p7m", good);
        world.put(REGISTER, "2026J00005." + KIND + ".p7m", world.sealed("2026J00005", KIND, "これは,記録,ではない"));
        world.put(REGISTER, "2026J00006." + KIND + ".p7m", world.platformSeal().close("H,2026J00006,x,20261123,9\r\nT,9\r\n".getBytes(StandardCharsets.US_ASCII)));
        world.round();

        // then
        assertThat(world.ask("select count(*) from shipment where state = 'REFUSED' and reason is not null")).isEqualTo("7");
        assertThat(world.ask("select count(*) from inquiry")).isEqualTo("0");
        assertThat(world.answerFiles(REGISTER)).isEmpty();
        try (var left = Files.list(world.requests(REGISTER)).filter(Files::isRegularFile)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_file_signed_by_a_stranger_is_refused_although_it_opens() throws Exception {
        // given
        var stranger = Keys.of("stranger");
        var partner = CertificateFactory.getInstance("X.509")
            .generateCertificate(Files.newInputStream(world.directory().resolve("partner.crt")));

        // when
        world.put(REGISTER, "2026J00001." + KIND + ".p7m", new Seal(new PartnerKeys(stranger.privateKey(), stranger.certificate(),
            (X509Certificate) partner)).close("H".getBytes(StandardCharsets.US_ASCII)));
        world.round();

        // then
        assertThat(world.ask("select reason from shipment")).isEqualTo("照会元の署名ではありません");
    }

    @Test
    void a_restarted_program_finds_its_book_and_does_not_answer_twice() throws Exception {
        // given
        world.send(REGISTER, "2026J00001", KIND, hanako(1));

        // when
        world.restart();
        world.round();
        world.send(REGISTER, "2026J00001", KIND, hanako(1));

        // then
        assertThat(world.ask(STATES)).isEqualTo("ACCEPTED REPEATED");
        assertThat(world.answerFiles(REGISTER)).hasSize(1);
    }

    @Test
    void a_file_that_was_being_taken_when_the_program_was_killed_is_neither_lost_nor_noted_twice() throws Exception {
        // given
        var taken = world.requests(REGISTER).resolve(".taken");
        var first = world.sealed("2026J00001", KIND, hanako(1));
        world.put(REGISTER, "2026J00001." + KIND + ".p7m", first);
        world.round();
        // killed after the book was written, before the file was thrown away; and a second one before anything was written
        Files.write(taken.resolve("2026J00001." + KIND + ".p7m"), first);
        Files.write(taken.resolve("2026J00002." + KIND + ".p7m"), world.sealed("2026J00002", KIND, hanako(2)));

        // when
        world.restart();
        world.round();

        // then
        assertThat(world.ask(STATES)).isEqualTo("ACCEPTED ACCEPTED");
        assertThat(world.answered(REGISTER)).hasSize(2);
        assertThat(taken).isEmptyDirectory();
    }

    @Test
    void an_answer_that_was_being_written_when_the_program_was_killed_is_the_same_file_again() throws Exception {
        // given
        world.script("{\"on\":false,\"seed\":1,\"lateSeconds\":0}");
        world.send(REGISTER, "2026J00001", KIND, hanako(1));
        var before = world.answerFiles(REGISTER).get(0);
        // killed after the file got its name, before the book was told
        world.ask("with f as (update answer_file set written_at = null, sealed = decode('" + HexFormat.of().formatHex(before.sealed())
            + "', 'hex') returning 1) select count(*) from f");
        Files.delete(world.answers(REGISTER).resolve(before.name()));

        // when
        world.restart();
        world.round();

        // then
        assertThat(world.answerFiles(REGISTER)).singleElement().satisfies(after -> {
            assertThat(after.name()).isEqualTo(before.name());
            assertThat(after.sealed()).isEqualTo(before.sealed());
        });
        assertThat(world.ask("select sealed is null and written_at is not null from answer_file")).isEqualTo("t");
    }

    @Test
    void nobody_is_answered_before_there_are_people_to_know() throws Exception {
        // given
        Files.delete(world.directory().resolve("population.jsonl"));

        // when
        world.send(REGISTER, "2026J00001", KIND, hanako(1));
        var before = world.ask("select count(*) from shipment");
        world.post("/population", "application/x-ndjson", People.line(People.HANAKO, "南　花子", "ミナミ　ハナコ", "2018-05-06", 2,
            "東京都中央区築地9丁目99番99号", "131024", "").getBytes(StandardCharsets.UTF_8));
        world.round();

        // then
        assertThat(before).isEqualTo("0");
        assertThat(world.answered(REGISTER)).singleElement().asString().contains(",01,");
    }

    @Test
    void a_name_that_cp932_cannot_write_goes_out_with_a_geta_mark() throws Exception {
        // given
        world.post("/population", "application/x-ndjson", People.line("999999999996", "𠮷田　凜", "ヨシダ　リン", "2018-05-06", 2, "東京都中央区", "131024", "")
            .getBytes(StandardCharsets.UTF_8));

        // when
        world.send(REGISTER, "2026J00001", KIND, record("00000001", "999999999996", "ヨシダ　リン", "〓田　凜", "20180506", 2, "東京都中央区", "20261123"));

        // then
        assertThat(world.answered(REGISTER)).singleElement().asString().contains("〓田　凜");
    }

    private static String hanako(int number) {
        return record("%08d".formatted(number), People.HANAKO, "ミナミ　ハナコ", "南　花子", "20180506", 2, "東京都中央区築地9丁目99番99号", "20261123");
    }

    static List<String> hanakos(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(ShipmentsTest::hanako).toList();
    }
}
