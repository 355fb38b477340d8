package jp.komado.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessageBundlesTest {

    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    @TestFactory
    Stream<DynamicTest> every_bundle_says_the_same_things_in_both_languages() throws IOException {
        Resource[] bundles = RESOURCES.getResources("classpath*:messages/*_ja.properties");
        assertThat(bundles).isNotEmpty();
        return Arrays.stream(bundles).map(bundle -> {
            String room = bundle.getFilename().replace("_ja.properties", "");
            return DynamicTest.dynamicTest(room, () -> compare(room));
        });
    }

    private static void compare(String room) throws IOException {
        Properties japanese = read(room + "_ja");
        Properties english = read(room + "_en");

        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
        assertThat(japanese.stringPropertyNames()).allMatch(key -> key.startsWith(room + "."));
        for (String key : japanese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key)))
                    .as("arguments of %s", key)
                    .isEqualTo(places(japanese.getProperty(key)));
            if (key.contains(".timeline.")) {
                assertThat(Stream.of(japanese, english)).as("%s takes words: what happened is kept as text", key)
                        .allSatisfy(language -> takesWords(language.getProperty(key)));
            }
        }
    }

    private static void takesWords(String pattern) {
        new MessageFormat(pattern).format(Stream.generate(() -> "1").limit(places(pattern)).toArray());
    }

    private static int places(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        Resource file = RESOURCES.getResource("classpath:messages/" + name + ".properties");
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
