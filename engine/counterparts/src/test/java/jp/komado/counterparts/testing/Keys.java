package jp.komado.counterparts.testing;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key with a certificate, as one of the two ends holds it. */
public record Keys(PrivateKey privateKey, X509Certificate certificate) {

    public static final String PASSWORD = "test";

    public static Keys of(String name) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var subject = new X500Principal("CN=" + name);
            var now = Instant.now();
            var certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(subject,
                BigInteger.valueOf(now.toEpochMilli()), Date.from(now.minus(1, ChronoUnit.DAYS)), Date.from(now.plus(9, ChronoUnit.DAYS)), subject,
                pair.getPublic()).build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
            return new Keys(pair.getPrivate(), certificate);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes {@code name.p12} and {@code name.crt}. */
    public void write(Path directory, String name) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(name, privateKey, PASSWORD.toCharArray(), new Certificate[] {certificate});
        try (var out = Files.newOutputStream(directory.resolve(name + ".p12"))) {
            store.store(out, PASSWORD.toCharArray());
        }
        Files.write(directory.resolve(name + ".crt"), certificate.getEncoded());
    }
}
