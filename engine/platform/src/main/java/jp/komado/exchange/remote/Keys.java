package jp.komado.exchange.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import jp.komado.seal.KeyFiles;
import jp.komado.seal.OwnKey;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The keys of the channels, read from where the configuration says. */
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
        return KeyFiles.own(configured(properties.keyStore(), "key-store"), properties.keyStorePassword());
    }

    /** The certificates under which a partner may sign. */
    public List<X509Certificate> partners(String channel) throws IOException, GeneralSecurityException {
        return KeyFiles.certificates(configured(properties.channel(channel).partnerCertificate(), "channels." + channel + ".partner-certificate"));
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
