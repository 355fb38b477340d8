package jp.komado.demo.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import jp.komado.counterparts.seal.PartnerKeys;
import jp.komado.demo.home.DataDirectory;
import jp.komado.seal.OwnKey;
import jp.komado.seal.Seal;
import jp.komado.seal.SealBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two ends seal and open by programs of their own: here they meet, with the demo's keys. */
class WireTest {

    private static final byte[] CONTENT = "H,2026J00001,identity-confirmation,20261123,0\r\nT,0\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String PARTNER = "resident-register";

    @TempDir
    private Path directory;
    private DataDirectory home;
    private PartnerKeys partner;
    private OwnKey platform;

    @BeforeEach
    void keys() throws Exception {
        home = DataDirectory.open(directory);
        var keys = KeyRing.of(home);
        partner = PartnerKeys.read(keys.keyStore(PARTNER), keys.password(), keys.certificate(KeyRing.PLATFORM));
        var own = PartnerKeys.read(keys.keyStore(KeyRing.PLATFORM), keys.password(), keys.certificate(PARTNER));
        platform = new OwnKey(own.privateKey(), own.certificate());
        try (var pem = Files.newInputStream(keys.certificate(PARTNER))) {
            assertThat((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem)).isEqualTo(partner.certificate());
        }
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void what_the_platform_seals_the_partner_opens() throws Exception {
        // given
        var sealed = new ByteArrayOutputStream();
        Seal.seal(sealed, platform, partner.certificate(), out -> out.write(CONTENT));

        // when, then
        assertThat(new jp.komado.counterparts.seal.Seal(partner).open(sealed.toByteArray())).isEqualTo(CONTENT);
    }

    @Test
    void what_the_partner_seals_the_platform_opens_and_nothing_of_a_strangers() throws Exception {
        // given
        var sealed = new jp.komado.counterparts.seal.Seal(partner).close(CONTENT);
        var strangers = new jp.komado.counterparts.seal.Seal(partner.signedByAStranger()).close(CONTENT);
        var misdirected = new jp.komado.counterparts.seal.Seal(partner.sealedForAStranger()).close(CONTENT);

        // when, then
        assertThat(opened(sealed)).isEqualTo(CONTENT);
        assertThatThrownBy(() -> opened(strangers)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> opened(misdirected)).isInstanceOf(SealBroken.class);
    }

    private byte[] opened(byte[] sealed) throws Exception {
        return Seal.open(sealed, platform, List.of(partner.certificate()), clear -> clear.readAllBytes());
    }
}
