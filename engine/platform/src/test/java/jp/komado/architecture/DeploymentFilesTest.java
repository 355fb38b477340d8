package jp.komado.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** No container engine is needed to see that the files for one parse, agree with each other and name files that exist. */
class DeploymentFilesTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void the_compose_file_parses_and_every_file_that_it_mounts_or_builds_from_exists() throws IOException {
        Map<String, Map<String, Object>> services = services();

        assertThat(services).containsKeys("postgres", "platform", "counterparts");
        for (String program : List.of("platform", "counterparts")) {
            Map<?, ?> build = (Map<?, ?>) services.get(program).get("build");
            assertThat(ROOT.resolve((String) build.get("dockerfile"))).isRegularFile();
        }
        List<?> mounts = (List<?>) services.get("postgres").get("volumes");
        assertThat(mounts)
                .map(mount -> ((String) mount).split(":")[0])
                .filteredOn(source -> source.startsWith("./"))
                .allSatisfy(source -> assertThat(ROOT.resolve(source)).isExecutable());
    }

    @Test
    void no_password_stands_in_the_compose_file() throws IOException {
        for (Map<String, Object> service : services().values()) {
            ((Map<?, ?>) service.get("environment")).forEach((name, value) -> {
                if (name.toString().contains("PASSWORD")) {
                    assertThat(value.toString()).as(name.toString()).startsWith("${");
                }
            });
        }
    }

    @Test
    void the_image_is_built_by_the_wrapper_and_starts_the_program_that_the_build_makes() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("engine/platform/src/docker/Dockerfile"));

        assertThat(dockerfile).contains("./mvnw -B -ntp -DskipTests package -pl engine/platform -am");
        assertThat(ROOT.resolve("mvnw")).isExecutable();
        assertThat(Pattern.compile("komado-platform-\\*-exec\\.jar").matcher(dockerfile).results().map(MatchResult::group))
                .hasSize(2);
        assertThat(dockerfile).contains("USER komado");
    }

    @Test
    void the_counterparts_have_an_image_of_their_own_and_share_the_folders_of_the_platform() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("engine/counterparts/src/docker/Dockerfile"));
        String platform = services().get("platform").get("environment").toString();
        String counterparts = services().get("counterparts").get("environment").toString();

        assertThat(dockerfile).contains("./mvnw -B -ntp -DskipTests package -pl engine/counterparts -am").contains("USER komado");
        assertThat(Pattern.compile("komado-counterparts-\\*-exec\\.jar").matcher(dockerfile).results()).hasSize(2);
        for (String channel : List.of("resident-register", "linkage")) {
            assertThat(platform).contains("/var/lib/exchange/" + channel + "/out").contains("/var/lib/exchange/" + channel + "/in");
            assertThat(counterparts).contains("/var/lib/exchange/" + channel + "/out").contains("/var/lib/exchange/" + channel + "/in");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        return (Map<String, Map<String, Object>>) compose.get("services");
    }
}
