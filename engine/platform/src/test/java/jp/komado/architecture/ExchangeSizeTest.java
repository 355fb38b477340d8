package jp.komado.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The door through which files leave can be read in an afternoon, or it cannot be trusted. */
class ExchangeSizeTest {

    private static final Path ROOM = Path.of("src/main/java/jp/komado/exchange");

    @Test
    void the_exchange_stays_under_1500_lines_of_code() throws IOException {
        try (Stream<Path> files = Files.walk(ROOM)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(ExchangeSizeTest::lines).filter(ExchangeSizeTest::isCode).count())
                    .isBetween(500L, 1499L);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCode(String line) {
        return !line.isEmpty() && Stream.of("import ", "package ", "/*", "*", "//").noneMatch(line::startsWith);
    }
}
