package jp.komado.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.komado.seal.OwnKey;
import jp.komado.seal.Seal;
import jp.komado.seal.SealBroken;
import jp.komado.testing.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seal, held against another implementation: what the partner has is OpenSSL or something like it. */
class SealTest {

    private static final String CONTENT = "H,2026L00001,weather,20261123,1\r\n00000001,髙橋,築地一丁目\r\nT,1\r\n";
    private static final Charset CP932 = Charset.forName("windows-31j");

    @TempDir
    private Path directory;

    @BeforeEach
    void keys_as_openssl_reads_them() throws IOException {
        key("ours", TestKeys.OURS);
        key("partner", TestKeys.PARTNER);
        key("stranger", TestKeys.STRANGER);
    }

    @Test
    void openssl_opens_our_file_and_finds_our_signature() throws Exception {
        Files.write(directory.resolve("file.p7m"), sealed(CONTENT));

        run("cms", "-decrypt", "-inform", "DER", "-in", "file.p7m", "-inkey", "partner.key", "-recip", "partner.pem", "-out", "signed");
        run("cms", "-verify", "-inform", "DER", "-in", "signed", "-CAfile", "ours.pem", "-binary", "-out", "clear");

        assertThat(Files.readString(directory.resolve("clear"), CP932)).isEqualTo(CONTENT);
    }

    @Test
    void openssl_refuses_our_file_once_it_was_tampered_with() throws Exception {
        byte[] sealed = sealed(CONTENT);
        sealed[sealed.length - 300] ^= 1;
        Files.write(directory.resolve("file.p7m"), sealed);

        int decrypted = openssl("cms", "-decrypt", "-inform", "DER", "-in", "file.p7m", "-inkey", "partner.key", "-recip", "partner.pem",
                "-out", "signed");
        int verified = openssl("cms", "-verify", "-inform", "DER", "-in", "signed", "-CAfile", "ours.pem", "-binary", "-out", "clear");

        assertThat(decrypted != 0 || verified != 0).isTrue();
    }

    @Test
    void nobody_but_the_partner_opens_our_file() throws Exception {
        Files.write(directory.resolve("file.p7m"), sealed(CONTENT));

        assertThat(openssl("cms", "-decrypt", "-inform", "DER", "-in", "file.p7m", "-inkey", "stranger.key", "-recip", "stranger.pem",
                "-out", "signed")).isNotZero();
    }

    @Test
    void we_open_what_openssl_sealed() throws Exception {
        Files.write(directory.resolve("clear"), CONTENT.getBytes(CP932));
        run("cms", "-sign", "-binary", "-nodetach", "-in", "clear", "-signer", "partner.pem", "-inkey", "partner.key", "-outform", "DER",
                "-out", "signed");
        run("cms", "-encrypt", "-binary", "-aes256", "-in", "signed", "-outform", "DER", "-out", "file.p7m", "-recip", "ours.pem",
                "-keyopt", "rsa_padding_mode:oaep");

        assertThat(opened(Files.readAllBytes(directory.resolve("file.p7m")))).isEqualTo(CONTENT);
    }

    @Test
    void what_is_only_encrypted_and_not_signed_is_refused() throws Exception {
        Files.write(directory.resolve("clear"), CONTENT.getBytes(CP932));
        run("cms", "-encrypt", "-binary", "-aes256", "-in", "clear", "-outform", "DER", "-out", "file.p7m", "ours.pem");

        assertThatThrownBy(() -> opened(Files.readAllBytes(directory.resolve("file.p7m")))).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_file_changed_in_any_byte_is_refused_unless_the_byte_means_nothing() throws Exception {
        byte[] file = sealed(CONTENT, TestKeys.PARTNER, TestKeys.OURS);
        int refused = 0;

        for (int place = 0; place < file.length; place += 25) {
            byte[] changed = file.clone();
            changed[place] ^= 4;
            try {
                assertThat(opened(changed)).as("byte %d of %d", place, file.length).isEqualTo(CONTENT);
            } catch (SealBroken expected) {
                refused++;
            }
        }

        // what is left are names of types in the outermost wrapper and its end marks
        assertThat(refused).isGreaterThan(file.length / 25 * 9 / 10);
    }

    @Test
    void nothing_of_a_tampered_file_is_handed_out() throws Exception {
        byte[] file = sealed("x".repeat(200_000), TestKeys.PARTNER, TestKeys.OURS);
        file[file.length - 100_000] ^= 1;
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> Seal.open(file, TestKeys.OURS, List.of(TestKeys.PARTNER.certificate()), clear -> seen.add("something")))
                .isInstanceOf(SealBroken.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void a_large_content_passes_without_being_held_as_a_whole() throws Exception {
        long[] size = new long[1];
        var counting = new OutputStream() {
            @Override
            public void write(int one) {
                size[0]++;
            }

            @Override
            public void write(byte[] some, int from, int count) {
                size[0] += count;
            }
        };
        byte[] piece = new byte[1 << 20];

        Seal.seal(counting, TestKeys.OURS, TestKeys.PARTNER.certificate(), clear -> {
            for (int i = 0; i < 64; i++) {
                clear.write(piece);
            }
        });

        assertThat(size[0]).isGreaterThan(64L << 20);
    }

    private String opened(byte[] sealed) throws SealBroken, IOException {
        return Seal.open(sealed, TestKeys.OURS, List.of(TestKeys.PARTNER.certificate()), clear -> new String(clear.readAllBytes(), CP932));
    }

    private static byte[] sealed(String content) throws IOException, GeneralSecurityException {
        return sealed(content, TestKeys.OURS, TestKeys.PARTNER);
    }

    private static byte[] sealed(String content, OwnKey from, OwnKey to) throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        Seal.seal(out, from, to.certificate(), clear -> clear.write(content.getBytes(CP932)));
        return out.toByteArray();
    }

    private void key(String name, OwnKey key) throws IOException {
        TestKeys.certificate(directory.resolve(name + ".pem"), key.certificate());
        Files.writeString(directory.resolve(name + ".key"), TestKeys.pem("PRIVATE KEY", key.key().getEncoded()));
    }

    private void run(String... arguments) throws Exception {
        assertThat(openssl(arguments)).as("openssl %s", String.join(" ", arguments)).isZero();
    }

    private int openssl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            out.readAllBytes();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
