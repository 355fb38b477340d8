package jp.komado.exchange.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jp.komado.testing.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What lies in the folders shared with a partner, who is quicker than we are. */
class FoldersTest {

    private static final String CHANNEL = "linkage";

    @TempDir
    private Path directory;

    private Path outgoing;
    private Folders folders;

    @BeforeEach
    void folders() throws IOException {
        outgoing = Files.createDirectory(directory.resolve("out"));
        Path keyStore = directory.resolve("own.p12");
        TestKeys.keyStore(keyStore, TestKeys.OURS);
        Path partner = directory.resolve("partner.pem");
        TestKeys.certificate(partner, TestKeys.PARTNER.certificate());
        var properties = new ExchangeProperties(Duration.ZERO, 1, Duration.ZERO, DataSize.ofMegabytes(1), Duration.ofDays(30), keyStore,
                TestKeys.PASSWORD, Map.of(CHANNEL, new ExchangeProperties.Channel("L", false, outgoing, directory, partner)), Map.of());
        folders = new Folders(properties, new Keys(properties, Clock.systemUTC()));
    }

    @Test
    void theDigestOfAFileIsThatOfWhatLiesInTheFolder() throws Exception {
        var digest = write("S1");

        assertThat(digest).isEqualTo(folders.digest(outgoing.resolve("S1")));
        assertThat(Files.list(outgoing)).containsExactly(outgoing.resolve("S1"));
    }

    @Test
    void aFileThatLiesThereFromAnAttemptCutShortIsNotWrittenAgain() throws Exception {
        var first = write("S1");

        assertThat(write("S1")).as("a second seal would differ").isEqualTo(first);
    }

    @Test
    void aPartnerWhoTakesAFileTheMomentItAppearsDoesNotMakeItsSendingFail() throws Exception {
        for (var number : List.of("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8")) {
            var taken = directory.resolve(number);
            var partner = CompletableFuture.runAsync(() -> takeAway(outgoing.resolve(number), taken));

            var digest = write(number);

            partner.join();
            assertThat(digest).isEqualTo(folders.digest(taken));
        }
    }

    private String write(String name) throws Exception {
        return folders.write(CHANNEL, name, clear -> clear.write("H,S1\r\nT,0\r\n".getBytes(StandardCharsets.US_ASCII)));
    }

    /** Busy hands: what the partner's program does, without its pause between two looks. */
    private static void takeAway(Path file, Path to) {
        for (var isTaken = false; !isTaken;) {
            try {
                Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
                isTaken = true;
            } catch (NoSuchFileException notYet) {
                Thread.onSpinWait();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
