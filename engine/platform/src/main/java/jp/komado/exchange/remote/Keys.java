package jp.komado.exchange.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Reads key material from where the configuration says, each time anew, so that a new key needs no restart. */
@Component
public class Keys {

    private final ExchangeProperties properties;
    private final Clock clock;

    Keys(ExchangeProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Our own key. */
    public OwnKey own() throws IOException, GeneralSecurityException {
        char[] password = properties.keyStorePassword().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(configured(properties.keyStore(), "key-store"))) {
            store.load(in, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return new OwnKey((PrivateKey) store.getKey(alias, password), certificate);
            }
        }
        throw new GeneralSecurityException("the key store holds no key with a certificate");
    }

    /** The certificates under which a partner may sign. */
    public List<X509Certificate> partners(String channel) throws IOException, GeneralSecurityException {
        Path file = configured(properties.channel(channel).partnerCertificate(), "channels." + channel + ".partner-certificate");
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream().map(X509Certificate.class::cast).toList();
        }
    }

    /** The certificate for which files of a channel are sealed; it must be valid today. */
    public X509Certificate receiver(String channel) throws IOException, GeneralSecurityException {
        X509Certificate certificate = partners(channel).stream()
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("the partner of " + channel + " has no certificate"));
        certificate.checkValidity(Date.from(clock.instant()));
        return certificate;
    }

    private static Path configured(@Nullable Path path, String name) throws GeneralSecurityException {
        if (path == null) {
            throw new GeneralSecurityException("komado.exchange." + name + " is not configured");
        }
        return path;
    }
}
