package jp.komado.counterparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.komado.counterparts.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

class ControlPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    private final World world = new World();

    @BeforeEach
    void everybody_is_known() throws Exception {
        world.round();
    }

    @Test
    void the_page_shows_the_book_and_switches_faults() throws Exception {
        // given
        world.send("resident-register", "2026J00001", "identity-confirmation", "00000001,,,,,,,20261123");

        // when
        var before = world.get("/");
        var switched = world.post("/faults/on", FORM, new byte[0]);
        var after = world.get("/");

        // then
        assertThat(before.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(before.body()).contains("2026J00001.identity-confirmation.01.p7m").contains("障害は<strong>なし</strong>").contains("本人確認（④）");
        assertThat(switched.statusCode()).isEqualTo(303);
        assertThat(after.body()).contains("障害は<strong>あり</strong>");
    }

    @Test
    void who_waits_is_told_whether_all_has_been_said_for_now() throws Exception {
        // given
        var quiet = world.get("/health").body();
        world.script("{\"on\":false,\"seed\":1,\"lateSeconds\":0,\"seconds\":{\"*\":30}}");
        world.put("resident-register", "2026J00001.identity-confirmation.p7m", world.sealed("2026J00001", "identity-confirmation",
            "00000001,,,,,,,20261123"));

        // when
        var unread = world.get("/health").body();
        world.round();
        var unanswered = world.get("/health").body();
        world.post("/answers/release", "application/json", new byte[0]);
        world.round();

        // then
        assertThat(quiet).contains("\"status\":\"UP\"").contains("\"due\":0");
        assertThat(unread).contains("\"due\":1");
        assertThat(unanswered).contains("\"due\":1");
        assertThat(world.get("/health").body()).contains("\"due\":0");
    }

    @Test
    void a_script_typed_into_the_page_is_taken_or_refused_in_words() throws Exception {
        // when
        var refused = world.post("/faults", FORM, script("{\"rules\":[{\"kind\":\"<b>\"}]}"));
        var taken = world.post("/faults", FORM, script("{\"on\":true,\"seed\":5,\"lateSeconds\":1}"));

        // then
        assertThat(refused.body()).contains("role=\"alert\"").contains("知らない種別です: &lt;b&gt;");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(world.get("/faults").body()).contains("\"seed\":5");
    }

    @Test
    void a_page_of_somebody_else_cannot_push_the_buttons() throws Exception {
        assertThat(world.post("/faults/on", FORM, new byte[0], "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(world.get("/").body()).contains("障害は<strong>なし</strong>");
    }

    @Test
    void people_and_numbers_that_are_none_are_refused() throws Exception {
        assertThat(world.post("/population", "application/x-ndjson", "{\"number\":\"1\"}".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
        assertThat(world.post("/answers/release?inquiry=x", "application/json", new byte[0]).statusCode()).isEqualTo(400);
    }

    /** The platform scans the packages beside ours when the demo has both on one class path. */
    @Test
    void no_class_of_this_program_is_found_by_a_scan_for_components() throws Exception {
        var classes = Path.of(CounterpartsApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.walk(classes.resolve("jp"))) {
            assertThat(files.map(classes::relativize).map(Path::toString).filter(name -> name.endsWith(".class"))
                .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .filter(name -> !name.endsWith("package-info")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(AnnotatedElementUtils.hasAnnotation(Class.forName(name), Component.class)).isFalse());
        }
    }

    private static byte[] script(String json) {
        return ("script=" + URLEncoder.encode(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
    }
}
