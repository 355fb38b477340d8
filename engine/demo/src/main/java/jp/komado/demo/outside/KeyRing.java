package jp.komado.demo.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import jp.komado.demo.home.DataDirectory;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The keys of the demo: a small authority, the platform's key and the partners', made at the first start. */
public final class KeyRing {

    /** Whose key the platform's is. */
    public static final String PLATFORM = "komado";

    private static final int BITS = 2048;
    private static final int SERIAL_BITS = 120;
    /** The demo relives months that have passed: its certificates were valid then. */
    private static final int YEARS_BEFORE = 2;
    private static final int YEARS_AFTER = 10;
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path directory;
    private final String password;

    private KeyRing(Path directory, String password) {
        this.directory = directory;
        this.password = password;
    }

    /** The keys of a directory; those of a first start that died half-way, or from a time with fewer partners, are made anew. */
    public static KeyRing of(DataDirectory home) {
        var ring = new KeyRing(home.resolve("keys"), home.password("keys"));
        if (!Counterparts.CHANNELS.stream().map(ring::keyStore).allMatch(Files::exists)) {
            ring.make(home.resolve("keys.new"));
        }
        return ring;
    }

    /** PKCS#12 with somebody's key and certificate. */
    public Path keyStore(String name) {
        return directory.resolve(name + ".p12");
    }

    /** Somebody's certificate as PEM. */
    public Path certificate(String name) {
        return directory.resolve(name + ".crt");
    }

    /** The password of all key stores. */
    public String password() {
        return password;
    }

    private void make(Path draft) {
        try {
            delete(draft);
            Files.createDirectories(draft);
            var authority = pair();
            var name = new X500Principal("CN=Komado demo authority");
            var root = certificate(name, authority, name, authority, true);
            writePem(draft.resolve("ca.crt"), root);
            for (var holder : Stream.concat(Stream.of(PLATFORM), Counterparts.CHANNELS.stream()).toList()) {
                var pair = pair();
                var certificate = certificate(name, authority, new X500Principal("CN=" + holder), pair, false);
                writePem(draft.resolve(holder + ".crt"), certificate);
                write(draft.resolve(holder + ".p12"), holder, pair, certificate, root);
            }
            delete(directory);
            Files.move(draft, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make keys in " + draft, e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make keys", e);
        }
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(X500Principal issuer, KeyPair signer, X500Principal subject, KeyPair pair, boolean authority)
        throws GeneralSecurityException, OperatorCreationException, CertIOException {
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        var builder = new JcaX509v3CertificateBuilder(issuer, new BigInteger(SERIAL_BITS, new SecureRandom()),
            Date.from(now.minusYears(YEARS_BEFORE).toInstant()), Date.from(now.plusYears(YEARS_AFTER).toInstant()), subject, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true,
            new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
        if (!authority) {
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate())));
    }

    private void write(Path file, String alias, KeyPair pair, X509Certificate certificate, X509Certificate root)
        throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(alias, pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate, root});
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    private static void writePem(Path file, X509Certificate certificate) throws IOException, GeneralSecurityException {
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + PEM.encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n");
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
