package jp.komado.counterparts.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * One partner's key with its certificate, and the certificate of the platform for which it seals.
 *
 * @param receiver whose signature we believe and for whom we encrypt
 */
public record PartnerKeys(PrivateKey privateKey, X509Certificate certificate, X509Certificate receiver) {

    private static final int STRANGER_BITS = 2048;
    private static final int STRANGER_DAYS = 365;

    /** Reads our PKCS#12 store (one key) and the platform's certificate (PEM or DER). */
    public static PartnerKeys read(Path keyStore, String password, Path platform) {
        try (var in = Files.newInputStream(keyStore); var certificate = Files.newInputStream(platform)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return new PartnerKeys((PrivateKey) store.getKey(alias, password.toCharArray()), (X509Certificate) store.getCertificate(alias),
                        (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(certificate));
                }
            }
            throw new IllegalStateException(keyStore + " holds no key");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the keys in " + keyStore + " and " + platform + " cannot be read", e);
        }
    }

    /** The same way, but signed by somebody whom nobody knows. */
    public PartnerKeys signedByAStranger() {
        var stranger = stranger();
        return new PartnerKeys(stranger.privateKey, stranger.certificate, receiver);
    }

    /** The same signer, but encrypted for somebody else. */
    public PartnerKeys sealedForAStranger() {
        return new PartnerKeys(privateKey, certificate, stranger().certificate);
    }

    private static PartnerKeys stranger() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(STRANGER_BITS);
            var pair = generator.generateKeyPair();
            var name = new X500Principal("CN=Nobody");
            var now = Instant.now();
            var certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(1, ChronoUnit.DAYS)), Date.from(now.plus(STRANGER_DAYS, ChronoUnit.DAYS)), name, pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
            return new PartnerKeys(pair.getPrivate(), certificate, certificate);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
